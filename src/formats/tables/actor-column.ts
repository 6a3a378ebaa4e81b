import { createCellDictionary } from "./cell-dictionary.ts";
import { isNothing } from "./empty-words.ts";
import { createNameCodes } from "./name-column.ts";
import type { RowContext } from "./row-context.ts";

/** The actors of each row: codes from `offsets[row]` up to `offsets[row + 1]`. */
export interface ActorColumn {
  read(row: number): void;
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

  function read(row: number): void {
    const first = count;
    for (const column of columns) {
      if (column >= context.cells.count) continue;
      if (context.cells.start[column] === context.cells.end[column]) continue;
      for (const code of codesOf(cells.codeOf(context.bytes, context.cells, column)))
        add(code, first);
    }
    offsets[row + 1] = count;
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

  return { read, offsets, codes: () => codes.slice(0, count), names: names.names };
}
