import type { Issue } from "../../incidents/issue.ts";
import type { ReadOptions } from "../format.ts";
import { cellText } from "./cell-text.ts";
import { uniqueNames } from "./column-names.ts";
import { createRowCells, readRow, type TableBytes } from "./row-cells.ts";
import { indexRows } from "./row-index.ts";

/** A table whose rows have been found but not yet read. */
export interface Table {
  readonly source: TableBytes;
  /** Names of the columns, each once. */
  readonly names: readonly string[];
  /** Where each row of data begins. */
  readonly offsets: Uint32Array;
  readonly rowCount: number;
  /** Row in the file (1-based, header included) of the first row of data. */
  readonly firstRow: number;
  readonly issues: readonly Issue[];
}

/**
 * Finds the rows of a table. `namesOf` gives the column names where the first row is none; a second row
 * of HXL tags is left out and said.
 */
export async function openTable(
  source: TableBytes,
  file: string,
  namesOf: (rows: readonly (readonly string[])[]) => readonly string[] | null,
  options: ReadOptions,
): Promise<Table> {
  const hasMark = source.bytes[0] === 0xef && source.bytes[1] === 0xbb && source.bytes[2] === 0xbf;
  const index = await indexRows(source, hasMark ? 3 : 0, options);
  const head = rowsAt(source, index.offsets.subarray(0, Math.min(index.count, 20)));
  const given = namesOf(head);
  const hasHeader = given === null;
  const issues: Issue[] = [];
  if (!hasHeader && index.count > 0) issues.push(fileIssue("header-missing", file, given));
  const hasTags = hasHeader && isHxlRow(head[1] ?? []);
  if (hasTags) issues.push(fileIssue("hxl-row-skipped", file, head[1] ?? [], 2));
  const skipped = Math.min(index.count, (hasHeader ? 1 : 0) + (hasTags ? 1 : 0));
  return {
    source,
    names: uniqueNames(given ?? head[0] ?? []),
    offsets: index.offsets.subarray(skipped, index.count),
    rowCount: index.count - skipped,
    firstRow: skipped + 1,
    issues,
  };
}

/** Rows as text, for the few that are shown or looked at. */
export function rowsAt(source: TableBytes, offsets: Uint32Array): string[][] {
  const cells = createRowCells();
  return Array.from(offsets, (offset) => {
    readRow(source, offset, cells);
    return Array.from({ length: cells.count }, (_, column) =>
      cellText(source.bytes, cells, column),
    );
  });
}

/** Tags of the Humanitarian Exchange Language stand under the header: `#geo+lat`, most cells empty. */
function isHxlRow(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => /^#[a-z][\w+ ]*$/i.test(cell));
}

function fileIssue(
  rule: "header-missing" | "hxl-row-skipped",
  file: string,
  cells: readonly string[],
  row?: number,
): Issue {
  const value = cells.filter((cell) => cell !== "").join(", ");
  const issue = { rule, severity: "warning", file, path: "", values: { got: value } } as const;
  return row === undefined ? issue : { ...issue, row };
}
