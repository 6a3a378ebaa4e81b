import type { TableDialect } from "./table-dialect.ts";

/** Any table whose layout nobody here knows: its mapping is proposed from names and values. */
export const genericTable: TableDialect = {
  id: "table",
  label: "Table (CSV, TSV)",
  layouts: [],
  columns: {},
};
