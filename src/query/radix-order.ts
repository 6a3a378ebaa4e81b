import { type Slice, slicesOf } from "./slices.ts";

/** Numbers in some order, and the key that each is sorted by. */
export interface Keyed {
  readonly keys: Uint32Array;
  readonly order: Uint32Array;
}

// fewer digits than there are numbers to sort, and no more than the processor can write to side by side
const leastDigitBits = 4;
const mostDigitBits = 12;

/** Room to sort so many numbers in. */
export function keyedRoom(count: number): Keyed {
  return { keys: new Uint32Array(count), order: new Uint32Array(count) };
}

/** Sorts both arrays by ascending key in some room; equal keys keep their order. False where they were sorted. */
export function sortByKey(keyed: Keyed, room: Keyed): boolean {
  const sorting = sortInSteps(keyed, room);
  let step = sorting.next();
  while (!step.done) step = sorting.next();
  return step.value;
}

/** The same with pauses. */
export function* sortInSteps(keyed: Keyed, room: Keyed): Generator<undefined, boolean> {
  const { isAscending, keyBits } = lookThrough(keyed.keys);
  if (isAscending) return false;
  const count = keyed.keys.length;
  const countBits = 32 - Math.clz32(count);
  const passes = Math.ceil(keyBits / Math.min(mostDigitBits, Math.max(leastDigitBits, countBits)));
  const digitBits = Math.ceil(keyBits / passes);
  let [source, target] = [keyed, room];
  for (let shift = 0; shift < keyBits; shift += digitBits) {
    yield;
    const digits: Digits = { shift, last: 2 ** digitBits - 1 };
    const counts = countDigits(source.keys, count, digits);
    if (counts.includes(count)) continue;
    const next = runningStarts(counts);
    for (const slice of slicesOf(count)) {
      yield;
      scatterByDigit(source, target, slice, digits, next);
    }
    [source, target] = [target, source];
  }
  if (source === keyed) return true;
  keyed.keys.set(room.keys.subarray(0, count));
  keyed.order.set(room.order.subarray(0, count));
  return true;
}

/** Some bits of each key, as a number from 0 to `last`. */
interface Digits {
  readonly shift: number;
  readonly last: number;
}

/** Whether no key is less than the one before, and how many of the last bits are not the same in all. */
function lookThrough(keys: Uint32Array): { isAscending: boolean; keyBits: number } {
  const first = keys[0] ?? 0;
  let previous = first;
  let falls = 0;
  let differing = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    falls |= Number(key < previous);
    differing |= key ^ first;
    previous = key;
  }
  return { isAscending: falls === 0, keyBits: 32 - Math.clz32(differing) };
}

/** Puts a slice of `source` into `target` sorted by one digit, keys and order alike; moves `next` on. */
function scatterByDigit(
  source: Keyed,
  target: Keyed,
  { from, to }: Slice,
  { shift, last }: Digits,
  next: Uint32Array,
): void {
  const { keys, order } = source;
  const { keys: targetKeys, order: targetOrder } = target;
  for (let at = from; at < to; at++) {
    const key = keys[at] ?? 0;
    const digit = (key >>> shift) & last;
    const place = next[digit] ?? 0;
    targetKeys[place] = key;
    targetOrder[place] = order[at] ?? 0;
    next[digit] = place + 1;
  }
}

function countDigits(keys: Uint32Array, count: number, { shift, last }: Digits): Uint32Array {
  const counts = new Uint32Array(last + 1);
  for (let at = 0; at < count; at++) {
    const digit = ((keys[at] ?? 0) >>> shift) & last;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  return counts;
}

/** Where the first key of each digit goes. */
export function runningStarts(counts: Uint32Array): Uint32Array {
  let sum = 0;
  return counts.map((count) => {
    const start = sum;
    sum += count;
    return start;
  });
}
