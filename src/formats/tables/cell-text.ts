import type { RowCells } from "./row-cells.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of one cell, quotes undone; a column the row does not have is empty. */
export function cellText(bytes: Uint8Array, cells: RowCells, column: number): string {
  if (column < 0 || column >= cells.count) return "";
  const start = cells.start[column] ?? 0;
  const end = cells.end[column] ?? 0;
  return textOfBytes(bytes, start, end, cells.escaped[column] === 1);
}

/** Bytes from `start` up to `end` as text; `escaped` where quotes are doubled. */
export function textOfBytes(
  bytes: Uint8Array,
  start: number,
  end: number,
  escaped: boolean,
): string {
  const text = decoder.decode(bytes.subarray(start, end));
  return escaped ? text.replaceAll('""', '"') : text;
}
