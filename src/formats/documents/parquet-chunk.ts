import type { ColumnMetaData, SchemaElement, SchemaTree } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { convert, DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import type { ColumnDecoder } from "hyparquet/src/types.js";
import { checkChunk } from "./check-parquet-pages.ts";
import type { PackedTexts } from "./packed-texts.ts";
import { isText, readDictionary, readPage, type StoredValues } from "./parquet-page.ts";

/** The cells of one column in one row group: each different value is there once where the file has it so. */
export interface ColumnCells {
  /** For each row which of the values it has, −1 for none. */
  readonly index: Int32Array;
  readonly valueCount: number;
  /** All values where they are numbers, else null. */
  readonly numbers: Float64Array | null;
  /** Memory it takes, about. */
  readonly byteLength: number;
  /** One of the values; a text is decoded when it is asked for. */
  valueAt(which: number): unknown;
  /** The cell of a row of the group, null where there is none. */
  at(row: number): unknown;
}

/** Where the chunk of a column of plain values lies in the file, and how to read it. */
export interface ChunkPlace {
  readonly start: number;
  readonly end: number;
  readonly metadata: ColumnMetaData;
  /** From the root to the column. */
  readonly schemaPath: SchemaTree[];
}

/** How pages are unpacked, and whether times become minutes since 1970 or the library's dates. */
export interface ChunkReading {
  readonly compressors: Record<string, (bytes: Uint8Array, length: number) => Uint8Array>;
  readonly times: "minutes" | "dates";
}

/** Decodes the pages of one column chunk of `rowCount` rows; throws where they contradict each other. */
export function readChunk(
  bytes: Uint8Array,
  place: ChunkPlace,
  rowCount: number,
  reading: ChunkReading,
): ColumnCells {
  const decoder = decoderOf(place, reading);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (Number(place.metadata.num_values) !== rowCount) {
    throw new Error(`Got ${place.metadata.num_values} values, wanted one for each of ${rowCount}.`);
  }
  checkChunk(view, rowCount);
  const reader = { view, offset: 0 };
  const index = new Int32Array(rowCount).fill(-1);
  const parts: StoredValues[] = [];
  let valueCount = 0;
  let row = 0;
  while (row < rowCount && reader.offset < bytes.length - 1) {
    const header = parquetHeader(reader);
    const packed = bytes.subarray(reader.offset, reader.offset + header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    if (header.type === "DICTIONARY_PAGE") {
      addValues(readDictionary(packed, header, decoder));
      continue;
    }
    const { rowCount: rows, levels, values, codes } = readPage(packed, header, decoder);
    fillIndex(index.subarray(row, row + rows), levels, codes, valueCount);
    if (values) addValues(values);
    row += rows;
  }
  if (row !== rowCount) throw new Error(`Got ${row} rows of a column, wanted ${rowCount}.`);
  const values = isText(decoder.element)
    ? textsOf(parts, valueCount, rowCount)
    : othersOf(parts, valueCount, decoder, reading);
  const { valueAt } = values;
  return {
    index,
    valueCount,
    ...values,
    byteLength: index.byteLength + values.byteLength,
    at(each) {
      const which = index[each] ?? -1;
      return which < 0 ? null : valueAt(which);
    },
  };

  function addValues(part: StoredValues): void {
    parts.push(part);
    valueCount += part.length;
  }
}

function decoderOf(
  { metadata, schemaPath }: ChunkPlace,
  { compressors }: ChunkReading,
): ColumnDecoder {
  const element = schemaPath.at(-1)?.element;
  if (element === undefined) throw new Error("Got a column without a type.");
  const pathInSchema = metadata.path_in_schema;
  const parsers = DEFAULT_PARSERS;
  return { ...metadata, pathInSchema, element, schemaPath, compressors, parsers };
}

/**
 * Which value each row of a page has: a code below `first` says so itself, else they come one after the other
 * from `first` on. Throws where a code stands for nothing.
 */
function fillIndex(
  index: Int32Array,
  levels: Uint8Array | null,
  codes: Int32Array | null,
  first: number,
): void {
  let next = 0;
  for (let row = 0; row < index.length; row++) {
    if (levels?.[row] === 0) continue;
    const which = codes ? (codes[next] ?? first) : first + next;
    if (codes && which >= first) throw new Error("Got a code that stands for no value.");
    index[row] = which;
    next++;
  }
}

interface Values {
  readonly numbers: Float64Array | null;
  readonly byteLength: number;
  valueAt(which: number): unknown;
}

const utf8 = new TextDecoder();

/** Texts that several rows have are remembered once decoded. */
function textsOf(parts: readonly StoredValues[], count: number, rowCount: number): Values {
  const packed = joinedTexts(parts.flatMap((part) => (part.kind === "texts" ? part.texts : [])));
  const isShared = 2 * count <= rowCount;
  const known = new Array<string | undefined>(isShared ? count : 0);
  return {
    numbers: null,
    byteLength: packed.bytes.length + packed.starts.byteLength + 8 * known.length,
    valueAt(which) {
      const text =
        known[which] ??
        utf8.decode(packed.bytes.subarray(packed.starts[which], packed.starts[which + 1]));
      if (isShared) known[which] = text;
      return text;
    },
  };
}

function joinedTexts(parts: readonly PackedTexts[]): PackedTexts {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const count = parts.reduce((sum, { starts }) => sum + starts.length - 1, 0);
  const size = parts.reduce((sum, { starts }) => sum + (starts.at(-1) ?? 0), 0);
  const [bytes, starts] = [new Uint8Array(size), new Uint32Array(count + 1)];
  let [firstByte, first] = [0, 0];
  for (const part of parts) {
    const length = part.starts.at(-1) ?? 0;
    bytes.set(part.bytes.subarray(0, length), firstByte);
    for (let at = 1; at < part.starts.length; at++) {
      starts[first + at] = firstByte + (part.starts[at] ?? 0);
    }
    firstByte += length;
    first += part.starts.length - 1;
  }
  return { bytes, starts };
}

function othersOf(
  parts: readonly StoredValues[],
  count: number,
  decoder: ColumnDecoder,
  { times }: ChunkReading,
): Values {
  const stored = parts.flatMap((part) => (part.kind === "others" ? [part.values] : []));
  const ratio = ratioOf(decoder.element, times);
  const numbers = ratio === null ? null : numbersOf(stored, count, ratio);
  if (numbers) {
    return { numbers, byteLength: 8 * count, valueAt: (which) => numbers[which] ?? null };
  }
  const all = stored.flatMap((part): unknown[] => [...convert(part, decoder)]);
  return { numbers, byteLength: 8 * count, valueAt: (which) => all[which] ?? null };
}

/** What stored numbers are to be multiplied with, then divided by: whole numbers, so that nothing is lost. */
interface Ratio {
  readonly times: number;
  readonly by: number;
}

/**
 * How stored numbers become what they mean, null where they are no plain numbers. A decimal divided by a power of
 * ten is the nearest number to its digits; multiplied by 0.00001 it is not always.
 */
function ratioOf(element: SchemaElement, times: ChunkReading["times"]): Ratio | null {
  const { type, converted_type: kind, logical_type: logical, scale = 0 } = element;
  if (type !== "INT32" && type !== "INT64" && type !== "FLOAT" && type !== "DOUBLE") return null;
  if (kind === "DECIMAL") return { times: 1, by: 10 ** scale };
  if (times === "minutes" && kind === "DATE") return { times: 1_440, by: 1 };
  if (times === "minutes" && kind === "TIMESTAMP_MILLIS") return { times: 1, by: 60_000 };
  const isPlain = kind === undefined && logical === undefined && type !== "INT64";
  return isPlain ? { times: 1, by: 1 } : null;
}

function numbersOf(
  parts: readonly ArrayLike<unknown>[],
  count: number,
  { times, by }: Ratio,
): Float64Array {
  const numbers = new Float64Array(count);
  let next = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at++) numbers[next++] = (Number(part[at]) * times) / by;
  }
  return numbers;
}
