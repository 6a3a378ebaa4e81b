import { undatedMinute } from "../incidents/incident-columns.ts";
import type { IncidentTable } from "./incident-table.ts";
import { type Keyed, keyedRoom, sortInSteps } from "./radix-order.ts";
import { type Slice, slicesOf } from "./slices.ts";

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

/** Sorts the rows of a table by start, with pauses. */
export function* createStartOrder(columns: TimeColumns): Generator<undefined, StartOrder> {
  const count = columns.record.length;
  const keyed = keyedRoom(count);
  for (const slice of slicesOf(count)) {
    putInFileOrder(columns, keyed, slice);
    yield;
  }
  yield* sortInSteps(keyed, keyedRoom(count));
  yield;
  const rows = keyed.order;
  const shortMinutes = commonDuration(columns);
  yield;
  const dated = rows.subarray(0, columns.times.datedCount);
  return { rows, shortMinutes, longRuns: yield* longRuns(dated, columns, shortMinutes) };
}

/** For rows by record the minutes from the first start to their own; undated ones after all others. */
function putInFileOrder(
  { startMinute, record, times }: TimeColumns,
  { keys, order }: Keyed,
  { from, to }: Slice,
): void {
  for (let row = from; row < to; row++) {
    const at = record[row] ?? 0;
    const start = startMinute[row] ?? undatedMinute;
    order[at] = row;
    keys[at] = start === undatedMinute ? 0xffffffff : start - times.firstMinute;
  }
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

/** Every row that starts no later than `latest` and may end after `earliest`, in runs; rows may be in two of them. */
export function runsReaching(
  table: IncidentTable,
  earliest: number,
  latest: number,
): readonly Uint32Array[] {
  const { startMinute, startOrder, times } = table;
  const { rows: rowsByStart, shortMinutes, longRuns } = startOrder.value;

  /** Of the first `count` rows those that reach beyond `earliest` if they last no longer than `mostMinutes`. */
  function reaching(rows: Uint32Array, count: number, mostMinutes: number): Uint32Array {
    const first = positionIn(rows, count, startMinute, earliest - mostMinutes);
    return rows.subarray(first, positionIn(rows, count, startMinute, latest + 1));
  }

  return [
    reaching(rowsByStart, times.datedCount, shortMinutes),
    // rows that end before they start are looked at whenever they start
    ...longRuns.map(({ rows, mostMinutes }) =>
      mostMinutes === Infinity ? rows : reaching(rows, rows.length, mostMinutes),
    ),
  ];
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
function* longRuns(
  dated: Uint32Array,
  { duration, durations }: TimeColumns,
  shortMinutes: number,
): Generator<undefined, LongRun[]> {
  const { values, stride, first } = duration;
  const most = Array.from(durations, (minutes) => runLimit(minutes, shortMinutes));
  const limits = [...new Set(most)].filter((limit) => limit > 0).sort((a, b) => a - b);
  const runOfCode = Uint8Array.from(most, (limit) => limits.indexOf(limit) + 1);
  const runs = limits.map((mostMinutes) => ({ rows: [] as number[], mostMinutes }));
  for (const { from, to } of slicesOf(dated.length)) {
    for (let at = from; at < to; at++) {
      const row = dated[at] ?? 0;
      const run = runOfCode[values[row * stride + first] ?? 0] ?? 0;
      if (run !== 0) runs[run - 1]?.rows.push(row);
    }
    yield;
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
