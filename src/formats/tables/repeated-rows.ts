/**
 * Rows whose two hashes together stand more than once, in order; a first hash of 0 is left out. First hashes go
 * into a table with open addressing; only the few that were there before are looked at closely.
 */
export function repeatedRows(hashes: Uint32Array, others: Uint32Array): readonly number[] {
  const suspects = repeatedHashes(hashes);
  if (suspects.size === 0) return [];
  const mayRepeat = createFilter(suspects);
  const rows: number[] = [];
  const counts = new Map<number, number>();
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] ?? 0;
    if (!(mayRepeat(hash) && suspects.has(hash))) continue;
    rows.push(row);
    const both = bothOf(hash, others[row] ?? 0);
    counts.set(both, (counts.get(both) ?? 0) + 1);
  }
  return rows.filter((row) => (counts.get(bothOf(hashes[row] ?? 0, others[row] ?? 0)) ?? 0) > 1);
}

function repeatedHashes(hashes: Uint32Array): ReadonlySet<number> {
  const size = 2 ** Math.ceil(Math.log2(hashes.length * 2 + 2));
  const slots = new Uint32Array(size);
  const repeated = new Set<number>();
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row] ?? 0;
    let slot = hash & (size - 1);
    while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & (size - 1);
    if (slots[slot] === hash && hash !== 0) repeated.add(hash);
    slots[slot] = hash;
  }
  return repeated;
}

/** Most hashes that are not in the set are told at once by their lower bits. */
function createFilter(hashes: ReadonlySet<number>): (hash: number) => boolean {
  const held = new Uint8Array(65_536);
  for (const hash of hashes) held[hash & 0xffff] = 1;
  return (hash) => held[hash & 0xffff] === 1;
}

/** As much of two hashes as a number can hold exactly. */
function bothOf(hash: number, other: number): number {
  return hash * 2 ** 21 + (other >>> 11);
}
