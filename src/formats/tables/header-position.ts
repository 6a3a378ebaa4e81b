import { isNothing } from "./empty-words.ts";
import { readCoordinates } from "./read-coordinates.ts";
import { readDate } from "./read-date.ts";
import { readDecimal } from "./read-number.ts";

/** Rows that may stand above the names of the columns. */
const mostAbove = 12;
/** Narrower tables give no way to tell a title from a name. */
const leastWidth = 3;

/**
 * Which row names the columns: titles, notes and group headings above it fill at most half as many cells as
 * the rows below. 0 where nothing shows that it is a later one.
 */
export function headerAt(rows: readonly (readonly string[])[]): number {
  const filled = rows.map((row) => row.filter(isFilled).length);
  for (let at = 0; at < Math.min(mostAbove, rows.length - 1); at++) {
    const width = medianOf(filled.slice(at + 1));
    const row = rows[at] ?? [];
    if (width < leastWidth) return 0;
    if ((filled[at] ?? 0) * 2 > width && !isComment(row)) return namesColumns(row) ? at : 0;
  }
  return 0;
}

function isFilled(cell: string): boolean {
  return !isNothing(cell.trim());
}

/** `# exported 2024-01-01`; a row of HXL tags has one in every cell. */
function isComment([first = "", ...others]: readonly string[]): boolean {
  return first.startsWith("#") && !others.some((cell) => cell.startsWith("#"));
}

function namesColumns(row: readonly string[]): boolean {
  return row.filter(isFilled).every((cell) => !isValue(cell.trim()));
}

function isValue(cell: string): boolean {
  return (
    readDecimal(cell) !== null ||
    readCoordinates(cell) !== null ||
    readDate(cell, "day-month") !== null
  );
}

function medianOf(counts: readonly number[]): number {
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}
