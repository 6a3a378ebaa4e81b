import type { DayMonthOrder } from "./tables/read-date.ts";
import type { ColumnRole } from "./tables/table-dialect.ts";

/**
 * A cell the reader of a file writes over, by the row of the file (1-based) and its name there: the column of a
 * table, a property of a record or `position`.
 */
export interface CellMend {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** A cell that was written over, and what the file has there. */
export interface MendedCell extends CellMend {
  readonly was: string;
}

/** A value of a row that its reader may write over. */
export interface OpenCell {
  readonly name: string;
  readonly value: string;
  /** What it is read as; without one any text will do. */
  readonly role?: ColumnRole;
}

/** What of a row its reader may write over. */
export interface OpenCells {
  readonly cells: readonly OpenCell[];
  /** Which of the first two numbers of `3/2/2022` is the day; null where the file does not say. */
  readonly dayMonthOrder: DayMonthOrder | null;
  /** What of it stays as it is: a `shape` of more than one position, a record that carries `claims`. */
  readonly closed: "shape" | "claims" | null;
}

/** Mends or mended cells by the row of the file they are in. */
export function groupedByRow<Mend extends CellMend>(
  mends: readonly Mend[],
): ReadonlyMap<number, readonly Mend[]> {
  const groups = new Map<number, Mend[]>();
  for (const mend of mends) {
    const group = groups.get(mend.row);
    if (group) group.push(mend);
    else groups.set(mend.row, [mend]);
  }
  return groups;
}
