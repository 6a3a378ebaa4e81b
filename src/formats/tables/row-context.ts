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
  /** Finds the cells of a row of data, counted from 0. */
  goTo(row: number): void;
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
export function createRowContext(table: Table, file: string): RowContext {
  const { bytes } = table.source;
  const cells = createRowCells();
  const issues: Issue[] = [...table.issues];
  const counts = new Map<IssueRule, number>();
  let row = 0;

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
    goTo(next) {
      row = next;
      readRow(table.source, table.offsets[next] ?? 0, cells);
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
