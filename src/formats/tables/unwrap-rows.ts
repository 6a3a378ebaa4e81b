import { cellText } from "./cell-text.ts";
import { createRowCells, readRow, type TableBytes } from "./row-cells.ts";

const comma = 44;
/** One string must hold the whole file. */
const mostBytes = 200_000_000;

/**
 * Undoes a second encoding: a spreadsheet took each row of a comma-separated file for one cell, quoted it
 * and put its own delimiters behind. Null where the first row does not look like that.
 */
export function unwrapRows(table: TableBytes, first: number): Uint8Array<ArrayBuffer> | null {
  const cells = createRowCells();
  const { bytes } = table;
  readRow(table, first, cells);
  if (bytes.length > mostBytes || !isWrapped(bytes, cells)) return null;
  const rows: string[] = [];
  for (let at = first; at < bytes.length; ) {
    at = readRow(table, at, cells);
    rows.push(cellText(bytes, cells, 0));
  }
  return new TextEncoder().encode(`${rows.join("\n")}\n`);
}

/** The header's first cell holds all names and nothing stands in the others. */
function isWrapped(bytes: Uint8Array, cells: ReturnType<typeof createRowCells>): boolean {
  for (let column = 1; column < cells.count; column++) {
    if (cells.start[column] !== cells.end[column]) return false;
  }
  const names = bytes.subarray(cells.start[0] ?? 0, cells.end[0] ?? 0);
  let commas = 0;
  for (const byte of names) if (byte === comma) commas++;
  return commas >= 2;
}
