const digitBits = 11;
const digits = 2 ** digitBits;

interface Sorting {
  readonly keys: Uint32Array;
  readonly order: Uint32Array;
}

/** The positions 0 … `keys.length` − 1 by ascending key; equal keys keep their order. */
export function radixOrder(keys: Uint32Array): Uint32Array {
  const order = new Uint32Array(keys.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  if (isAscending(keys)) return order;
  let sorted: Sorting = { keys, order };
  let spare: Sorting = { keys: new Uint32Array(keys.length), order: new Uint32Array(keys.length) };
  for (const shift of [0, digitBits, 2 * digitBits]) {
    const counts = countDigits(sorted.keys, shift);
    if (counts.includes(keys.length)) continue;
    scatterByDigit(sorted, spare, runningStarts(counts), shift);
    const emptied = sorted.keys === keys ? new Uint32Array(keys.length) : sorted.keys;
    [sorted, spare] = [spare, { keys: emptied, order: sorted.order }];
  }
  return sorted.order;
}

function isAscending(keys: Uint32Array): boolean {
  let last = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    if (key < last) return false;
    last = key;
  }
  return true;
}

/** Fills `target` with `source` sorted by one digit, keys and order alike; moves `next` on. */
function scatterByDigit(source: Sorting, target: Sorting, next: Uint32Array, shift: number): void {
  const { keys, order } = source;
  const { keys: targetKeys, order: targetOrder } = target;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? 0;
    const digit = (key >>> shift) & (digits - 1);
    const place = next[digit] ?? 0;
    targetKeys[place] = key;
    targetOrder[place] = order[at] ?? 0;
    next[digit] = place + 1;
  }
}

function countDigits(keys: Uint32Array, shift: number): Uint32Array {
  const counts = new Uint32Array(digits);
  for (let at = 0; at < keys.length; at++) {
    const digit = ((keys[at] ?? 0) >>> shift) & (digits - 1);
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  return counts;
}

/** Where the first key of each digit goes. */
function runningStarts(counts: Uint32Array): Uint32Array {
  let sum = 0;
  return counts.map((count) => {
    const start = sum;
    sum += count;
    return start;
  });
}
