/**
 * Rows whose two hashes together stand more than once, in order; a first hash of 0 is left out. A bitmap of the
 * upper bits of the first finds the few that may repeat, so that the many need no sorting.
 */
export function repeatedRows(hashes: Uint32Array, others: Uint32Array): readonly number[] {
  const bits = Math.min(27, Math.max(10, Math.ceil(Math.log2(hashes.length * 64 + 1))));
  const seen = createBitmap(bits);
  const suspect = createBitmap(bits);
  for (let row = 0; row < hashes.length; row++) {
    const key = (hashes[row] ?? 0) >>> (32 - bits);
    if (seen.has(key)) suspect.add(key);
    else seen.add(key);
  }
  const rows: number[] = [];
  const counts = new Map<number, number>();
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] ?? 0;
    if (hash === 0 || !suspect.has(hash >>> (32 - bits))) continue;
    rows.push(row);
    const both = bothOf(hash, others[row] ?? 0);
    counts.set(both, (counts.get(both) ?? 0) + 1);
  }
  return rows.filter((row) => (counts.get(bothOf(hashes[row] ?? 0, others[row] ?? 0)) ?? 0) > 1);
}

/** As much of two hashes as a number can hold exactly. */
function bothOf(hash: number, other: number): number {
  return hash * 2 ** 21 + (other >>> 11);
}

/** A set of numbers below two to the power of `bits`. */
function createBitmap(bits: number) {
  const words = new Uint32Array(2 ** (bits - 5));
  return {
    has: (key: number) => ((words[key >>> 5] ?? 0) & (1 << (key & 31))) !== 0,
    add: (key: number) => {
      words[key >>> 5] = (words[key >>> 5] ?? 0) | (1 << (key & 31));
    },
  };
}
