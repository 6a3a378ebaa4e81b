import type { Issue } from "../../incidents/issue.ts";
import { cellText } from "./cell-text.ts";
import { uniqueNames } from "./column-names.ts";
import type { DecodedFile } from "./decode-table.ts";
import { headerAt } from "./header-position.ts";
import {
  createRowCells,
  isBlankRow,
  mostColumns,
  type RowCells,
  readRow,
  type TableBytes,
} from "./row-cells.ts";

/** A table whose columns are known and whose rows are not yet read. */
export interface Table {
  /** UTF-8. */
  readonly file: Blob;
  readonly delimiter: string;
  /** Names of the columns, each once. */
  readonly names: readonly string[];
  /** Byte at which the first row of data begins. */
  readonly dataOffset: number;
  /** Row in the file (1-based, header included, blank lines not) of the first row of data. */
  readonly firstRow: number;
  readonly issues: readonly Issue[];
}

/** A row as text and where it begins. */
export interface TextRow {
  readonly offset: number;
  readonly cells: readonly string[];
}

const rowsLookedAt = 20;
const longestValue = 500;

/**
 * Finds header and data of a table; titles above the header are left out and said. `namesOf` gives the column names where the first row is none; a
 * second row of HXL tags is no record, so it is left out and said of the file.
 */
export function openTable(
  { file, source, start, delimiter }: DecodedFile,
  fileName: string,
  namesOf: (rows: readonly (readonly string[])[]) => readonly string[] | null,
): Table {
  const head = firstRows(source, start, rowsLookedAt);
  const above = headerAt(head.map(({ cells }) => cells));
  const rows = head.slice(above).map(({ cells }) => cells);
  const [first = [], second = []] = rows;
  const given = namesOf(rows);
  const hasHeader = given === null;
  const issues: Issue[] = [];
  if (above > 0) {
    const titles = head.slice(0, above).flatMap(({ cells }) => cells);
    issues.push(fileIssue("rows-above-header", fileName, titles));
  }
  if (first.length >= mostColumns - 1) issues.push(fileIssue("columns-above-limit", fileName, []));
  if (!hasHeader && head.length > 0) issues.push(fileIssue("header-missing", fileName, given));
  const hasTags = hasHeader && isHxlRow(second);
  if (hasTags) issues.push(fileIssue("hxl-row-skipped", fileName, second));
  const skipped = above + (hasHeader ? 1 : 0) + (hasTags ? 1 : 0);
  return {
    file,
    delimiter,
    names: uniqueNames(given ?? first),
    dataOffset: head[skipped]?.offset ?? file.size,
    firstRow: skipped + 1,
    issues,
  };
}

/** Up to `count` rows from byte `from` on as text, blank lines left out. */
export function firstRows(source: TableBytes, from: number, count: number): TextRow[] {
  const cells = createRowCells();
  const rows: TextRow[] = [];
  for (let offset = from; offset < source.bytes.length && rows.length < count; ) {
    const next = readRow(source, offset, cells);
    if (!isBlankRow(cells)) rows.push({ offset, cells: textsOf(source.bytes, cells) });
    offset = next;
  }
  return rows;
}

function textsOf(bytes: Uint8Array, cells: RowCells): string[] {
  return Array.from({ length: cells.count }, (_, column) => cellText(bytes, cells, column));
}

/** Tags of the Humanitarian Exchange Language stand under the header: `#geo+lat`, most cells empty. */
function isHxlRow(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => /^#[a-z][\w+ ]*$/i.test(cell));
}

function fileIssue(
  rule: "header-missing" | "hxl-row-skipped" | "rows-above-header" | "columns-above-limit",
  file: string,
  cells: readonly string[],
): Issue {
  const value = cells
    .filter((cell) => cell !== "")
    .join(", ")
    .slice(0, longestValue);
  return { rule, severity: "warning", file, path: "", values: { got: value } };
}
