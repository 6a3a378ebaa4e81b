import type { FilterPlan } from "./filter-plan.ts";

/**
 * A time window in whole numbers, which a loop compares faster than ends: a row passes that starts at or after
 * `least` of its code of duration, and not after `last`.
 */
export interface TimeTest {
  readonly least: Int32Array;
  /** The smallest of `least`. */
  readonly earliest: number;
  readonly last: number;
}

const leastMinute = -(2 ** 31);
const lastMinute = 2 ** 31 - 1;

/** The test for the window of a plan; undated rows fail every window and pass where there is none. */
export function timeTestOf({ from, to }: FilterPlan, durations: Float64Array): TimeTest {
  // what ends after `from` starts a minute after `from` − its duration, or later
  const least = Int32Array.from(durations, (minutes) => whole(from - minutes + 1));
  const earliest = least.reduce((earliest, minute) => Math.min(earliest, minute), lastMinute);
  return { least, earliest, last: whole(to - 1) };
}

function whole(minute: number): number {
  return Math.min(lastMinute, Math.max(leastMinute, minute));
}
