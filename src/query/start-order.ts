import { undatedMinute } from "../incidents/incident-columns.ts";
import type { CodeArray } from "./codebook.ts";
import { radixOrder } from "./radix-order.ts";

/** Rows by start, so that moving an edge of the time window finds the rows that enter or leave. */
export interface StartOrder {
  /** Rows by start, those of the same start in file order; undated ones last. */
  readonly rows: Uint32Array;
  readonly datedCount: number;
  /** Most rows last no longer; the others are in `longRuns` as well. */
  readonly shortMinutes: number;
  readonly longRuns: readonly LongRun[];
  /** Earliest start; 0 where no row is dated. */
  readonly firstMinute: number;
}

/** Rows by start that last about as long as one another. */
interface LongRun {
  readonly rows: Uint32Array;
  /** No row lasts longer; Infinity for damaged rows that end before they start. */
  readonly mostMinutes: number;
}

// at most one row in so many counts as long
const rowsPerLongRow = 8;

/** Sorts rows by start. `startOfRecord` is in file order, `record` gives each row's place there. */
export function createStartOrder(
  startOfRecord: Int32Array,
  record: Uint32Array,
  duration: CodeArray,
  durations: Float64Array,
): StartOrder {
  const { keys, datedCount, firstMinute } = keysOfStarts(startOfRecord);
  const rows = radixOrder(keys);
  const rowOfRecord = new Uint32Array(record.length);
  for (let row = 0; row < record.length; row++) rowOfRecord[record[row] ?? 0] = row;
  for (let at = 0; at < rows.length; at++) rows[at] = rowOfRecord[rows[at] ?? 0] ?? 0;
  const shortMinutes = commonDuration(duration, durations);
  return {
    rows,
    datedCount,
    shortMinutes,
    longRuns: longRuns(rows.subarray(0, datedCount), duration, durations, shortMinutes),
    firstMinute,
  };
}

/** Minutes after the first start; undated rows after all others. */
function keysOfStarts(startOfRecord: Int32Array) {
  const keys = new Uint32Array(startOfRecord.length);
  let datedCount = 0;
  let first = Infinity;
  for (let at = 0; at < keys.length; at++) {
    const start = startOfRecord[at] ?? undatedMinute;
    if (start === undatedMinute) continue;
    datedCount++;
    if (start < first) first = start;
  }
  const firstMinute = datedCount === 0 ? 0 : first;
  for (let at = 0; at < keys.length; at++) {
    const start = startOfRecord[at] ?? undatedMinute;
    keys[at] = start === undatedMinute ? 0xffffffff : start - firstMinute;
  }
  return { keys, datedCount, firstMinute };
}

/** First position in `rows` whose start is at or after `minute`, among the dated ones. */
export function positionOfStart(
  order: StartOrder,
  startMinute: Int32Array,
  minute: number,
): number {
  return positionIn(order.rows, order.datedCount, startMinute, minute);
}

/** First position among the first `count` rows whose start is at or after `minute`. */
export function positionIn(
  rows: Uint32Array,
  count: number,
  startMinute: Int32Array,
  minute: number,
): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((startMinute[rows[middle] ?? 0] ?? 0) < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The least duration that all rows but a few keep to. */
function commonDuration(duration: CodeArray, durations: Float64Array): number {
  const counts = new Uint32Array(durations.length);
  for (let row = 0; row < duration.length; row++) {
    const code = duration[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const longestFirst = Array.from(durations, (minutes, code) => ({ minutes, code })).sort(
    (a, b) => b.minutes - a.minutes,
  );
  let left = duration.length / rowsPerLongRow;
  for (const { minutes, code } of longestFirst) {
    left -= counts[code] ?? 0;
    if (left < 0) return Math.max(0, minutes);
  }
  return 0;
}

/** Rows that last longer than `shortMinutes` in runs of up to twice, four times … as long. */
function longRuns(
  dated: Uint32Array,
  duration: CodeArray,
  durations: Float64Array,
  shortMinutes: number,
): LongRun[] {
  const most = Array.from(durations, (minutes) => runLimit(minutes, shortMinutes));
  const limits = [...new Set(most)].filter((limit) => limit > 0).sort((a, b) => a - b);
  const runOfCode = Uint8Array.from(most, (limit) => limits.indexOf(limit) + 1);
  const runs = limits.map((mostMinutes) => ({ rows: [] as number[], mostMinutes }));
  for (let at = 0; at < dated.length; at++) {
    const row = dated[at] ?? 0;
    const run = runOfCode[duration[row] ?? 0] ?? 0;
    if (run !== 0) runs[run - 1]?.rows.push(row);
  }
  return runs.map(({ rows, mostMinutes }) => ({ rows: Uint32Array.from(rows), mostMinutes }));
}

/** The longest that rows in the run of a duration last; 0 for the short ones. */
function runLimit(minutes: number, shortMinutes: number): number {
  if (minutes < 0) return Infinity;
  if (minutes <= shortMinutes) return 0;
  const unit = Math.max(1, shortMinutes);
  return unit * 2 ** Math.ceil(Math.log2(minutes / unit));
}
