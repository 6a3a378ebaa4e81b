import type { TableReading } from "../../formats/tables/table-reading.ts";

/** Enough to recognise a column by. */
const shownValues = 3;

/** The first different filled values of a column. */
export function sampleValues(table: TableReading, name: string): readonly string[] {
  const column = table.names.indexOf(name);
  const values = table.sampleRows.map((row) => (row[column] ?? "").trim());
  return [...new Set(values.filter((value) => value !== ""))].slice(0, shownValues);
}
