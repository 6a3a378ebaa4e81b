import type { SchemaElement } from "hyparquet";
import { decompressPage } from "hyparquet/src/datapage.js";
import { deltaBinaryUnpack } from "hyparquet/src/delta.js";
import { byteStreamSplit, readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { readPlain } from "hyparquet/src/plain.js";
import type { ColumnDecoder, PageHeader } from "hyparquet/src/types.js";
import { lengthTexts, type PackedTexts, plainTexts, prefixTexts } from "./packed-texts.ts";

/** Values as they are stored: texts as bytes, numbers not yet converted. */
export type StoredValues =
  | { readonly kind: "texts"; readonly texts: PackedTexts; readonly length: number }
  | {
      readonly kind: "others";
      readonly values: ReturnType<typeof readPlain>;
      readonly length: number;
    };

/** One data page of a column of plain values. */
export interface DataPage {
  readonly rowCount: number;
  /** One a row, 0 where there is no value; null where every row has one. */
  readonly levels: Uint8Array | null;
  /** Either values of its own or codes into the dictionary of the chunk. */
  readonly values: StoredValues | null;
  readonly codes: Int32Array | null;
}

/** Whether a column holds texts, which stay bytes until somebody looks at one. */
export function isText({ type, converted_type, logical_type }: SchemaElement): boolean {
  return type === "BYTE_ARRAY" && (converted_type === "UTF8" || logical_type?.type === "STRING");
}

/** The values that codes of the same chunk stand for. */
export function readDictionary(
  packed: Uint8Array,
  header: PageHeader,
  decoder: ColumnDecoder,
): StoredValues {
  const count = header.dictionary_page_header?.num_values ?? 0;
  return storedValues(
    unpacked(packed, header.uncompressed_page_size, decoder),
    "PLAIN",
    count,
    decoder,
  );
}

/** Reads a page of either version; throws where it is damaged or of an encoding nobody writes. */
export function readPage(packed: Uint8Array, header: PageHeader, decoder: ColumnDecoder): DataPage {
  const { data_page_header: first, data_page_header_v2: second } = header;
  const isOptional = decoder.element.repetition_type === "OPTIONAL";
  if (second) {
    const { definition_levels_byte_length: levelBytes, num_values: rowCount } = second;
    const rest = packed.subarray(second.repetition_levels_byte_length + levelBytes);
    const size = header.uncompressed_page_size - (packed.length - rest.length);
    const reader = second.is_compressed === false ? readerOf(rest) : unpacked(rest, size, decoder);
    const levels = isOptional ? levelsIn(readerOf(packed), rowCount, levelBytes) : null;
    return page(reader, rowCount, levels, second.encoding, decoder);
  }
  if (first) {
    const reader = unpacked(packed, header.uncompressed_page_size, decoder);
    const levels = isOptional ? levelsIn(reader, first.num_values, undefined) : null;
    return page(reader, first.num_values, levels, first.encoding, decoder);
  }
  throw new Error(`Got a page of type ${header.type}, wanted data.`);
}

type PageReader = ReturnType<typeof readerOf>;

function page(
  reader: PageReader,
  rowCount: number,
  levels: Uint8Array | null,
  encoding: string,
  decoder: ColumnDecoder,
): DataPage {
  const count = levels?.reduce((sum, level) => sum + level, 0) ?? rowCount;
  if (encoding.endsWith("_DICTIONARY")) {
    return { rowCount, levels, values: null, codes: codesIn(reader, count) };
  }
  return { rowCount, levels, values: storedValues(reader, encoding, count, decoder), codes: null };
}

/** Definition levels of a column that may be empty: 0 or 1. */
function levelsIn(reader: PageReader, count: number, bytes: number | undefined): Uint8Array {
  const levels = new Uint8Array(count);
  readRleBitPackedHybrid(reader, 1, levels, bytes);
  return levels;
}

function codesIn(reader: PageReader, count: number): Int32Array {
  const codes = new Int32Array(count);
  if (count === 0) return codes;
  const bitWidth = reader.view.getUint8(reader.offset++);
  const bytes = reader.view.byteLength - reader.offset;
  if (bitWidth > 0) readRleBitPackedHybrid(reader, bitWidth, codes, bytes);
  return codes;
}

function storedValues(
  reader: PageReader,
  encoding: string,
  count: number,
  { element, type }: ColumnDecoder,
): StoredValues {
  if (isText(element)) {
    return { kind: "texts", texts: textsIn(reader, encoding, count), length: count };
  }
  const values = othersIn(reader, encoding, count, element, type);
  return { kind: "others", values, length: count };
}

function textsIn(reader: PageReader, encoding: string, count: number): PackedTexts {
  switch (encoding) {
    case "PLAIN":
      return plainTexts(reader, count);
    case "DELTA_LENGTH_BYTE_ARRAY":
      return lengthTexts(reader, count);
    case "DELTA_BYTE_ARRAY":
      return prefixTexts(reader, count);
    default:
      throw new Error(`Got texts in the encoding ${encoding}.`);
  }
}

function othersIn(
  reader: PageReader,
  encoding: string,
  count: number,
  { type_length: length }: SchemaElement,
  type: ColumnDecoder["type"],
) {
  switch (encoding) {
    case "PLAIN":
      return readPlain(reader, type, count, length);
    case "BYTE_STREAM_SPLIT":
      return byteStreamSplit(reader, count, type, length);
    case "DELTA_BINARY_PACKED": {
      const values = type === "INT32" ? new Int32Array(count) : new BigInt64Array(count);
      if (count > 0) deltaBinaryUnpack(reader, count, values);
      return values;
    }
    case "DELTA_LENGTH_BYTE_ARRAY":
      return bytesIn(lengthTexts(reader, count));
    case "DELTA_BYTE_ARRAY":
      return bytesIn(prefixTexts(reader, count));
    case "RLE": {
      const bits = new Array<number>(count);
      readRleBitPackedHybrid(reader, 1, bits);
      return bits.map(Boolean);
    }
    default:
      throw new Error(`Got values in the encoding ${encoding}.`);
  }
}

function bytesIn({ bytes, starts }: PackedTexts): Uint8Array[] {
  return Array.from({ length: starts.length - 1 }, (_, at) =>
    bytes.subarray(starts[at], starts[at + 1]),
  );
}

function unpacked(
  packed: Uint8Array,
  size: number,
  { codec, compressors }: ColumnDecoder,
): PageReader {
  return readerOf(decompressPage(packed, size, codec, compressors));
}

function readerOf(bytes: Uint8Array) {
  const { buffer, byteOffset, byteLength } = bytes;
  // pages are never in memory shared between threads
  return { view: new DataView(buffer as ArrayBuffer, byteOffset, byteLength), offset: 0 };
}
