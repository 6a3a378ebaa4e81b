const digitBits = 11;
const digits = 2 ** digitBits;

/** The positions 0 … `keys.length` − 1 by ascending key; equal keys keep their order. */
export function radixOrder(keys: Uint32Array): Uint32Array {
  let order = Uint32Array.from(keys, (_, index) => index);
  if (isAscending(keys)) return order;
  let spare = new Uint32Array(keys.length);
  for (const shift of [0, digitBits, 2 * digitBits]) {
    if (scatterByDigit(keys, order, spare, shift)) [order, spare] = [spare, order];
  }
  return order;
}

function isAscending(keys: Uint32Array): boolean {
  let last = 0;
  for (const key of keys) {
    if (key < last) return false;
    last = key;
  }
  return true;
}

/** Fills `target` with `order` sorted by one digit; false where all keys share it and nothing is done. */
function scatterByDigit(
  keys: Uint32Array,
  order: Uint32Array,
  target: Uint32Array,
  shift: number,
): boolean {
  const counts = countDigits(keys, shift);
  if (counts.includes(keys.length)) return false;
  const next = runningStarts(counts);
  for (let at = 0; at < order.length; at++) {
    const index = order[at] ?? 0;
    const digit = ((keys[index] ?? 0) >>> shift) & (digits - 1);
    const place = next[digit] ?? 0;
    target[place] = index;
    next[digit] = place + 1;
  }
  return true;
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
