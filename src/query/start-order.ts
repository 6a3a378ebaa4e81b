import { undatedMinute } from "../incidents/incident-columns.ts";
import type { IncidentTable } from "./incident-table.ts";
import { type Keyed, keyedRoom, sortByKey } from "./radix-order.ts";

/** Rows by start, so that moving an edge of the time window finds the rows that enter or leave. */
export interface StartOrder {
  /** Rows by start, those of the same start in file order; undated ones last. */
  readonly rows: Uint32Array;
  /** Most rows last no longer; the others are in `longRuns` as well. */
  readonly shortMinutes: number;
  readonly longRuns: readonly LongRun[];
}

type TimeColumns = Pick<
  IncidentTable,
  "startMinute" | "duration" | "durations" | "record" | "times"
>;

/** Rows by start that last about as long as one another. */
interface LongRun {
  readonly rows: Uint32Array;
  /** No row lasts longer; Infinity for damaged rows that end before they start. */
  readonly mostMinutes: number;
}

// at most one row in so many counts as long
const rowsPerLongRow = 8;

/** Sorts the rows of a table by start. */
export function createStartOrder(columns: TimeColumns): StartOrder {
  const keyed = rowsInFileOrder(columns);
  sortByKey(keyed, keyedRoom(keyed.order.length));
  const rows = keyed.order;
  const shortMinutes = commonDuration(columns);
  const dated = rows.subarray(0, columns.times.datedCount);
  return { rows, shortMinutes, longRuns: longRuns(dated, columns, shortMinutes) };
}

/** Rows by record, and for each the minutes from the first start to its own; undated ones after all others. */
function rowsInFileOrder({ startMinute, record, times }: TimeColumns): Keyed {
  const { keys, order } = keyedRoom(record.length);
  for (let row = 0; row < record.length; row++) {
    const at = record[row] ?? 0;
    const start = startMinute[row] ?? undatedMinute;
    order[at] = row;
    keys[at] = start === undatedMinute ? 0xffffffff : start - times.firstMinute;
  }
  return { keys, order };
}

/** First position in the rows by start whose start is at or after `minute`, among the dated ones. */
export function positionOfStart(
  { startOrder, startMinute, times }: IncidentTable,
  minute: number,
): number {
  return positionIn(startOrder.value.rows, times.datedCount, startMinute, minute);
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
function commonDuration({ record, duration, durations }: TimeColumns): number {
  const { values, stride, first } = duration;
  const counts = new Uint32Array(durations.length);
  for (let row = 0; row < record.length; row++) {
    const code = values[row * stride + first] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const longestFirst = Array.from(durations, (minutes, code) => ({ minutes, code })).sort(
    (a, b) => b.minutes - a.minutes,
  );
  let left = record.length / rowsPerLongRow;
  for (const { minutes, code } of longestFirst) {
    left -= counts[code] ?? 0;
    if (left < 0) return Math.max(0, minutes);
  }
  return 0;
}

/** Rows that last longer than `shortMinutes` in runs of up to twice, four times … as long. */
function longRuns(
  dated: Uint32Array,
  { duration, durations }: TimeColumns,
  shortMinutes: number,
): LongRun[] {
  const { values, stride, first } = duration;
  const most = Array.from(durations, (minutes) => runLimit(minutes, shortMinutes));
  const limits = [...new Set(most)].filter((limit) => limit > 0).sort((a, b) => a - b);
  const runOfCode = Uint8Array.from(most, (limit) => limits.indexOf(limit) + 1);
  const runs = limits.map((mostMinutes) => ({ rows: [] as number[], mostMinutes }));
  for (let at = 0; at < dated.length; at++) {
    const row = dated[at] ?? 0;
    const run = runOfCode[values[row * stride + first] ?? 0] ?? 0;
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
