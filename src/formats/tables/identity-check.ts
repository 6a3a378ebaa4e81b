import { repeatCure } from "../repeat-cure.ts";
import { cellText } from "./cell-text.ts";
import { storeHashes } from "./hash-bytes.ts";
import { createIdOrder } from "./id-order.ts";
import { columnOf, type ReadPlan } from "./read-plan.ts";
import { repeatedRows } from "./repeated-rows.ts";
import { cellAt } from "./row-block.ts";
import type { RowContext } from "./row-context.ts";

/** Tells rows with the same id apart from rows that are the same altogether. */
export interface IdentityCheck {
  /** Notes the ids of the rows of the block. */
  readBlock(): void;
  /** Rows, ascending, that may repeat another one: `compare` wants each of them once more. */
  toCompare(rowCount: number): readonly number[];
  /** Reports the current row where one compared before has its id, or without ids all its cells. */
  compare(row: number): void;
  /** Rows compared that repeat an earlier one cell by cell, ascending. */
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
  const others = new Uint32Array(capacity);
  const order = createIdOrder();
  const firstRows = new Map<string, { readonly row: number; readonly text: string }>();
  const identical: number[] = [];

  function readBlock(): void {
    const { block } = context;
    for (let at = 0; at < block.rowCount; at++) {
      const first = cellAt(block, at, Math.max(0, column));
      const last = column < 0 ? (block.firstCell[at + 1] ?? 0) - 1 : first;
      if (first >= 0) readCells(block.firstRow + at, first, last);
    }
  }

  function readCells(row: number, first: number, last: number): void {
    const { source, cells } = context.block;
    const start = cells.start[first] ?? 0;
    const end = cells.end[last] ?? 0;
    if (start === end) return;
    order.add(source, start, end);
    storeHashes(source, start, end, hashes, others, row);
  }

  function compare(row: number): void {
    const text = textOfCells(context);
    const id = column < 0 ? text : context.text(column);
    const first = firstRows.get(id);
    if (first === undefined) firstRows.set(id, { row, text });
    else if (id !== "") reportRow(row, first.row, text, first.text === text);
  }

  function reportRow(row: number, first: number, text: string, isIdentical: boolean): void {
    if (isIdentical) identical.push(row);
    const values = {
      first: String(first + context.table.firstRow),
      ...(column < 0 && { got: text.slice(0, longestRow) }),
      ...(isIdentical ? cureOfIdentical : { cure: "keep-both" }),
    };
    const rule = isIdentical ? "duplicate-identical" : "duplicate-different";
    context.report(rule, "warning", column, values);
  }

  const cureOfIdentical = repeatCure(plan.dropRepeated);

  return {
    readBlock,
    toCompare: (rowCount) =>
      order.isKept ? [] : repeatedRows(hashes.subarray(0, rowCount), others.subarray(0, rowCount)),
    compare,
    repeated: () => identical,
  };
}

/** Characters of a row without an id that are shown of it. */
const longestRow = 80;

function textOfCells({ bytes, cells }: Pick<RowContext, "bytes" | "cells">): string {
  const texts = Array.from({ length: cells.count }, (_, column) => cellText(bytes, cells, column));
  return JSON.stringify(texts);
}
