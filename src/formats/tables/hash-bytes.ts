import type { TableBytes } from "./row-cells.ts";

/** 32-bit MurmurHash3 of bytes `start` to `end`, https://github.com/aappleby/smhasher/wiki/MurmurHash3 */
export function hashOfBytes(source: TableBytes, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 4) hash = mixed(hash, wordAt(source, at, end));
  return finished(hash);
}

/** `hashOfBytes` and another hash of the same bytes: what differs seldom agrees in both. */
export function storeHashes(
  source: TableBytes,
  start: number,
  end: number,
  hashes: Uint32Array,
  others: Uint32Array,
  place: number,
): void {
  let hash = end - start;
  let other = 0;
  for (let at = start; at < end; at += 4) {
    const word = wordAt(source, at, end);
    hash = mixed(hash, word);
    other = (Math.imul(other, 0x9e3779b1) + word) | 0;
  }
  hashes[place] = finished(hash);
  others[place] = other;
}

/** Four bytes as one number, the first its lowest; those from `end` on count as 0. */
export function wordAt({ words }: TableBytes, at: number, end: number): number {
  const word = words.getInt32(at, true);
  return at + 4 <= end ? word : word & ((1 << ((end - at) << 3)) - 1);
}

function mixed(hash: number, word: number): number {
  const spread = Math.imul(word, 0xcc9e2d51);
  const turned = hash ^ Math.imul((spread << 15) | (spread >>> 17), 0x1b873593);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

function finished(hash: number): number {
  const folded = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (folded ^ (folded >>> 13)) >>> 0;
}
