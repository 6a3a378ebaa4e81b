import type { Issue } from "../../incidents/issue.ts";
import type { IssueRule } from "../../incidents/issue-rule.ts";
import { cellText } from "./cell-text.ts";
import type { FileWindow } from "./file-windows.ts";
import { copyRow, createRowBlock, type RowBlock, readRows } from "./row-block.ts";
import {
  createRowCells,
  mayGoOn,
  type RowCells,
  readRow,
  type TableBytes,
  tableBytes,
} from "./row-cells.ts";
import type { Table } from "./table.ts";

/** The rows being read, one of which is the current one, and where to report what is wrong with it. */
export interface RowContext {
  readonly table: Table;
  /** The rows that are read together; others after `readBlock`. */
  readonly block: RowBlock;
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
   * Finds the cells of up to `most` rows from byte `from` of the window on, the first being row `row` of data;
   * where the next begins, `from` itself where only a larger window can tell.
   */
  readBlock(row: number, from: number, most: number): number;
  /** Goes to row `at` of the block. */
  goToRow(at: number): void;
  /** Puts what was reported about rows of the block, column by column, in the order of rows. */
  closeBlock(): void;
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
  const block = createRowBlock(source);
  let row = 0;
  let next = 0;
  let issuesBefore = 0;

  function readBlock(first: number, from: number, most: number): number {
    issuesBefore = rowIssues.length;
    block.firstRow = first;
    const after = readRows(block, from, most, window.isLast);
    for (let at = 0; at < block.rowCount; at++) {
      offsets[first + at] = window.start + (block.rowStart[at] ?? 0);
    }
    return after;
  }

  function goToRow(at: number): void {
    row = block.firstRow + at;
    next = at === block.rowCount - 1 ? block.lastRowEnd : 0;
    copyRow(block, at, cells);
  }

  function closeBlock(): void {
    if (rowIssues.length === issuesBefore) return;
    const own = rowIssues.splice(issuesBefore);
    rowIssues.push(...own.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)));
  }

  function goTo(wanted: number, at: number): number {
    row = wanted;
    offsets[row] = window.start + at;
    next = readRow(source, at, cells);
    return !window.isLast && mayGoOn(source, cells, next) ? -1 : next;
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
    block,
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
      block.source = source;
    },
    readBlock,
    goToRow,
    closeBlock,
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
