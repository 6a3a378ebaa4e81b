import type { MapGrid } from "../../geodesy/map-grid.ts";
import type { Extent } from "../../geodesy/position.ts";
import type { CellMend } from "../cell-mend.ts";
import type { DayMonthOrder } from "./read-date.ts";
import type { ColumnMapping } from "./table-dialect.ts";

/** What somebody decided about a file after seeing how it was read; plain data, to be remembered. */
export interface TableCorrections {
  /** The sheet of a workbook to read, by name. */
  readonly sheet?: string;
  /** Replaces the recognised or proposed mapping. */
  readonly mapping?: ColumnMapping;
  /** Reads every latitude as longitude and the other way round. */
  readonly swapCoordinates?: boolean;
  readonly dayMonthOrder?: DayMonthOrder;
  /** Where the incidents should lie; a file that lies there only when swapped is offered a swap. */
  readonly expectedExtent?: Extent;
  /** What coordinates beyond degrees are metres of. */
  readonly grid?: MapGrid;
  /** Leaves out rows that repeat an earlier one cell by cell. */
  readonly dropRepeated?: boolean;
  /** Gives rows without a date that of the row above, as merged cells of a workbook mean it. */
  readonly fillDates?: boolean;
  /** Single cells written over. */
  readonly mends?: readonly CellMend[];
}
