import { delimiterOf } from "./delimiter.ts";
import { toUtf8 } from "./encoding.ts";
import type { TableBytes } from "./row-cells.ts";
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

/** Finds encoding and delimiter; `bytes` end with a line feed of ours. */
export function decodeTable(bytes: Uint8Array): DecodedTable {
  const { bytes: text, encoding, invalid } = toUtf8(bytes);
  const head = text.length > headBytes ? text.subarray(0, headBytes) : text;
  const delimiter = delimiterOf(head);
  const unwrapped = unwrapRows(tableBytes(text, delimiter)) ?? unwrapUndelimited(text, delimiter);
  if (!unwrapped) {
    return {
      source: tableBytes(text, delimiter),
      encoding,
      delimiter,
      invalid,
      isUnwrapped: false,
    };
  }
  return {
    source: tableBytes(unwrapped, ","),
    encoding,
    delimiter: ",",
    invalid,
    isUnwrapped: true,
  };
}

/** The delimiters behind the quoted rows may be fewer than those within: `;` is tried where `,` won. */
function unwrapUndelimited(text: Uint8Array, delimiter: string): Uint8Array | null {
  if (delimiter !== ",") return null;
  const newline = text.indexOf(10);
  const line = text.subarray(0, newline < 0 ? text.length : newline + 1);
  const ending = new TextDecoder().decode(line.subarray(-6)).trim();
  return /;{1,}$/.test(ending) ? unwrapRows(tableBytes(text, ";")) : null;
}

function tableBytes(bytes: Uint8Array, delimiter: string): TableBytes {
  return { bytes, delimiter: delimiter.charCodeAt(0), unclosedFrom: Number.POSITIVE_INFINITY };
}
