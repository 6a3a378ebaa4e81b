import type { MappingReason } from "./propose-mapping.ts";
import type { DayMonthOrder } from "./read-date.ts";
import type { ColumnMapping } from "./table-dialect.ts";

/** How a table was read: what a mapping screen shows and lets correct. */
export interface TableReading {
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
}
