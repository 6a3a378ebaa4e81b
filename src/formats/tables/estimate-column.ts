import { isNothing } from "./empty-words.ts";
import { readPlainNumber } from "./read-digits.ts";
import { type CellEstimate, readEstimate } from "./read-estimate.ts";
import { columnOf, type ReadPlan } from "./read-plan.ts";
import type { RowContext } from "./row-context.ts";

/** Best, low and high as given, -1 where there is none; never put in order. */
export interface EstimateColumn {
  readonly best: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  read(row: number): void;
}

const largest = 2_147_483_647;
const bounds = ["best", "low", "high"] as const;

/** Reads up to three columns; a cell such as `10-15` or `at least 3` also gives bounds the file has no column for. */
export function createEstimateColumn(
  context: RowContext,
  plan: ReadPlan,
  rowCount: number,
): EstimateColumn {
  const arrays = {
    best: new Int32Array(rowCount).fill(-1),
    low: new Int32Array(rowCount).fill(-1),
    high: new Int32Array(rowCount).fill(-1),
  };
  const columns = bounds
    .map((bound) => ({ bound, column: columnOf(plan, bound), values: arrays[bound] }))
    .filter(({ column }) => column >= 0);
  const missing = plan.dialect.missingNumbers ?? [-99];

  function read(row: number): void {
    for (const { bound, column, values } of columns) {
      const count = countOf(column);
      if (count >= 0 && count <= largest) values[row] = count;
      else if (Number.isNaN(count)) readWords(row, column, bound);
    }
    checkOrder(row);
  }

  /** A whole number straight from the bytes; -1 for an empty cell, NaN for anything else. */
  function countOf(column: number): number {
    const { bytes, cells } = context;
    if (column >= cells.count) return -1;
    const start = cells.start[column] ?? 0;
    const end = cells.end[column] ?? 0;
    if (start === end) return -1;
    const number = readPlainNumber(bytes, start, end);
    return Number.isInteger(number) && number >= 0 && number <= largest ? number : Number.NaN;
  }

  function readWords(row: number, column: number, bound: (typeof bounds)[number]): void {
    const text = context.text(column);
    if (isNothing(text) || missing.includes(Number(text))) return;
    const estimate = readEstimate(text);
    if (!(estimate && isCount(estimate))) {
      context.report("count-unreadable", "warning", column);
      return;
    }
    if (estimate.best !== null) arrays[bound][row] = estimate.best;
    fillBound(row, "low", estimate.low);
    fillBound(row, "high", estimate.high);
  }

  /** A bound in words never overwrites one from a column of its own. */
  function fillBound(row: number, bound: "low" | "high", value: number | null): void {
    if (value !== null && arrays[bound][row] === -1) arrays[bound][row] = value;
  }

  function checkOrder(row: number): void {
    const [best = -1, low = -1, high = -1] = [arrays.best[row], arrays.low[row], arrays.high[row]];
    const isWrong =
      (low >= 0 && best >= 0 && low > best) ||
      (high >= 0 && best >= 0 && best > high) ||
      (low >= 0 && high >= 0 && low > high);
    if (!isWrong) return;
    const got = `low ${low}, best ${best}, high ${high}`.replaceAll("-1", "–");
    context.report("estimates-out-of-order", "warning", columns[0]?.column ?? -1, { got });
  }

  return { ...arrays, read };
}

function isCount(estimate: CellEstimate): boolean {
  return [estimate.low, estimate.best, estimate.high].every(
    (value) => value === null || (Number.isInteger(value) && value >= 0 && value <= largest),
  );
}
