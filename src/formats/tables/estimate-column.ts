import { isNothing } from "./empty-words.ts";
import { readPlainNumbers } from "./read-digits.ts";
import { type CellEstimate, readEstimate } from "./read-estimate.ts";
import { columnOf, type ReadPlan } from "./read-plan.ts";
import { cellAt, fillBlock, rowsPerBlock } from "./row-block.ts";
import type { RowContext } from "./row-context.ts";

/** Best, low and high as given, -1 where there is none; never put in order. */
export interface EstimateColumn {
  readonly best: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Reads the rows of the block but those marked with 1. */
  readBlock(isTotal: Uint8Array): void;
}

const largest = 2_147_483_647;
const bounds = ["best", "low", "high"] as const;
type Bound = (typeof bounds)[number];

interface BoundColumn {
  readonly bound: Bound;
  readonly column: number;
  readonly values: Int32Array;
}

/** Reads up to three columns; a cell such as `10-15` or `at least 3` also gives bounds the file has no column for. */
export function createEstimateColumn(
  context: RowContext,
  plan: ReadPlan,
  rowCount: number,
): EstimateColumn {
  const arrays = {
    best: new Int32Array(rowCount),
    low: new Int32Array(rowCount),
    high: new Int32Array(rowCount),
  };
  const columns: readonly BoundColumn[] = bounds
    .map((bound) => ({ bound, column: columnOf(plan, bound), values: arrays[bound] }))
    .filter(({ column }) => column >= 0);
  const missing = plan.dialect.missingNumbers ?? [-99];
  const numbers = new Float64Array(rowsPerBlock);

  function readBlock(isTotal: Uint8Array): void {
    for (const bound of bounds) fillBlock(context.block, arrays[bound], -1);
    for (const estimate of columns) readColumn(estimate, isTotal);
    for (let at = 0; at < context.block.rowCount; at++) if (isTotal[at] === 0) checkOrder(at);
  }

  function readColumn({ bound, column, values }: BoundColumn, isTotal: Uint8Array): void {
    const { block } = context;
    readPlainNumbers(block, column, numbers);
    for (let at = 0; at < block.rowCount; at++) {
      if (isTotal[at] === 1) continue;
      const number = numbers[at] ?? Number.NaN;
      if (isCount(number)) values[block.firstRow + at] = number;
      else if (isFilled(at, column)) readWords(at, column, bound);
    }
  }

  function isFilled(at: number, column: number): boolean {
    const { start, end } = context.block.cells;
    const cell = cellAt(context.block, at, column);
    return cell >= 0 && start[cell] !== end[cell];
  }

  function readWords(at: number, column: number, bound: Bound): void {
    const row = context.block.firstRow + at;
    context.goToRow(at);
    const text = context.text(column);
    if (isNothing(text) || missing.includes(Number(text))) return;
    const estimate = readEstimate(text);
    if (!(estimate && hasCounts(estimate))) {
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

  function checkOrder(at: number): void {
    const row = context.block.firstRow + at;
    const best = arrays.best[row] ?? -1;
    const low = arrays.low[row] ?? -1;
    const high = arrays.high[row] ?? -1;
    const isAbove = high >= 0 && (low > high || best > high);
    if (!isAbove && !(best >= 0 && low > best)) return;
    context.goToRow(at);
    const got = `low ${low}, best ${best}, high ${high}`.replaceAll("-1", "–");
    context.report("estimates-out-of-order", "warning", columns[0]?.column ?? -1, { got });
  }

  return { ...arrays, readBlock };
}

function hasCounts({ low, best, high }: CellEstimate): boolean {
  return [low, best, high].every((value) => value === null || isCount(value));
}

function isCount(value: number): boolean {
  return value >= 0 && value <= largest && Number.isInteger(value);
}
