/**
 * Rows whose two hashes together stand more than once, in order; a first hash of 0 is left out. Bits that the hashes
 * set tell nearly all rows apart, so that only the few that are left are counted one by one.
 */
export function repeatedRows(hashes: Uint32Array, others: Uint32Array): readonly number[] {
  const first = createRepeatFilter(hashes.length);
  for (let row = 0; row < hashes.length; row++) first.note(hashes[row] ?? 0);
  const alike: number[] = [];
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] ?? 0;
    if (hash !== 0 && first.mayRepeat(hash)) alike.push(row);
  }
  const second = createRepeatFilter(alike.length);
  for (const row of alike) second.note(others[row] ?? 0);
  const suspects = alike.filter((row) => second.mayRepeat(others[row] ?? 0));
  const bothOf = (row: number) => joined(hashes[row] ?? 0, others[row] ?? 0);
  const counts = new Map<number, number>();
  for (const row of suspects) counts.set(bothOf(row), (counts.get(bothOf(row)) ?? 0) + 1);
  return suspects.filter((row) => (counts.get(bothOf(row)) ?? 0) > 1);
}

/** Tells most hashes that were noted once from those noted more often; never takes one of the latter for one of the former. */
interface RepeatFilter {
  note(hash: number): void;
  mayRepeat(hash: number): boolean;
}

const leastExponent = 5;

/** Sixteen bits or more for each of `count` hashes, and as many for those whose bit was set before. */
function createRepeatFilter(count: number): RepeatFilter {
  const exponent = Math.max(leastExponent, Math.ceil(Math.log2(count * 16 + 1)));
  const shift = 32 - exponent;
  const seen = new Int32Array(2 ** (exponent - 5));
  const repeated = new Int32Array(2 ** (exponent - 5));

  function note(hash: number): void {
    const place = placeOf(hash, shift);
    const word = place >>> 5;
    const bit = 1 << place;
    const before = seen[word] ?? 0;
    if ((before & bit) !== 0) repeated[word] = (repeated[word] ?? 0) | bit;
    else seen[word] = before | bit;
  }

  function mayRepeat(hash: number): boolean {
    const place = placeOf(hash, shift);
    return ((repeated[place >>> 5] ?? 0) & (1 << place)) !== 0;
  }

  return { note, mayRepeat };
}

/** The high bits of a product, which depend on all bits of the hash, however poorly those are mixed. */
function placeOf(hash: number, shift: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> shift;
}

/** As much of two hashes as a number can hold exactly. */
function joined(hash: number, other: number): number {
  return hash * 2 ** 21 + (other >>> 11);
}
