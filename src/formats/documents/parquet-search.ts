import { foldedText } from "../../incidents/folded-text.ts";
import type { ColumnCells } from "./parquet-chunk.ts";

/** The texts of one column in a row group, or texts that are made row by row. */
export type SearchedColumn = ColumnCells | ((row: number) => string);

/** Marks with 1 the rows that hold every folded word in one of the columns; a text that many share is read once. */
export function rowsHolding(
  columns: readonly SearchedColumn[],
  rowCount: number,
  words: readonly string[],
): Uint8Array {
  // most rows are found, or not, by what costs least to look at
  const sorted = columns.toSorted((a, b) => costOf(a) - costOf(b));
  let marks = new Uint8Array(rowCount).fill(1);
  for (const word of words) {
    const found = new Uint8Array(rowCount);
    for (const column of sorted) markColumn(column, word, marks, found);
    marks = found;
  }
  return marks;
}

function costOf(column: SearchedColumn): number {
  return typeof column === "function" ? Number.POSITIVE_INFINITY : column.valueCount;
}

/** Adds the rows among `marks` that hold the word in this column to those found already. */
function markColumn(
  column: SearchedColumn,
  word: string,
  marks: Uint8Array,
  found: Uint8Array,
): void {
  const holds = typeof column === "function" ? holdsMade(column, word) : holdsCell(column, word);
  for (let row = 0; row < marks.length; row++) {
    if (marks[row] === 1 && found[row] === 0 && holds(row)) found[row] = 1;
  }
}

function holdsMade(textOf: (row: number) => string, word: string): (row: number) => boolean {
  return (row) => foldedText(textOf(row)).includes(word);
}

const [unknown, yes, no] = [0, 1, 2];

function holdsCell({ index, valueCount, valueAt }: ColumnCells, word: string) {
  const verdicts = new Uint8Array(valueCount);
  return (row: number): boolean => {
    const which = index[row] ?? -1;
    if (which < 0) return false;
    if (verdicts[which] === unknown) {
      verdicts[which] = foldedText(String(valueAt(which))).includes(word) ? yes : no;
    }
    return verdicts[which] === yes;
  };
}
