import type { MapGrid } from "../../geodesy/map-grid.ts";
import type { Extent } from "../../geodesy/position.ts";
import { foldedName } from "./column-names.ts";
import type { DayMonthOrder } from "./read-date.ts";
import type { ColumnMapping, ColumnRole, TableDialect } from "./table-dialect.ts";

/** Everything decided before the rows of a table are read. */
export interface ReadPlan {
  readonly dialect: TableDialect;
  readonly mapping: ColumnMapping;
  readonly names: readonly string[];
  readonly dayMonthOrder: DayMonthOrder;
  readonly swapCoordinates: boolean;
  /** Where the incidents are expected to lie, if anybody said so. */
  readonly expectedExtent: Extent | null;
  /** What coordinates beyond degrees are metres of, if anybody said so. */
  readonly grid: MapGrid | null;
  /** Whether rows that repeat an earlier one are to be left out. */
  readonly dropRepeated: boolean;
}

/** Columns (from 0) that play a role, in the mapping's order; those the table has. */
export function columnsOf(plan: Pick<ReadPlan, "names" | "mapping">, role: ColumnRole): number[] {
  return (plan.mapping[role] ?? []).map((name) => columnNamed(plan.names, name)).filter(isFound);
}

/** The first column that plays a role, or -1. */
export function columnOf(plan: Pick<ReadPlan, "names" | "mapping">, role: ColumnRole): number {
  return columnsOf(plan, role)[0] ?? -1;
}

/** The column of a name: exactly as written, else without case and punctuation; -1 where there is none. */
export function columnNamed(names: readonly string[], name: string): number {
  const exact = names.indexOf(name);
  if (exact >= 0) return exact;
  const folded = foldedName(name);
  return names.findIndex((other) => foldedName(other) === folded);
}

function isFound(column: number): boolean {
  return column >= 0;
}
