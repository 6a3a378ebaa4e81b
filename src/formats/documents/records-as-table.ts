import { csvLine } from "../exports/csv-line.ts";
import type { IncidentSet, ReadOptions } from "../format.ts";
import { readTable } from "../tables/read-table.ts";
import type { TableDialect } from "../tables/table-dialect.ts";
import type { DocumentHeading } from "./json-document.ts";
import { anyText, isJsonObject } from "./json-value.ts";

/**
 * Records whose keys are the columns of a known table, read by the table's own rules, so that the API of a
 * publisher and its CSV give the same incidents. Rows are counted without a header.
 */
export async function recordsAsTable(
  records: readonly unknown[],
  dialect: TableDialect,
  heading: DocumentHeading,
  options: ReadOptions,
): Promise<IncidentSet> {
  const columns = columnsIn(records);
  const lines = [columns, ...records.map((record) => cellsOf(record, columns))].map(csvLine);
  const set = await readTable(new Blob(lines), heading.name, dialect, options);
  const issues = set.issues.map((issue) =>
    issue.row === undefined ? issue : { ...issue, row: issue.row - 1 },
  );
  const { format, encoding } = heading;
  return { ...set, format, encoding, delimiter: "", issues: [...heading.issues, ...issues] };
}

function columnsIn(records: readonly unknown[]): readonly string[] {
  const columns = new Set<string>();
  for (const record of records) {
    for (const key of Object.keys(isJsonObject(record) ? record : {})) columns.add(key);
  }
  return [...columns];
}

/** A record that is none is a row of empty cells: it is counted, and found wanting. */
function cellsOf(record: unknown, columns: readonly string[]): readonly string[] {
  const own = new Map(Object.entries(isJsonObject(record) ? record : {}));
  return columns.map((column) => anyText(own.get(column)));
}
