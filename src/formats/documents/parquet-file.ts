import { gunzipSync } from "fflate";
import {
  type AsyncBuffer,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type SchemaTree,
} from "hyparquet";
import { type ColumnChunk, checkPages, columnChunks } from "./check-parquet-pages.ts";
import { isOurLayout } from "./our-notes.ts";
import { openBytes } from "./parquet-bytes.ts";
import {
  type ChunkPlace,
  type ChunkReading,
  type ColumnCells,
  readChunk,
} from "./parquet-chunk.ts";

/** Rows of a file that were written together, each column in one piece. */
export interface RowGroup {
  readonly firstRow: number;
  readonly rowCount: number;
  /** Columns of plain values by name; those of lists and structures are not among them. */
  readonly chunks: ReadonlyMap<string, ChunkPlace>;
}

/** A Parquet file that is read piece by piece, from memory, from the disk or over a network. */
export interface ParquetFile {
  readonly rowCount: number;
  readonly byteLength: number;
  /** Names of the columns at the top, in file order. */
  readonly columns: readonly string[];
  /** Whether `exportGeoparquet` wrote it. */
  readonly isOurs: boolean;
  readonly groups: readonly RowGroup[];
  /** The writer's own notes by key. */
  readonly notes: ReadonlyMap<string, string>;
  /** Bytes asked for so far, the footer included. */
  bytesFetched(): number;
  /** Cells of columns of plain values in one group. Throws where one is damaged or out of reach. */
  readGroup(group: RowGroup, columns: readonly string[]): Promise<ReadonlyMap<string, ColumnCells>>;
  /** Fetches columns of a group for `cellsNow` to find, however long after. */
  hold(group: RowGroup, columns: readonly string[]): Promise<void>;
  /** The same without waiting; null where the bytes are still on another host, or there is no such column. */
  cellsNow(group: RowGroup, column: string): ColumnCells | null;
  /** Values of any columns, in pieces as they come; rows from `rowStart` up to `rowEnd` of the file. */
  read(
    columns: readonly string[],
    onPiece: (column: string, values: ArrayLike<unknown>, firstRow: number) => void,
    range?: { readonly rowStart: number; readonly rowEnd: number },
  ): Promise<void>;
}

const footerBytes = 65_536;

/** Chunks so near each other are fetched with one request. */
const gapBytes = 8_192;

const compressors = {
  GZIP: (bytes: Uint8Array, length: number) => gunzipSync(bytes, { out: new Uint8Array(length) }),
};

/** In files of ours times come as minutes since 1970, which is what they become; in others as Date. */
const minuteParsers = {
  timestampFromMilliseconds: (milliseconds: bigint) => Number(milliseconds) / 60_000,
  dateFromDays: (days: number) => days * 1440,
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
  const bytes = await openBytes(source, signal);
  const file: AsyncBuffer = {
    byteLength: bytes.byteLength,
    slice: (start, end = bytes.byteLength) => {
      const part = slice(start, Math.min(end, bytes.byteLength));
      // several are asked for at once and only the first failure is awaited
      part.catch(() => undefined);
      return part;
    },
  };

  async function slice(start: number, end: number): Promise<ArrayBuffer> {
    const part = await fetch(start, end);
    checkPages(part, start, chunks);
    return part;
  }

  async function fetch(start: number, end: number): Promise<ArrayBuffer> {
    checkRange(start, end);
    fetched += end - start;
    return bytes.slice(start, end);
  }

  const metadata = await parquetMetadataAsync(file, { initialFetchSize: footerBytes });
  chunks = columnChunks(metadata);
  const notes = new Map(
    (metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ""] as const),
  );
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
  const isOurs = isOurLayout(notes, columns);
  const parsers = isOurs ? minuteParsers : {};
  const reading: ChunkReading = { compressors, times: isOurs ? "minutes" : "dates" };
  const scales = scalesOf(metadata);
  const held = new Map<ChunkPlace, Uint8Array<ArrayBuffer>>();

  /** Bytes of chunks, those near each other with one request. */
  async function chunkBytes(
    places: readonly ChunkPlace[],
  ): Promise<ReadonlyMap<ChunkPlace, Uint8Array<ArrayBuffer>>> {
    const parts = await Promise.all(
      spansOf(places).map(async ({ start, end, own }) => {
        const part = await fetch(start, end);
        return own.map(
          (chunk) =>
            [chunk, new Uint8Array(part, chunk.start - start, chunk.end - chunk.start)] as const,
        );
      }),
    );
    return new Map(parts.flat());
  }

  function chunkNow(chunk: ChunkPlace): Uint8Array<ArrayBuffer> | null {
    const { start, end } = chunk;
    checkRange(start, end);
    return held.get(chunk) ?? bytes.now(start, Math.min(end, bytes.byteLength));
  }

  return {
    rowCount: Number(metadata.num_rows),
    byteLength: bytes.byteLength,
    columns,
    isOurs,
    groups: groupsOf(metadata),
    notes,
    bytesFetched: () => fetched,
    async readGroup(group, wanted) {
      const parts = await chunkBytes(placesOf(group, wanted));
      const cells = new Map<string, ColumnCells>();
      for (const [chunk, part] of parts) {
        const [name = ""] = chunk.metadata.path_in_schema;
        cells.set(name, readChunk(part, chunk, group.rowCount, reading));
      }
      return cells;
    },
    async hold(group, wanted) {
      const missing = placesOf(group, wanted).filter((chunk) => chunkNow(chunk) === null);
      for (const [chunk, part] of await chunkBytes(missing)) held.set(chunk, part);
    },
    cellsNow(group, column) {
      const chunk = group.chunks.get(column);
      const part = chunk ? chunkNow(chunk) : null;
      return chunk && part ? readChunk(part, chunk, group.rowCount, reading) : null;
    },
    async read(wanted, onPiece, range) {
      await parquetRead({
        file,
        metadata,
        columns: [...wanted],
        compressors,
        parsers,
        ...range,
        useOffsetIndex: range !== undefined,
        onChunk: ({ columnName, columnData, rowStart }) => {
          const scale = scales.get(columnName);
          const values = scale === undefined ? columnData : Array.from(columnData, rounded(scale));
          onPiece(columnName, values, rowStart);
        },
      });
    },
  };
}

