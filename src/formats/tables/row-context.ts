import type { Issue } from "../../incidents/issue.ts";
import type { IssueRule } from "../../incidents/issue-rule.ts";
import { cellText } from "./cell-text.ts";
import { createRowCells, type RowCells, readRow } from "./row-cells.ts";
import type { Table } from "./table.ts";

/** The row being read, and where to report what is wrong with it. */
export interface RowContext {
  readonly table: Table;
  readonly bytes: Uint8Array;
  readonly cells: RowCells;
  /** Where each row read so far begins. */
  readonly offsets: Uint32Array;
  /** True for the row that the file ends with. */
  readonly isLast: boolean;
  /** Finds the cells of the row at byte `offset` and takes it for row `row` of data; where the next begins. */
  goTo(row: number, offset: number): number;
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
  readonly issues: readonly Issue[];
}

/** Above this many of one rule a count stands for the rest, or a broken file would fill the memory. */
const issuesPerRule = 100_000;
const longestValue = 200;

/** A context at no row yet. */
export function createRowContext(table: Table, file: string, capacity: number): RowContext {
  const { bytes } = table.source;
  const cells = createRowCells();
  const issues: Issue[] = [...table.issues];
  const counts = new Map<IssueRule, number>();
  const offsets = new Uint32Array(capacity);
  let row = 0;
  let next = 0;

  function text(column: number): string {
    return cellText(bytes, cells, column).trim();
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
    issues.push({ rule, severity, file, path: "", row: table.firstRow + row, values });
  }

  function nameOf(column: number): string {
    return table.names[column] ?? `column ${column + 1}`;
  }

  return {
    table,
    bytes,
    cells,
    offsets,
    get isLast() {
      return next >= bytes.length - 1;
    },
    goTo(wanted, offset) {
      row = wanted;
      offsets[row] = offset;
      next = readRow(table.source, offset, cells);
      return next;
    },
    text,
    nameOf,
    report,
    reportFile(rule, severity, values) {
      issues.push({ rule, severity, file, path: "", values });
    },
    get issues() {
      return [...issues, ...overflowIssues(counts, file)];
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
