/**
 * The hashes that stand more than once, 0 left out. A bitmap of their upper bits finds the few that may
 * repeat, so that the many need no sorting.
 */
export function repeatedHashes(hashes: Uint32Array): ReadonlySet<number> {
  const bits = Math.min(27, Math.max(10, Math.ceil(Math.log2(hashes.length * 32 + 1))));
  const seen = createBitmap(bits);
  const suspect = createBitmap(bits);
  for (let at = 0; at < hashes.length; at++) {
    const key = (hashes[at] ?? 0) >>> (32 - bits);
    if (seen.has(key)) suspect.add(key);
    else seen.add(key);
  }
  const met = new Set<number>();
  const repeated = new Set<number>();
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    if (hash === 0 || !suspect.has(hash >>> (32 - bits))) continue;
    if (met.has(hash)) repeated.add(hash);
    else met.add(hash);
  }
  return repeated;
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
