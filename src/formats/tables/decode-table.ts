import { delimiterOf } from "./delimiter.ts";
import { toUtf8 } from "./encoding.ts";
import { firstOffset, type TableBytes, tableBytes } from "./row-cells.ts";
import type { LoadedBytes } from "./table-bytes.ts";
import { unwrapRows } from "./unwrap-rows.ts";

/** Bytes of a file as UTF-8 rows and cells, and how they were written. */
export interface DecodedTable {
  readonly source: TableBytes;
  readonly encoding: string;
  readonly delimiter: string;
  /** Byte sequences that were no text. */
  readonly invalid: number;
  /** True where each row was quoted as a whole. */
  readonly isUnwrapped: boolean;
}

const headBytes = 65_536;

/** Finds encoding and delimiter; `loaded` ends with a line feed of ours. */
export function decodeTable(loaded: LoadedBytes): DecodedTable {
  const { encoding, invalid, ...decoded } = toUtf8(loaded);
  const said = separatorLine(decoded.bytes);
  const text = said ? { ...decoded, bytes: decoded.bytes.subarray(said.length) } : decoded;
  const delimiter = said?.delimiter ?? delimiterOf(text.bytes.subarray(0, headBytes));
  const unwrapped = unwrapRows(tableBytes(text, delimiter)) ?? unwrapUndelimited(text, delimiter);
  if (!unwrapped) {
    const source = tableBytes(text, delimiter);
    return { source, encoding, delimiter, invalid, isUnwrapped: false };
  }
  const source = tableBytes({ bytes: unwrapped, isAscii: text.isAscii }, ",");
  return { source, encoding, delimiter: ",", invalid, isUnwrapped: true };
}

/** Excel's own first line, `sep=;`, is no row: its delimiter and its length in bytes. */
function separatorLine(bytes: Uint8Array): { delimiter: string; length: number } | null {
  const start = firstOffset(bytes);
  const line = new TextDecoder("latin1").decode(bytes.subarray(start, start + 8));
  const match = /^sep=([,;|\t])(\r\n|\n|\r)/i.exec(line);
  return match && { delimiter: match[1] ?? ",", length: start + match[0].length };
}

/** The delimiters behind the quoted rows may be fewer than those within: `;` is tried where `,` won. */
function unwrapUndelimited(text: LoadedBytes, delimiter: string): Uint8Array | null {
  if (delimiter !== ",") return null;
  const firstLine = text.bytes.subarray(0, text.bytes.indexOf(10));
  const ending = new TextDecoder().decode(firstLine.subarray(-6)).trim();
  return ending.endsWith(";") ? unwrapRows(tableBytes(text, ";")) : null;
}
