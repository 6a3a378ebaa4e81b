import { hashOfBytes } from "./cell-dictionary.ts";
import { cellText } from "./cell-text.ts";
import { columnOf, type ReadPlan } from "./read-plan.ts";
import { repeatedHashes } from "./repeated-hashes.ts";
import { createRowCells, readRow } from "./row-cells.ts";
import type { RowContext } from "./row-context.ts";

/** Tells rows with the same id apart from rows that are the same altogether. */
export interface IdentityCheck {
  /** Notes the id of the current row. */
  read(row: number): void;
  /** Reports every row whose id an earlier one has, or without ids every row that repeats an earlier one. */
  finish(rowCount: number): void;
  /** Rows that repeat an earlier one cell by cell, ascending; known once finished. */
  repeated(): readonly number[];
}

/** Ids, or whole rows where there are none, are compared by hash; only those that agree are read again. */
export function createIdentityCheck(
  context: RowContext,
  plan: ReadPlan,
  capacity: number,
): IdentityCheck {
  const column = columnOf(plan, "id");
  const hashes = new Uint32Array(capacity);
  const { bytes, cells } = context;
  const earlier = createRowCells();
  const identical: number[] = [];

  function read(row: number): void {
    const first = Math.max(0, column);
    const last = column < 0 ? cells.count - 1 : column;
    const start = cells.start[first] ?? 0;
    const end = last < cells.count ? (cells.end[last] ?? 0) : start;
    hashes[row] = start === end ? 0 : hashOfBytes(bytes, start, end);
  }

  function finish(rowCount: number): void {
    const repeated = repeatedHashes(hashes.subarray(0, rowCount));
    if (repeated.size === 0) return;
    const firstRows = new Map<string, number>();
    for (let row = 0; row < rowCount; row++) {
      if (repeated.has(hashes[row] ?? 0)) compareWithFirst(row, firstRows);
    }
  }

  function compareWithFirst(row: number, firstRows: Map<string, number>): void {
    context.goTo(row, context.offsets[row] ?? 0);
    const id = column < 0 ? textOfCells(context) : context.text(column);
    const first = firstRows.get(id);
    if (first === undefined) firstRows.set(id, row);
    else if (id !== "") compareRows(row, first);
  }

  function compareRows(row: number, first: number): void {
    const text = textOfCells(context);
    const isIdentical = textOfRow(first) === text;
    if (isIdentical) identical.push(row);
    const values = {
      first: String(first + context.table.firstRow),
      ...(column < 0 && { got: text.slice(0, longestRow) }),
      ...(isIdentical ? cureOfIdentical : { cure: "keep-both" }),
    };
    context.report(
      isIdentical ? "duplicate-identical" : "duplicate-different",
      "warning",
      column,
      values,
    );
  }

  const cureOfIdentical = plan.dropRepeated
    ? { cure: "keep-repeated", done: "left-out" }
    : { cure: "drop-repeated" };

  function textOfRow(row: number): string {
    readRow(context.table.source, context.offsets[row] ?? 0, earlier);
    return textOfCells({ bytes, cells: earlier });
  }

  return { read, finish, repeated: () => identical };
}

/** Characters of a row without an id that are shown of it. */
const longestRow = 80;

function textOfCells({ bytes, cells }: Pick<RowContext, "bytes" | "cells">): string {
  const texts = Array.from({ length: cells.count }, (_, column) => cellText(bytes, cells, column));
  return JSON.stringify(texts);
}
