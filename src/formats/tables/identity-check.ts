import { hashOfBytes } from "./cell-dictionary.ts";
import { cellText } from "./cell-text.ts";
import { repeatedHashes } from "./repeated-hashes.ts";
import { createRowCells, readRow } from "./row-cells.ts";
import type { RowContext } from "./row-context.ts";

/** Tells rows with the same id apart from rows that are the same altogether. */
export interface IdentityCheck {
  /** Notes the id of the current row. */
  read(row: number): void;
  /** Reports every row whose id an earlier one has. */
  finish(rowCount: number): void;
}

/** Ids are compared by hash; only rows whose hashes agree are read again. */
export function createIdentityCheck(
  context: RowContext,
  column: number,
  capacity: number,
): IdentityCheck {
  const hashes = new Uint32Array(column < 0 ? 0 : capacity);
  const { bytes, cells } = context;
  const earlier = createRowCells();

  function read(row: number): void {
    const start = cells.start[column] ?? 0;
    const end = column < cells.count ? (cells.end[column] ?? 0) : start;
    hashes[row] = start === end ? 0 : hashOfBytes(bytes, start, end);
  }

  function finish(rowCount: number): void {
    const repeated = repeatedHashes(hashes.subarray(0, rowCount));
    if (repeated.size === 0) return;
    const firstRows = new Map<string, number>();
    for (let row = 0; row < rowCount; row++) {
      if (!repeated.has(hashes[row] ?? 0)) continue;
      context.goTo(row, context.offsets[row] ?? 0);
      const id = context.text(column);
      const first = firstRows.get(id);
      if (first === undefined) firstRows.set(id, row);
      else if (id !== "") reportRow(first);
    }
  }

  function reportRow(first: number): void {
    const isIdentical = textOfRow(first) === textOfCells(context);
    const rule = isIdentical ? "duplicate-identical" : "duplicate-different";
    const cure = isIdentical ? "merge-duplicates" : "keep-both";
    const values = { first: String(first + context.table.firstRow), cure };
    context.report(rule, "warning", column, values);
  }

  function textOfRow(row: number): string {
    readRow(context.table.source, context.offsets[row] ?? 0, earlier);
    return textOfCells({ bytes, cells: earlier });
  }

  return column < 0 ? { read: () => undefined, finish: () => undefined } : { read, finish };
}

function textOfCells({ bytes, cells }: Pick<RowContext, "bytes" | "cells">): string {
  const texts = Array.from({ length: cells.count }, (_, column) => cellText(bytes, cells, column));
  return JSON.stringify(texts);
}
