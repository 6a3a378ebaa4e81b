import type { IncidentColumns } from "../../src/incidents/incident-columns.ts";
import type { MinuteWindow } from "../../src/query/query-protocol.ts";
import type { BenchSource } from "./contender.ts";

/** The columns a peer needs to show, colour and filter incidents; it keeps no others. */
export interface PeerColumns {
  readonly rowCount: number;
  readonly longitude: Float64Array<ArrayBuffer>;
  readonly latitude: Float64Array<ArrayBuffer>;
  readonly startMinute: Int32Array<ArrayBuffer>;
  readonly endMinute: Int32Array<ArrayBuffer>;
  readonly type: Uint16Array<ArrayBuffer>;
}

/** What the parsing thread is told. */
export interface ParseRequest {
  readonly file: Blob;
}

/** Rows for a peer: as they are, or read from a file by Papa Parse in a thread of its own. */
export async function peerColumns(source: BenchSource): Promise<PeerColumns> {
  return source.kind === "columns" ? neededColumns(source.columns) : parsedColumns(source.file);
}

/** Whether a row's span overlaps the window. */
export function overlaps(columns: PeerColumns, row: number, window: MinuteWindow | null): boolean {
  if (window === null) return true;
  const start = columns.startMinute[row] ?? 0;
  const end = columns.endMinute[row] ?? 0;
  return start < window.to && end > window.from;
}

/** The buffers of the columns, to be moved to another thread. */
export function buffersOf(columns: PeerColumns): ArrayBuffer[] {
  const { longitude, latitude, startMinute, endMinute, type } = columns;
  return [longitude, latitude, startMinute, endMinute, type].map(({ buffer }) => buffer);
}

function neededColumns(columns: IncidentColumns): PeerColumns {
  // parse boundary: the generator of the bench fills arrays of its own, none of them shared
  const { rowCount, longitude, latitude, startMinute, endMinute, type } =
    columns as unknown as PeerColumns;
  return { rowCount, longitude, latitude, startMinute, endMinute, type };
}

async function parsedColumns(file: Blob): Promise<PeerColumns> {
  const worker = new Worker(new URL("./parse-thread.ts", import.meta.url), { type: "module" });
  const columns = await new Promise<PeerColumns>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<PeerColumns>) => resolve(data);
    const request: ParseRequest = { file };
    worker.postMessage(request);
  });
  worker.terminate();
  return columns;
}
