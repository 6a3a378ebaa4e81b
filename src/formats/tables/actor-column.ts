import { codedColumns, createCellDictionary } from "./cell-dictionary.ts";
import { isNothing } from "./empty-words.ts";
import { createNameCodes } from "./name-column.ts";
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
  const coded = codedColumns(columns);
  const namesOfCell: (readonly number[])[] = [];

  function readBlock(): void {
    const { block } = context;
    for (const each of coded) cells.readColumn(block, each);
    for (let at = 0; at < block.rowCount; at++) {
      const first = count;
      // by index: an iterator for every row takes longer than the row, until it is compiled away
      for (let column = 0; column < coded.length; column++) {
        addNames(coded[column]?.codes[at] ?? -1, first);
      }
      offsets[block.firstRow + at + 1] = count;
    }
  }

  function addNames(cell: number, first: number): void {
    if (cell < 0) return;
    const found = namesOfCell[cell] ?? namesOf(cell);
    for (let at = 0; at < found.length; at++) add(found[at] ?? 0, first);
  }

  function namesOf(cell: number): readonly number[] {
    const text = cells.textOf(cell);
    const parts = (separator ? text.split(separator) : [text]).map((part) => part.trim());
    const found = parts.filter((part) => !isNothing(part)).map(names.codeOf);
    namesOfCell[cell] = found;
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

  return { readBlock, offsets, codes: () => codes.subarray(0, count), names: names.names };
}
