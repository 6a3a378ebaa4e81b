import type { CellMend, MendedCell } from "../cell-mend.ts";
import { cellText } from "./cell-text.ts";
import { isNothing } from "./empty-words.ts";
import { type FileWindow, readWindows } from "./file-windows.ts";
import { isBlankRow } from "./row-cells.ts";
import { createRowContext, type RowContext } from "./row-context.ts";
import type { Table } from "./table.ts";

/** A table with some cells written over, and which they are; mends of cells it does not have are left out. */
export interface MendedTable {
  readonly table: Table;
  readonly mended: readonly MendedCell[];
}

/** What is to be written over. */
export interface MendOptions {
  readonly mends: readonly CellMend[];
  /** A column whose empty cells take what stands above them, or null. */
  readonly filled: string | null;
  readonly signal: AbortSignal | undefined;
}

/** Writes cells of a table over: its file with other bytes in place of the rows concerned. */
export async function mendCells(
  table: Table,
  { mends, filled, signal }: MendOptions,
): Promise<MendedTable> {
  if (mends.length === 0 && filled === null) return { table, mended: [] };
  const lastRow = filled === null ? Math.max(...mends.map((mend) => mend.row)) : Infinity;
  let above = "";
  const context = createRowContext(table, "", 0);
  const parts: BlobPart[] = [];
  const mended: MendedCell[] = [];
  let copiedTo = 0;
  let row = table.firstRow;

  function mendWindow(window: FileWindow): number | null {
    context.open(window);
    let done = 0;
    while (done < window.bytes.length && row <= lastRow) {
      const next = context.goTo(0, done);
      if (next < 0) return done;
      if (!isBlankRow(context.cells)) mendRow(window.start + done, window.start + next);
      done = next;
    }
    return row > lastRow ? null : done;
  }

  function mendRow(start: number, end: number): void {
    const here = mends.filter((mend) => mend.row === row);
    const own = cellsToMend(context, [...here, ...fillOf()]);
    row++;
    if (own.length === 0) return;
    parts.push(table.file.slice(copiedTo, start), encodedRow(context, own));
    copiedTo = end;
    mended.push(...own);
  }

  /** The mend that fills the current row from above, or none; notes what the rows below may take. */
  function fillOf(): readonly CellMend[] {
    if (filled === null) return [];
    const text = context.text(table.names.indexOf(filled));
    if (!isNothing(text)) above = text;
    return isNothing(text) && above !== "" ? [{ row, column: filled, value: above }] : [];
  }

  await readWindows(table.file, table.dataOffset, { signal, keeps: false }, mendWindow);
  parts.push(table.file.slice(copiedTo));
  return { table: { ...table, file: new Blob(parts) }, mended };
}

function cellsToMend(
  { table: { names }, bytes, cells }: RowContext,
  mends: readonly CellMend[],
): readonly MendedCell[] {
  return mends
    .filter(({ column }) => names.includes(column))
    .map((mend) => ({ ...mend, was: cellText(bytes, cells, names.indexOf(mend.column)) }));
}

function encodedRow(
  { table: { names, delimiter }, bytes, cells }: RowContext,
  mends: readonly CellMend[],
): string {
  const values = new Map(mends.map(({ column, value }) => [names.indexOf(column), value]));
  const width = Math.max(cells.count, ...Array.from(values.keys(), (column) => column + 1));
  const texts = Array.from(
    { length: width },
    (_, column) => values.get(column) ?? cellText(bytes, cells, column),
  );
  const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
  return `${quoted.join(delimiter)}\n`;
}
