import { hashOfBytes } from "./cell-dictionary.ts";
import { createRowCells, readRow } from "./row-cells.ts";
import type { RowContext } from "./row-context.ts";

/** Tells rows with the same id apart from rows that are the same altogether. */
export interface IdentityCheck {
  check(row: number): void;
}

/** Ids are compared by hash first; the earlier row is read again only where hashes agree. */
export function createIdentityCheck(
  context: RowContext,
  column: number,
  rowCount: number,
): IdentityCheck {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, rowCount * 2)));
  const rows = new Uint32Array(column < 0 ? 0 : size);
  const hashes = new Uint32Array(column < 0 ? 0 : size);
  const earlier = createRowCells();

  function check(row: number): void {
    const { bytes, cells } = context;
    const start = cells.start[column] ?? 0;
    const end = column < cells.count ? (cells.end[column] ?? 0) : start;
    if (start === end) return;
    const hash = hashOfBytes(bytes, start, end);
    let slot = hash & (size - 1);
    for (let entry = rows[slot] ?? 0; entry !== 0; entry = rows[slot] ?? 0) {
      if (hashes[slot] === hash && isSameId(entry - 1, start, end)) {
        reportRow(row, entry - 1);
        return;
      }
      slot = (slot + 1) & (size - 1);
    }
    rows[slot] = row + 1;
    hashes[slot] = hash;
  }

  function isSameId(row: number, start: number, end: number): boolean {
    readRow(context.table.source, context.offsets[row] ?? 0, earlier);
    const otherStart = earlier.start[column] ?? 0;
    return isEqual(context.bytes, otherStart, earlier.end[column] ?? 0, start, end);
  }

  function reportRow(row: number, first: number): void {
    const { offsets, table } = context;
    const identical = isEqual(
      context.bytes,
      offsets[first] ?? 0,
      lastEnd(earlier),
      offsets[row] ?? 0,
      lastEnd(context.cells),
    );
    const rule = identical ? "duplicate-identical" : "duplicate-different";
    const cure = identical ? "merge-duplicates" : "keep-both";
    context.report(rule, "warning", column, { first: String(first + table.firstRow), cure });
  }

  return { check: column < 0 ? () => undefined : check };
}

function lastEnd(cells: { readonly count: number; readonly end: Uint32Array }): number {
  return cells.end[cells.count - 1] ?? 0;
}

function isEqual(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false;
  for (let at = 0; at < aEnd - a; at++) if (bytes[a + at] !== bytes[b + at]) return false;
  return true;
}
