import type { Issue } from "../../incidents/issue.ts";
import type { IssueRule } from "../../incidents/issue-rule.ts";
import { cellText } from "./cell-text.ts";
import type { FileWindow } from "./file-windows.ts";
import {
  createRowCells,
  type RowCells,
  readRow,
  type TableBytes,
  tableBytes,
} from "./row-cells.ts";
import type { Table } from "./table.ts";

/** The row being read, and where to report what is wrong with it. */
export interface RowContext {
  readonly table: Table;
  /** The window that `cells` points into; another one after `open`. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly cells: RowCells;
  /** Where in the file each row read so far begins. */
  readonly offsets: Uint32Array;
  /** True for the row that the file ends with. */
  readonly isLast: boolean;
  /** Goes to a window of the file. */
  open(window: FileWindow): void;
  /**
   * Finds the cells of the row at byte `at` of the window and takes it for row `row` of data; where the next
   * begins, or -1 where only the window after it can tell.
   */
  goTo(row: number, at: number): number;
  /** Text of a cell of the current row, blanks trimmed; empty for column -1. */
  text(column: number): string;
  nameOf(column: number): string;
  report(
    rule: IssueRule,
    severity: Issue["severity"],
    column: number,
    more?: Readonly<Record<string, string>>,
  ): void;
  /** Reports about the file as a whole. */
  reportFile(
    rule: IssueRule,
    severity: Issue["severity"],
    values: Readonly<Record<string, string>>,
  ): void;
  /** Those of the file before those of its rows. */
  readonly issues: readonly Issue[];
}

/** Above this many of one rule a count stands for the rest, or a broken file would fill the memory. */
const issuesPerRule = 100_000;
const longestValue = 200;

/** A context at no row yet. */
export function createRowContext(table: Table, file: string, capacity: number): RowContext {
  const cells = createRowCells();
  const fileIssues: Issue[] = [...table.issues];
  const rowIssues: Issue[] = [];
  const counts = new Map<IssueRule, number>();
  const offsets = new Uint32Array(capacity);
  let window: FileWindow = { bytes: new Uint8Array(), start: 0, isLast: true };
  let source: TableBytes = tableBytes(window.bytes, table.delimiter);
  let row = 0;
  let next = 0;

  function goTo(wanted: number, at: number): number {
    row = wanted;
    offsets[row] = window.start + at;
    next = readRow(source, at, cells);
    return !window.isLast && isCut() ? -1 : next;
  }

  /** The row, or a quote that has not closed in it, may go on after the window. */
  function isCut(): boolean {
    const { length } = window.bytes;
    return next >= length || (cells.unclosed && source.openUntil === length);
  }

  function text(column: number): string {
    return cellText(window.bytes, cells, column).trim();
  }

  function report(
    rule: IssueRule,
    severity: Issue["severity"],
    column: number,
    more: Readonly<Record<string, string>> = {},
  ): void {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    if (count > issuesPerRule) return;
    const value = text(column).slice(0, longestValue);
    const values = column < 0 ? more : { column: nameOf(column), got: value, ...more };
    rowIssues.push({ rule, severity, file, path: "", row: table.firstRow + row, values });
  }

  function nameOf(column: number): string {
    return table.names[column] ?? `column ${column + 1}`;
  }

  return {
    table,
    get bytes() {
      return window.bytes;
    },
    cells,
    offsets,
    get isLast() {
      return window.isLast && next >= window.bytes.length;
    },
    open(opened) {
      window = opened;
      source = tableBytes(opened.bytes, table.delimiter);
    },
    goTo,
    text,
    nameOf,
    report,
    reportFile(rule, severity, values) {
      fileIssues.push({ rule, severity, file, path: "", values });
    },
    get issues() {
      return [...fileIssues, ...rowIssues, ...overflowIssues(counts, file)];
    },
  };
}

function overflowIssues(counts: ReadonlyMap<IssueRule, number>, file: string): Issue[] {
  return Array.from(counts)
    .filter(([, count]) => count > issuesPerRule)
    .map(
      ([of, count]): Issue => ({
        rule: "issues-not-listed",
        severity: "warning",
        file,
        path: "",
        values: { of, listed: String(issuesPerRule), all: String(count) },
      }),
    );
}
