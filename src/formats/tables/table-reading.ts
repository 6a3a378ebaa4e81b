import type { MappingReason } from "./propose-mapping.ts";
import type { DayMonthOrder } from "./read-date.ts";
import type { ColumnMapping } from "./table-dialect.ts";

/** The sheets of a workbook in its order, and the one that was read. */
export interface WorkbookSheets {
  readonly names: readonly string[];
  readonly read: string;
}

/** How a table was read: what a mapping screen shows and lets correct. */
export interface TableReading {
  /** Where the table is a sheet of a workbook. */
  readonly sheets?: WorkbookSheets;
  /** Column names, each once. */
  readonly names: readonly string[];
  /** First rows as text. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly mapping: ColumnMapping;
  /** Why, where the mapping was proposed; empty where the layout was recognised or corrected. */
  readonly reasons: readonly MappingReason[];
  /** Columns of codes that are read with the code book of a known layout. */
  readonly codes: readonly string[];
  readonly dayMonthOrder: DayMonthOrder;
  /** `proven` by the column, `known` of the publisher, `chosen` by somebody, or `assumed`. */
  readonly dayMonthOrderFrom: "proven" | "known" | "chosen" | "assumed";
  /** Row in the file (1-based, header included, blank lines not) of the first row of data. */
  readonly firstRow: number;
  /** Rows of the file that were left out because they repeat an earlier one, ascending. */
  readonly leftOut: readonly number[];
}

/** Place among the incidents of a row of the file, which may be no table; null where it was left out. */
export function incidentOfRow(
  table: Pick<TableReading, "firstRow" | "leftOut"> | null,
  row: number,
): number | null {
  const { firstRow, leftOut } = table ?? { firstRow: 1, leftOut: [] };
  if (leftOut.includes(row)) return null;
  return row - firstRow - leftOut.filter((other) => other < row).length;
}
