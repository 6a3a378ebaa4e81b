import { isNothing } from "./empty-words.ts";
import { readDecimal } from "./read-number.ts";

/**
 * Names for a table without a header, null where the first row is one: a header holds no numbers where
 * the rows below hold numbers, and no date or coordinate.
 */
export function namesForHeaderless(rows: readonly (readonly string[])[]): readonly string[] | null {
  const [first = [], ...below] = rows;
  const numbers = first.filter((cell) => readDecimal(cell) !== null && !isYear(cell)).length;
  if (numbers === 0 || below.length === 0) return null;
  const hasNumbersBelow = first.some(
    (cell, column) =>
      readDecimal(cell) !== null && below.some((row) => readDecimal(row[column] ?? "") !== null),
  );
  const filled = first.filter((cell) => !isNothing(cell.trim())).length;
  if (!hasNumbersBelow || numbers * 4 < filled) return null;
  return first.map((_, column) => `column ${column + 1}`);
}

/** Tables of years have years as names. */
function isYear(cell: string): boolean {
  return /^(19|20)\d\d$/.test(cell.trim());
}
