import { gunzipSync } from "fflate";
import {
  type AsyncBuffer,
  asyncBufferFromUrl,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
} from "hyparquet";
import { ourParquetKey } from "../exports/parquet-layout.ts";
import { type ColumnChunk, checkPages, columnChunks } from "./check-parquet-pages.ts";

/** A Parquet file that is read piece by piece, from memory or over a network. */
export interface ParquetFile {
  readonly rowCount: number;
  readonly byteLength: number;
  /** Names of the columns at the top, in file order. */
  readonly columns: readonly string[];
  /** The writer's own notes by key. */
  readonly notes: ReadonlyMap<string, string>;
  /** Bytes asked for so far, the footer included. */
  bytesFetched(): number;
  /** Values of columns, in pieces as they come; rows from `rowStart` up to `rowEnd` of the file. */
  read(
    columns: readonly string[],
    onPiece: (column: string, values: ArrayLike<unknown>, firstRow: number) => void,
    range?: { readonly rowStart: number; readonly rowEnd: number },
  ): Promise<void>;
}

const footerBytes = 65_536;

const compressors = {
  GZIP: (bytes: Uint8Array, length: number) => gunzipSync(bytes, { out: new Uint8Array(length) }),
};

/** In files of ours times come as minutes since 1970, which is what they become; in others as Date. */
const minuteParsers = {
  timestampFromMilliseconds: (milliseconds: bigint) => Number(milliseconds) / 60_000,
};

/**
 * Opens a file or an address: only the footer is read, ranges follow as they are asked for. Throws where it
 * is no Parquet file or the host refuses.
 */
export async function openParquetFile(
  source: Blob | string,
  signal?: AbortSignal,
): Promise<ParquetFile> {
  let fetched = 0;
  let chunks: readonly ColumnChunk[] = [];
  const buffer =
    typeof source === "string" ? await remoteBuffer(source, signal) : localBuffer(source);
  const file: AsyncBuffer = {
    byteLength: buffer.byteLength,
    slice: (start, end = buffer.byteLength) => {
      const bytes = slice(start, Math.min(end, buffer.byteLength));
      // several are asked for at once and only the first failure is awaited
      bytes.catch(() => undefined);
      return bytes;
    },
  };

  async function slice(start: number, end: number): Promise<ArrayBuffer> {
    signal?.throwIfAborted();
    // numbers of a damaged footer: Node ends the process for such a slice
    if (!(start >= 0 && start <= end)) throw new RangeError("Got a range outside the file.");
    fetched += end - start;
    const bytes = await buffer.slice(start, end);
    checkPages(bytes, start, chunks);
    return bytes;
  }

  const metadata = await parquetMetadataAsync(file, {
    initialFetchSize: footerBytes,
  });
  chunks = columnChunks(metadata);
  const notes = new Map(
    (metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""] as const),
  );
  const parsers = notes.has(ourParquetKey) ? minuteParsers : {};
  return {
    rowCount: Number(metadata.num_rows),
    byteLength: buffer.byteLength,
    columns: topColumns(metadata),
    notes,
    bytesFetched: () => fetched,
    read: async (columns, onPiece, range) => {
      await parquetRead({
        file,
        metadata,
        columns: [...columns],
        compressors,
        parsers,
        ...range,
        useOffsetIndex: range !== undefined,
        onChunk: ({ columnName, columnData, rowStart }) => {
          onPiece(columnName, columnData, rowStart);
        },
      });
    },
  };
}

function localBuffer(source: Blob): AsyncBuffer {
  return {
    byteLength: source.size,
    slice: (start, end) => source.slice(start, end).arrayBuffer(),
  };
}

function remoteBuffer(url: string, signal: AbortSignal | undefined): Promise<AsyncBuffer> {
  return asyncBufferFromUrl({ url, requestInit: signal ? { signal } : {} });
}

function topColumns({ schema }: FileMetaData): readonly string[] {
  const names: string[] = [];
  let at = 1;
  while (at < schema.length) {
    const element = schema[at];
    if (element === undefined) break;
    names.push(element.name);
    at = afterElement(schema, at);
  }
  return names;
}

/** Elements stand before their children, which are skipped. */
function afterElement(schema: FileMetaData["schema"], at: number): number {
  let waiting = 1;
  let next = at;
  while (waiting > 0 && next < schema.length) {
    waiting += (schema[next]?.num_children ?? 0) - 1;
    next++;
  }
  return next;
}
