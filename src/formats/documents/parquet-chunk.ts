import type { ColumnMetaData, ParquetParsers, SchemaTree } from "hyparquet";
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

export type Unpackers = Record<string, (bytes: Uint8Array, length: number) => Uint8Array>;

/** Decodes the pages of one column chunk of `rowCount` rows; throws where they contradict each other. */
export function readChunk(
  bytes: Uint8Array,
  place: ChunkPlace,
  rowCount: number,
  compressors: Unpackers,
  parsers: Partial<ParquetParsers>,
): ColumnCells {
  const decoder = decoderOf(place, compressors, parsers);
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
  const isWhole = row === rowCount && index.every((which) => which < valueCount);
  if (!isWhole) throw new Error("Got a column with less in it than it says.");
  return cellsOf(index, parts, valueCount, decoder);

  function addValues(part: StoredValues): void {
    parts.push(part);
    valueCount += part.length;
  }
}

function decoderOf(
  { metadata, schemaPath }: ChunkPlace,
  compressors: Unpackers,
  parsers: Partial<ParquetParsers>,
): ColumnDecoder {
  const element = schemaPath.at(-1)?.element;
  if (element === undefined) throw new Error("Got a column without a type.");
  const allParsers = { ...DEFAULT_PARSERS, ...parsers };
  const pathInSchema = metadata.path_in_schema;
  return { ...metadata, pathInSchema, element, schemaPath, compressors, parsers: allParsers };
}

/** Which value each row of a page has: a code says so itself, else they come one after the other from `first`. */
function fillIndex(
  index: Int32Array,
  levels: Uint8Array | null,
  codes: Int32Array | null,
  first: number,
): void {
  let next = 0;
  for (let row = 0; row < index.length; row++) {
    if (levels?.[row] === 0) continue;
    index[row] = codes ? (codes[next] ?? -1) : first + next;
    next++;
  }
}

function cellsOf(
  index: Int32Array,
  parts: readonly StoredValues[],
  valueCount: number,
  decoder: ColumnDecoder,
): ColumnCells {
  const values = isText(decoder.element) ? textsOf(parts, valueCount) : othersOf(parts, decoder);
  const { valueAt } = values;
  const at = (row: number) => {
    const which = index[row] ?? -1;
    return which < 0 ? null : valueAt(which);
  };
  return { index, valueCount, byteLength: index.byteLength + values.byteLength, valueAt, at };
}

interface Values {
  readonly byteLength: number;
  valueAt(which: number): unknown;
}

const utf8 = new TextDecoder();

/** Texts that many rows have are remembered once decoded. */
function textsOf(parts: readonly StoredValues[], count: number): Values {
  const packed = joinedTexts(parts.flatMap((part) => (part.kind === "texts" ? part.texts : [])));
  const known = new Array<string | undefined>(count);
  return {
    byteLength: packed.bytes.length + packed.starts.byteLength + 8 * count,
    valueAt(which) {
      const text =
        known[which] ??
        utf8.decode(packed.bytes.subarray(packed.starts[which], packed.starts[which + 1]));
      known[which] = text;
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

function othersOf(parts: readonly StoredValues[], decoder: ColumnDecoder): Values {
  const values = parts.flatMap((part) =>
    part.kind === "others" ? [converted(part.values, decoder)] : [],
  );
  const [only] = values;
  const all = values.length === 1 && only ? only : values.flatMap((part) => [...part]);
  return { byteLength: 8 * all.length, valueAt: (which) => all[which] ?? null };
}

/** A decimal is the nearest number to its digits, which a product with 0.00001 is not always. */
function converted(
  data: Parameters<typeof convert>[0],
  decoder: ColumnDecoder,
): ArrayLike<unknown> & Iterable<unknown> {
  const { converted_type: type, scale = 0 } = decoder.element;
  if (type !== "DECIMAL" || data[0] instanceof Uint8Array) return convert(data, decoder);
  return Float64Array.from(data, (value: unknown) => Number(value) / 10 ** scale);
}
