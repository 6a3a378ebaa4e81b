/** Numbers by ascending key, and their keys. */
export interface Ordered {
  readonly keys: Uint32Array;
  readonly order: Uint32Array;
}

// fewer digits than there are numbers to sort, and no more than the processor can write to side by side
const leastDigitBits = 4;
const mostDigitBits = 12;

/**
 * Sorts `order` by `keys`, of which it has one each; equal keys keep their order. Both arrays are used up:
 * they are room to sort in.
 */
export function radixOrder(keys: Uint32Array, order: Uint32Array): Ordered {
  const { isAscending, least, largest } = lookThrough(keys);
  let sorted: Ordered = { keys, order };
  if (isAscending) return sorted;
  const keyBits = 32 - Math.clz32(largest - least);
  const rowBits = 32 - Math.clz32(keys.length);
  const passes = Math.ceil(keyBits / Math.min(mostDigitBits, Math.max(leastDigitBits, rowBits)));
  const digitBits = Math.ceil(keyBits / passes);
  let spare: Ordered = { keys: new Uint32Array(keys.length), order: new Uint32Array(keys.length) };
  for (let shift = 0; shift < keyBits; shift += digitBits) {
    const digits: Digits = { least, shift, last: 2 ** digitBits - 1 };
    const counts = countDigits(sorted.keys, digits);
    if (counts.includes(keys.length)) continue;
    scatterByDigit(sorted, spare, digits, runningStarts(counts));
    [sorted, spare] = [spare, sorted];
  }
  return sorted;
}

/** Some bits of each key's distance from the least key, as a number from 0 to `last`. */
interface Digits {
  readonly least: number;
  readonly shift: number;
  readonly last: number;
}

function lookThrough(keys: Uint32Array) {
  let isAscending = true;
  let previous = 0;
  let least = 0xffffffff;
  let largest = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    if (key < previous) isAscending = false;
    if (key < least) least = key;
    if (key > largest) largest = key;
    previous = key;
  }
  return { isAscending, least, largest };
}

/** Fills `target` with `source` sorted by one digit, keys and order alike; moves `next` on. */
function scatterByDigit(
  source: Ordered,
  target: Ordered,
  { least, shift, last }: Digits,
  next: Uint32Array,
): void {
  const { keys, order } = source;
  const { keys: targetKeys, order: targetOrder } = target;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const digit = ((key - least) >>> shift) & last;
    const place = next[digit] ?? 0;
    targetKeys[place] = key;
    targetOrder[place] = order[at] ?? 0;
    next[digit] = place + 1;
  }
}

function countDigits(keys: Uint32Array, { least, shift, last }: Digits): Uint32Array {
  const counts = new Uint32Array(last + 1);
  for (let at = 0; at < keys.length; at++) {
    const digit = (((keys[at] ?? 0) - least) >>> shift) & last;
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
