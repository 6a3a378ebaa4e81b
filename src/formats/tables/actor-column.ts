import { createCellDictionary } from "./cell-dictionary.ts";
import { isNothing } from "./empty-words.ts";
import { createNameCodes } from "./name-column.ts";
import { cellAt, type RowBlock } from "./row-block.ts";
import type { RowContext } from "./row-context.ts";

/** The actors of each row: codes from `offsets[row]` up to `offsets[row + 1]`. */
export interface ActorColumn {
  /** Reads the rows of the block. */
  readBlock(): void;
  readonly offsets: Uint32Array;
  codes(): Uint16Array;
  readonly names: readonly string[];
}

/** Reads any number of columns, each with one actor or several with `separator` between; each once a row. */
export function createActorColumn(
  context: RowContext,
  columns: readonly number[],
  rowCount: number,
  separator: RegExp | undefined,
): ActorColumn {
  const offsets = new Uint32Array(rowCount + 1);
  let codes = new Uint16Array(columns.length === 0 ? 0 : rowCount * 2);
  let count = 0;
  const names = createNameCodes((name) =>
    context.report("too-many-names", "warning", columns[0] ?? -1, { name }),
  );
  const cells = createCellDictionary();
  const codesOfCell: (readonly number[])[] = [];

  function readBlock(): void {
    const { block } = context;
    for (let at = 0; at < block.rowCount; at++) {
      const first = count;
      for (const column of columns) readCell(block, cellAt(block, at, column), first);
      offsets[block.firstRow + at + 1] = count;
    }
  }

  function readCell(block: RowBlock, cell: number, first: number): void {
    if (cell < 0 || block.cells.start[cell] === block.cells.end[cell]) return;
    for (const code of codesOf(cells.codeOf(block, cell))) add(code, first);
  }

  function codesOf(cell: number): readonly number[] {
    const known = codesOfCell[cell];
    if (known) return known;
    const text = cells.textOf(cell);
    const parts = (separator ? text.split(separator) : [text]).map((part) => part.trim());
    const found = parts.filter((part) => !isNothing(part)).map(names.codeOf);
    codesOfCell[cell] = found;
    return found;
  }

  function add(code: number, first: number): void {
    for (let at = first; at < count; at++) if (codes[at] === code) return;
    if (count === codes.length) {
      const larger = new Uint16Array(Math.max(16, codes.length * 2));
      larger.set(codes);
      codes = larger;
    }
    codes[count++] = code;
  }

  return { readBlock, offsets, codes: () => codes.slice(0, count), names: names.names };
}
