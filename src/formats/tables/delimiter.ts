import { createRowCells, firstOffset, readRow, tableBytes } from "./row-cells.ts";

const candidates = [",", ";", "\t", "|"] as const;

/** What stands between the cells of a table. */
export type Delimiter = (typeof candidates)[number];

const rowsLookedAt = 50;

/** The delimiter that cuts the first rows into the most cells, equally many in each; comma if none does. */
export function delimiterOf(bytes: Uint8Array<ArrayBuffer>): Delimiter {
  let best: Delimiter = ",";
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = scoreOf(widthsOf(bytes, candidate));
    if (score <= bestScore) continue;
    best = candidate;
    bestScore = score;
  }
  return best;
}

/** How many cells each of the first rows has; a row the bytes break off in is left out. */
function widthsOf(bytes: Uint8Array<ArrayBuffer>, delimiter: Delimiter): number[] {
  const table = tableBytes(bytes, delimiter);
  const cells = createRowCells();
  const widths: number[] = [];
  for (let at = firstOffset(bytes); at < bytes.length && widths.length < rowsLookedAt; ) {
    at = readRow(table, at, cells);
    if (cells.count > 1 || cells.start[0] !== cells.end[0]) widths.push(cells.count);
  }
  return widths;
}

/** Share of rows as wide as the commonest, with a small reward for width; 0 where there is one column. */
function scoreOf(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, count] of counts) {
    if (width > 1) score = Math.max(score, (count / widths.length) * (1 + Math.log2(width) / 8));
  }
  return score;
}
