import {
  createRowCells,
  isBlankRow,
  mayGoOn,
  mostColumns,
  type RowCells,
  readRow,
  type TableBytes,
} from "./row-cells.ts";

/**
 * Some rows of a window, one after the other, by their cells: row `at` has the cells from `firstCell[at]` up to
 * `firstCell[at + 1]`, its column `c` is cell `firstCell[at] + c`. All places are bytes of the window.
 */
export interface RowBlock {
  source: TableBytes;
  /** Number of its first row among all rows of data. */
  firstRow: number;
  rowCount: number;
  readonly rowStart: Uint32Array;
  /** The byte after the line end of the last row. */
  lastRowEnd: number;
  readonly firstCell: Uint32Array;
  readonly cells: RowCells;
  /** By row: 1 where a quote was opened and never closed. */
  readonly unclosed: Uint8Array;
}

/** As many rows as stay in a processor's caches with all that is made of them. */
export const rowsPerBlock = 256;

const mostCells = 2 * mostColumns;

/** A block without rows. */
export function createRowBlock(source: TableBytes): RowBlock {
  return {
    source,
    firstRow: 0,
    rowCount: 0,
    rowStart: new Uint32Array(rowsPerBlock),
    lastRowEnd: 0,
    firstCell: new Uint32Array(rowsPerBlock + 1),
    cells: createRowCells(mostCells),
    unclosed: new Uint8Array(rowsPerBlock),
  };
}

/**
 * Fills a block with up to `most` rows from byte `from` of its window on, blank ones left out; where the next row
 * begins, `from` itself where only a larger window can tell. Only the last window ends with a whole row.
 */
export function readRows(
  block: RowBlock,
  from: number,
  most: number,
  isLastWindow: boolean,
): number {
  const { source, rowStart, firstCell, cells, unclosed } = block;
  const { length } = source.bytes;
  let rowCount = 0;
  let at = from;
  cells.first = 0;
  while (at < length && rowCount < most && cells.first <= mostCells - mostColumns) {
    const next = readRow(source, at, cells);
    if (!isLastWindow && mayGoOn(source, cells, next)) break;
    if (!isBlankRow(cells)) {
      rowStart[rowCount] = at;
      unclosed[rowCount] = Number(cells.unclosed);
      cells.first += cells.count;
      firstCell[++rowCount] = cells.first;
      block.lastRowEnd = next;
    }
    at = next;
  }
  block.rowCount = rowCount;
  return at;
}

/** The cell at a row and column of a block, or -1 where the row has none. */
export function cellAt({ firstCell }: RowBlock, at: number, column: number): number {
  const cell = (firstCell[at] ?? 0) + column;
  return column >= 0 && cell < (firstCell[at + 1] ?? 0) ? cell : -1;
}

/** Gives every row of a block the same value in a column of the table. */
export function fillBlock(
  { firstRow, rowCount }: RowBlock,
  column: Float64Array | Float32Array | Int32Array | Uint8Array,
  value: number,
): void {
  column.fill(value, firstRow, firstRow + rowCount);
}

/** Copies the cells of row `at`. */
export function copyRow(
  { cells, firstCell, unclosed }: RowBlock,
  at: number,
  copy: RowCells,
): void {
  const first = firstCell[at] ?? 0;
  const end = firstCell[at + 1] ?? 0;
  copy.count = end - first;
  copy.unclosed = unclosed[at] === 1;
  copy.start.set(cells.start.subarray(first, end));
  copy.end.set(cells.end.subarray(first, end));
  copy.escaped.set(cells.escaped.subarray(first, end));
}
