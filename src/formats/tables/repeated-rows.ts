/**
 * Rows whose two hashes together stand more than once, in order; a first hash of 0 is left out. Bits that the hashes
 * set tell nearly all rows apart, so that only the few that are left are counted one by one.
 */
export function repeatedRows(hashes: Uint32Array, others: Uint32Array): readonly number[] {
  const alike = placesAlike(hashes);
  const othersAlike = Uint32Array.from(alike, (row) => others[row] || 1);
  const suspects = placesAlike(othersAlike).map((at) => alike[at] ?? 0);
  const bothOf = (row: number) => joined(hashes[row] ?? 0, others[row] ?? 0);
  const counts = new Map<number, number>();
  for (const row of suspects) counts.set(bothOf(row), (counts.get(bothOf(row)) ?? 0) + 1);
  return suspects.filter((row) => (counts.get(bothOf(row)) ?? 0) > 1);
}

const bitsPerHash = 16;
const leastExponent = 5;

/** Where a hash stands that stands more than once, and few others, in order; hashes of 0 are left out. */
function placesAlike(hashes: Uint32Array): number[] {
  const exponent = Math.max(leastExponent, Math.ceil(Math.log2(hashes.length * bitsPerHash + 1)));
  const shift = 32 - exponent;
  const seen = new Int32Array(2 ** (exponent - 5));
  const repeated = new Int32Array(2 ** (exponent - 5));
  for (let at = 0; at < hashes.length; at++) {
    const bit = bitOf(hashes[at] ?? 0, shift);
    const word = bit >>> 5;
    const before = seen[word] ?? 0;
    if ((before & (1 << bit)) === 0) seen[word] = before | (1 << bit);
    else repeated[word] = (repeated[word] ?? 0) | (1 << bit);
  }
  const places: number[] = [];
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    const bit = bitOf(hash, shift);
    if (hash !== 0 && ((repeated[bit >>> 5] ?? 0) & (1 << bit)) !== 0) places.push(at);
  }
  return places;
}

/** The high bits of a product, which depend on all bits of the hash, however poorly those are mixed. */
function bitOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

/** As much of two hashes as a number can hold exactly. */
function joined(hash: number, other: number): number {
  return hash * 2 ** 21 + (other >>> 11);
}
