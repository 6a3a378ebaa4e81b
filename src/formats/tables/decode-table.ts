import { delimiterOf } from "./delimiter.ts";
import { isReadAsItIs, lastCharacterEnd, toUtf8 } from "./encoding.ts";
import { firstOffset, type TableBytes, tableBytes } from "./row-cells.ts";
import { unwrapRows } from "./unwrap-rows.ts";

/** How the text of a table was written. */
interface TableNotation {
  readonly encoding: string;
  readonly delimiter: string;
  /** Byte sequences that were no text. */
  readonly invalid: number;
  /** True where each row was quoted as a whole. */
  readonly isUnwrapped: boolean;
}

/** A table in memory as UTF-8 rows and cells, and how it was written. */
export interface DecodedTable extends TableNotation {
  readonly source: TableBytes;
  /** Where the first row begins. */
  readonly start: number;
}

/** A file of UTF-8 rows and cells, and how it was written. */
export interface DecodedFile extends DecodedTable {
  readonly file: Blob;
}

const headBytes = 1 << 20;
const delimiterBytes = 65_536;

/**
 * Finds encoding and delimiter of a file by its first bytes, which `source` then holds. A file in another
 * encoding than UTF-8, and one whose rows are wrapped, is decoded whole; `isUtf8` false says that it is one.
 */
export async function decodeFile(file: Blob, isUtf8: boolean): Promise<DecodedFile> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  const isWhole = head.length === file.size;
  const first = decodeTable(isWhole ? head : head.subarray(0, lastCharacterEnd(head)));
  const isAsItIs = isReadAsItIs(first.encoding) && !first.isUnwrapped;
  if (isAsItIs && isUtf8) return { ...first, file };
  const whole = isWhole ? first : decodeTable(new Uint8Array(await file.arrayBuffer()));
  return { ...whole, file: new Blob([whole.source.bytes]) };
}

/** The first bytes of a file of UTF-8. */
export async function headOf(file: Blob, delimiter: string): Promise<TableBytes> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer());
  return tableBytes(head, delimiter);
}

/** Finds encoding and delimiter of bytes. */
export function decodeTable(encoded: Uint8Array<ArrayBuffer>): DecodedTable {
  const { bytes, encoding, invalid } = toUtf8(encoded);
  const said = separatorLine(bytes);
  const start = said?.end ?? firstOffset(bytes);
  const delimiter = said?.delimiter ?? delimiterOf(bytes.subarray(start, start + delimiterBytes));
  const source = tableBytes(bytes, delimiter);
  const unwrapped = unwrapRows(source, start) ?? unwrapUndelimited(source, start);
  if (!unwrapped) return { source, start, encoding, delimiter, invalid, isUnwrapped: false };
  const rows = tableBytes(unwrapped, ",");
  return { source: rows, start: 0, encoding, delimiter: ",", invalid, isUnwrapped: true };
}

/** Excel's own first line, `sep=;`, is no row: its delimiter and where it ends. */
function separatorLine(bytes: Uint8Array): { delimiter: string; end: number } | null {
  const start = firstOffset(bytes);
  const line = new TextDecoder("latin1").decode(bytes.subarray(start, start + 8));
  const match = /^sep=([,;|\t])(\r\n|\n|\r)/i.exec(line);
  return match && { delimiter: match[1] ?? ",", end: start + match[0].length };
}

/** The delimiters behind the quoted rows may be fewer than those within: `;` is tried where `,` won. */
function unwrapUndelimited(
  { bytes, delimiter }: TableBytes,
  start: number,
): Uint8Array<ArrayBuffer> | null {
  if (delimiter !== comma) return null;
  const lineEnd = bytes.indexOf(10, start);
  const firstLine = bytes.subarray(start, lineEnd < 0 ? bytes.length : lineEnd);
  const ending = new TextDecoder().decode(firstLine.subarray(-6)).trim();
  return ending.endsWith(";") ? unwrapRows(tableBytes(bytes, ";"), start) : null;
}

const comma = 44;
