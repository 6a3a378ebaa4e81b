import { codedColumns, createCellDictionary } from "./cell-dictionary.ts";
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
  /** Reads the rows of the block. */
  readBlock(): void;
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
  const coded = codedColumns(columns);
  const nameOfCell: number[] = [];

  function readBlock(): void {
    const { block } = context;
    for (const each of coded) cells.readColumn(block, each);
    for (let at = 0; at < block.rowCount; at++) {
      const cell = filledCell(at);
      if (cell >= 0) codes[block.firstRow + at] = nameOfCell[cell] ?? nameOf(cell);
    }
  }

  /** Code of the first of the cells that is not empty, or -1. */
  function filledCell(at: number): number {
    for (let column = 0; column < coded.length; column++) {
      const cell = coded[column]?.codes[at] ?? -1;
      if (cell >= 0) return cell;
    }
    return -1;
  }

  function nameOf(cell: number): number {
    const code = names.codeOf(wordsOf(cells.textOf(cell).trim()));
    nameOfCell[cell] = code;
    return code;
  }

  return { codes, names: names.names, readBlock };
}
