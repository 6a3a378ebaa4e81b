import type {
  FollowOptions,
  IncidentFilter,
  QueryClient,
  WrittenExport,
} from "../../query/query-protocol.ts";
import type { WantedFormat } from "./FormatChoice.tsx";

/** What was written, and what the day asked about left out of it. */
export interface TakenAway extends WrittenExport {
  /** Claims made after that day. */
  readonly later: number;
  /** Claims nobody can date. */
  readonly undated: number;
}

/** Writes the rows of a file that pass a filter, or all of them; the worker does the work. */
export async function takeRows(
  client: QueryClient,
  dataset: string,
  filter: IncidentFilter | null,
  { format, byteOrderMark }: WantedFormat,
  options: FollowOptions,
): Promise<TakenAway> {
  const passing = filter && (await client.passingRows(filter));
  const rows = passing?.find((each) => each.dataset === dataset)?.rows ?? null;
  const written = await client.exportRows(dataset, rows, format, {
    ...options,
    csv: { byteOrderMark },
  });
  if (written === null) throw new Error(`Got no file "${dataset}" in the engine.`);
  return { ...written, later: 0, undated: 0 };
}
