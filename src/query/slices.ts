/** Positions from `from` up to `to`. */
export interface Slice {
  readonly from: number;
  readonly to: number;
}

// a loop over so many rows takes a few milliseconds, some ten where each is looked up elsewhere in memory
const rowsAtOnce = 2 ** 16;

/** All positions below `count` in turn, so many at once that a question asked meanwhile hardly waits. */
export function slicesOf(count: number): Slice[] {
  return Array.from({ length: Math.ceil(count / rowsAtOnce) }, (_, at) => ({
    from: at * rowsAtOnce,
    to: Math.min(count, (at + 1) * rowsAtOnce),
  }));
}
