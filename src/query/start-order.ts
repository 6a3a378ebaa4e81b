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
  /** Earliest start and latest end of dated rows; both 0 where there are none. */
  readonly firstMinute: number;
  readonly lastMinute: number;
}

/** Rows by start that last about as long as one another. */
export interface LongRun {
  readonly rows: Uint32Array;
  /** No row lasts longer; Infinity for damaged rows that end before they start. */
  readonly mostMinutes: number;
}

// at most one row in so many counts as long
const rowsPerLongRow = 8;

/** Sorts rows by start; `record` gives their place in the files. */
export function createStartOrder(
  startMinute: Int32Array,
  duration: CodeArray,
  durations: Float64Array,
  record: Uint32Array,
): StartOrder {
  const rowOfRecord = new Uint32Array(record.length);
  for (let row = 0; row < record.length; row++) rowOfRecord[record[row] ?? 0] = row;
  const keys = new Uint32Array(record.length);
  let datedCount = 0;
  for (let at = 0; at < keys.length; at++) {
    const start = startMinute[rowOfRecord[at] ?? 0] ?? undatedMinute;
    const isDated = Number(start !== undatedMinute);
    datedCount += isDated;
    // from the least minute on; undated ones wrap around to the very end
    keys[at] = start - undatedMinute - 1;
  }
  const rows = radixOrder(keys);
  for (let at = 0; at < rows.length; at++) rows[at] = rowOfRecord[rows[at] ?? 0] ?? 0;
  const shortMinutes = commonDuration(duration, durations);
  const dated = rows.subarray(0, datedCount);
  return {
    rows,
    datedCount,
    shortMinutes,
    longRuns: longRuns(dated, duration, durations, shortMinutes),
    firstMinute: datedCount === 0 ? 0 : (startMinute[rows[0] ?? 0] ?? 0),
    lastMinute: datedCount === 0 ? 0 : latestEnd(startMinute, duration, durations),
  };
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

function latestEnd(startMinute: Int32Array, duration: CodeArray, durations: Float64Array): number {
  let latest = -Infinity;
  for (let row = 0; row < startMinute.length; row++) {
    const start = startMinute[row] ?? undatedMinute;
    const end = start + (durations[duration[row] ?? 0] ?? 0);
    if (end > latest && start !== undatedMinute) latest = end;
  }
  return latest;
}

/** Rows that last longer than `shortMinutes` in runs of up to twice, four times … as long. */
function longRuns(
  dated: Uint32Array,
  duration: CodeArray,
  durations: Float64Array,
  shortMinutes: number,
): LongRun[] {
  const unit = Math.max(1, shortMinutes);
  const most = Float64Array.from(durations, (minutes) => {
    if (minutes < 0) return Infinity;
    return minutes <= shortMinutes ? 0 : unit * 2 ** Math.ceil(Math.log2(minutes / unit));
  });
  const limits = [...new Set(most)].filter((limit) => limit > 0).sort((a, b) => a - b);
  return limits.map((mostMinutes) => ({
    rows: dated.filter((row) => most[duration[row] ?? 0] === mostMinutes),
    mostMinutes,
  }));
}