/** Digits after the point of the columns that are decimals. */
function scalesOf({ schema }: FileMetaData): ReadonlyMap<string, number> {
  const decimals = schema.filter(({ converted_type }) => converted_type === "DECIMAL");
  return new Map(decimals.map(({ name, scale = 0 }) => [name, scale]));
}

/** The library multiplies digits by 0.00001, which is not always the nearest number to the decimal. */
function rounded(scale: number): (value: unknown) => unknown {
  return (value) => (typeof value === "number" ? Number(value.toFixed(scale)) : value);
}

function placesOf({ chunks }: RowGroup, columns: readonly string[]): readonly ChunkPlace[] {
  return columns.flatMap((column) => chunks.get(column) ?? []);
}

/** Numbers of a damaged footer: Node ends the process for such a slice. */
function checkRange(start: number, end: number): void {
  if (!(start >= 0 && start <= end)) throw new RangeError("Got a range outside the file.");
}

function groupsOf(metadata: FileMetaData): readonly RowGroup[] {
  const root = parquetSchema(metadata);
  const plain = new Map<string, SchemaTree[]>(
    root.children.filter(isPlain).map((child) => [child.element.name, [root, child]]),
  );
  let firstRow = 0;
  return metadata.row_groups.map(({ columns, num_rows }) => {
    const group = { firstRow, rowCount: Number(num_rows), chunks: chunksIn(columns, plain) };
    firstRow += group.rowCount;
    return group;
  });
}

/** Whether every row has one value or none. */
function isPlain({ children, element }: SchemaTree): boolean {
  return children.length === 0 && element.repetition_type !== "REPEATED";
}

function chunksIn(
  columns: FileMetaData["row_groups"][number]["columns"],
  plain: ReadonlyMap<string, SchemaTree[]>,
): ReadonlyMap<string, ChunkPlace> {
  const chunks = new Map<string, ChunkPlace>();
  for (const { meta_data: metadata } of columns) {
    if (metadata === undefined) continue;
    const [name = ""] = metadata.path_in_schema;
    const schemaPath = plain.get(name);
    if (schemaPath === undefined) continue;
    const start = Number(metadata.dictionary_page_offset || metadata.data_page_offset);
    const end = start + Number(metadata.total_compressed_size);
    chunks.set(name, { start, end, metadata, schemaPath });
  }
  return chunks;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly own: readonly ChunkPlace[];
}

function spansOf(chunks: readonly ChunkPlace[]): readonly Span[] {
  const spans: Span[] = [];
  for (const chunk of chunks.toSorted((a, b) => a.start - b.start)) {
    const last = spans.at(-1);
    if (last === undefined || chunk.start > last.end + gapBytes) {
      spans.push({ start: chunk.start, end: chunk.end, own: [chunk] });
    } else {
      const end = Math.max(last.end, chunk.end);
      spans[spans.length - 1] = { start: last.start, end, own: [...last.own, chunk] };
    }
  }
  return spans;
}
