import type { Issue } from "../../incidents/issue.ts";
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
  const set = await readTable(new Blob(lines), heading.name, dialect, belowHeader(options));
  const { format, encoding, issues } = heading;
  const own = withoutHeader(set);
  return { ...own, format, encoding, delimiter: "", issues: [...issues, ...own.issues] };
}

/** Mends of records as those of the rows they become, which follow a header. */
function belowHeader(options: ReadOptions): ReadOptions {
  const { mends, ...others } = options.corrections ?? {};
  if (mends === undefined) return options;
  const moved = mends.map((mend) => ({ ...mend, row: mend.row + 1 }));
  return { ...options, corrections: { ...others, mends: moved } };
}

/** A set whose rows are counted as if its table had no header. */
function withoutHeader({ issues, table, mended, leftOut, ...set }: IncidentSet): IncidentSet {
  return {
    ...set,
    issues: issues.map(issueWithoutHeader),
    ...(table && { table: { ...table, firstRow: table.firstRow - 1 } }),
    ...(leftOut && { leftOut: leftOut.map((row) => row - 1) }),
    ...(mended && { mended: mended.map((mend) => ({ ...mend, row: mend.row - 1 })) }),
  };
}

function issueWithoutHeader(issue: Issue): Issue {
  const { row, values } = issue;
  if (row === undefined) return issue;
  const first = values["first"];
  const moved = first === undefined ? values : { ...values, first: String(Number(first) - 1) };
  return { ...issue, row: row - 1, values: moved };
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
