import type { MappingReason } from "./propose-mapping.ts";
import type { DayMonthOrder } from "./read-date.ts";
import type { ColumnMapping } from "./table-dialect.ts";

/** The sheets of a workbook in its order, and the one that was read. */
export interface WorkbookSheets {
  readonly names: readonly string[];
  readonly read: string;
}

/** How the rows of a file are counted. */
interface CountedRows {
  readonly table: Pick<TableReading, "firstRow"> | null;
  /** Rows of the file that were left out because they repeat an earlier one, ascending. */
  readonly leftOut: readonly number[];
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
}

/** Place among the incidents of a row of a file, which may be no table; null where it was left out. */
export function incidentOfRow({ table, leftOut }: CountedRows, row: number): number | null {
  if (leftOut.includes(row)) return null;
  return row - (table?.firstRow ?? 1) - leftOut.filter((other) => other < row).length;
}
