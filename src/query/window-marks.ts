import type { FilterPlan } from "./filter-plan.ts";
import type { IncidentTable } from "./incident-table.ts";
import { positionOfStart, runsReaching } from "./start-order.ts";
import { type TimeTest, timeTestOf } from "./time-test.ts";

/** Which rows of a table a time window lets pass, one bit a row: the rows 32 · w … 32 · w + 31 share word w. */
export interface WindowMarks {
  /** All zero but between `mark` and the reading of its marks, which sets them back. */
  readonly words: Uint32Array;
  /** Marks the rows that pass by time; false, and no mark, where testing all rows one by one is faster. */
  mark(plan: FilterPlan): boolean;
}

// of more rows than this part of all, finding each in its place takes longer than testing all of them
const largestPart = 1 / 3;

/**
 * Marks for a table. The rows of a window follow one another in the order by start, in no order of the table: to look
 * at them one by one would wait for memory each time. Their bits lie so close together that the processor's cache
 * holds them all, and are then read in the order of the table.
 */
export function createWindowMarks(table: IncidentTable): WindowMarks {
  const words = new Uint32Array(Math.ceil(table.rowCount / 32));

  function mark(plan: FilterPlan): boolean {
    if (!table.startOrder.isMade || !Number.isFinite(plan.from)) return false;
    // what starts after `from`, and does not end before it starts, ends after it as well
    const first = positionOfStart(table, plan.from + 1);
    const end = positionOfStart(table, plan.to);
    if (end - first > table.rowCount * largestPart) return false;
    markAll(words, table.startOrder.value.rows.subarray(first, end));
    const time = timeTestOf(plan, table.durations);
    for (const run of runsReaching(table, plan.from, plan.from)) markTested(run, time);
    return true;
  }

  /** Marks the rows that pass the test, and takes the mark from those that do not. */
  function markTested(rows: Uint32Array, { least, last }: TimeTest): void {
    const { startMinute, duration } = table;
    const { values, stride, first } = duration;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at] ?? 0;
      const start = startMinute[row] ?? 0;
      const earliest = least[values[row * stride + first] ?? 0] ?? 0;
      const passes = Number(start >= earliest) & Number(start <= last);
      const word = row >>> 5;
      words[word] = ((words[word] ?? 0) & ~(1 << (row & 31))) | (passes << (row & 31));
    }
  }

  return { words, mark };
}

function markAll(words: Uint32Array, rows: Uint32Array): void {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const word = row >>> 5;
    words[word] = (words[word] ?? 0) | (1 << (row & 31));
  }
}
