import { createCellDictionary } from "./cell-dictionary.ts";
import type { RowContext } from "./row-context.ts";

/** Names as 16-bit codes: what a `Uint16Array` can tell apart, the last code standing for all further names. */
export interface NameCodes {
  codeOf(name: string): number;
  readonly names: readonly string[];
}

const mostNames = 65_535;

/** Codes in order of first appearance; `onFull` is called once, for the first name without a code of its own. */
export function createNameCodes(onFull: (name: string) => void): NameCodes {
  const codes = new Map<string, number>();
  const names: string[] = [];
  let isFull = false;

  function codeOf(name: string): number {
    const known = codes.get(name);
    if (known !== undefined) return known;
    if (names.length < mostNames) {
      codes.set(name, names.length);
      return names.push(name) - 1;
    }
    if (!isFull) onFull(name);
    isFull = true;
    names[mostNames] = "…";
    return mostNames;
  }

  return { codeOf, names };
}

/** One name per row, from the first of some columns that is filled. */
export interface NameColumn {
  readonly codes: Uint16Array;
  readonly names: readonly string[];
  read(row: number): void;
}

/** Reads types or countries; `wordsOf` turns a cell into the name that stands for it. */
export function createNameColumn(
  context: RowContext,
  columns: readonly number[],
  rowCount: number,
  wordsOf: (text: string) => string,
): NameColumn {
  const codes = new Uint16Array(rowCount);
  const [column = -1] = columns;
  const names = createNameCodes((name) =>
    context.report("too-many-names", "warning", column, { name }),
  );
  names.codeOf(wordsOf(""));
  const cells = createCellDictionary();
  const codeOfCell: number[] = [];

  function read(row: number): void {
    for (const candidate of columns) {
      if (candidate >= context.cells.count) continue;
      if (context.cells.start[candidate] === context.cells.end[candidate]) continue;
      codes[row] = codeOf(cells.codeOf(context.bytes, context.cells, candidate));
      return;
    }
  }

  function codeOf(cell: number): number {
    const known = codeOfCell[cell];
    if (known !== undefined) return known;
    const code = names.codeOf(wordsOf(cells.textOf(cell).trim()));
    codeOfCell[cell] = code;
    return code;
  }

  return { codes, names: names.names, read };
}
