import { runningStarts } from "./radix-order.ts";
import type { RecordCells } from "./record-cells.ts";

// so many streams can be written to side by side before memory is looked up anew for each
const leadingBits = 11;

/**
 * An order of records by the leading bits of their keys, those of the same bits in file order, unplaced ones behind
 * all others. What is sorted afterwards then lies close together, which the processor's cache rewards several
 * times over.
 */
export interface RoughOrder {
  /** Where the records of each leading bits begin, and, last, where the unplaced ones do. */
  readonly starts: Uint32Array;
  /** Where a record goes; to be asked of each once, from the first to the last. */
  deal(record: number): number;
}

/** Deals records out roughly along the curve. */
export function roughOrder({ keys, isPlaced, keyBits }: RecordCells): RoughOrder {
  const shift = Math.max(0, keyBits - leadingBits);
  const unplaced = 2 ** leadingBits;
  const last = unplaced - 1;
  const partOf = (record: number) =>
    isPlaced[record] === 1 ? ((keys[record] ?? 0) >>> shift) & last : unplaced;
  const counts = new Uint32Array(unplaced + 1);
  for (let record = 0; record < keys.length; record++) {
    const part = partOf(record);
    counts[part] = (counts[part] ?? 0) + 1;
  }
  const starts = runningStarts(counts);
  const next = starts.slice();

  function deal(record: number): number {
    const part = partOf(record);
    const position = next[part] ?? 0;
    next[part] = position + 1;
    return position;
  }

  return { starts, deal };
}
