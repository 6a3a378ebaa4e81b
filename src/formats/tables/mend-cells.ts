import { cellText } from "./cell-text.ts";
import { createRowCells, isBlankRow, type RowCells, readRow } from "./row-cells.ts";
import type { Table } from "./table.ts";

/** A cell the reader of a table writes over, by the row of the file (1-based) and the column's name. */
export interface CellMend {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** A cell that was written over, and what the file has there. */
export interface MendedCell extends CellMend {
  readonly was: string;
}

/** A table with some cells written over, and which they are; mends of cells it does not have are left out. */
export interface MendedTable {
  readonly table: Table;
  readonly mended: readonly MendedCell[];
}

/** Writes cells of a table over: a copy of its bytes in which only the rows concerned differ. */
export function mendCells(table: Table, mends: readonly CellMend[]): MendedTable {
  if (mends.length === 0) return { table, mended: [] };
  const lastRow = Math.max(...mends.map((mend) => mend.row));
  const { bytes } = table.source;
  const cells = createRowCells();
  const parts: Uint8Array[] = [];
  const mended: MendedCell[] = [];
  let copiedTo = 0;
  let row = table.firstRow;
  for (let offset = table.dataOffset; offset < bytes.length && row <= lastRow; ) {
    const next = readRow(table.source, offset, cells);
    const isBlank = isBlankRow(cells);
    const here = isBlank ? [] : mends.filter((mend) => mend.row === row);
    const own = cellsToMend(table, cells, here);
    if (own.length > 0) {
      parts.push(bytes.subarray(copiedTo, offset), encodedRow(table, cells, own));
      copiedTo = next;
      mended.push(...own);
    }
    if (!isBlank) row++;
    offset = next;
  }
  parts.push(bytes.subarray(copiedTo));
  return { table: { ...table, source: withBytes(table, joined(parts)) }, mended };
}

function cellsToMend(
  { names, source }: Table,
  cells: RowCells,
  mends: readonly CellMend[],
): readonly MendedCell[] {
  return mends
    .filter(({ column }) => names.includes(column))
    .map((mend) => ({
      ...mend,
      was: cellText(source.bytes, cells, names.indexOf(mend.column)),
    }));
}

function encodedRow(
  { names, source }: Table,
  cells: RowCells,
  mends: readonly MendedCell[],
): Uint8Array {
  const values = new Map(mends.map(({ column, value }) => [names.indexOf(column), value]));
  const width = Math.max(cells.count, ...Array.from(values.keys(), (column) => column + 1));
  const texts = Array.from(
    { length: width },
    (_, column) => values.get(column) ?? cellText(source.bytes, cells, column),
  );
  const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
  return new TextEncoder().encode(`${quoted.join(String.fromCharCode(source.delimiter))}\n`);
}

function withBytes({ source }: Table, bytes: Uint8Array): Table["source"] {
  return { ...source, bytes, isAscii: false, unclosedFrom: Number.POSITIVE_INFINITY };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
