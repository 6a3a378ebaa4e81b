import { textOfBytes } from "./cell-text.ts";
import type { RowCells } from "./row-cells.ts";

/** Gives equal cells equal codes, from 0 on, without decoding them more than once. */
export interface CellDictionary {
  /** Code of a cell of the row last read, which lies in `bytes`. */
  codeOf(bytes: Uint8Array, cells: RowCells, column: number): number;
  textOf(code: number): string;
  readonly size: number;
}

/** Which code a cell most likely has is guessed by a few of its bytes; 4096 guesses are remembered. */
const guessMask = 4095;

/** Open addressing over the cells' own bytes, of which each different one is kept once. */
export function createCellDictionary(): CellDictionary {
  let kept = new Uint8Array(4096);
  let slots = new Uint32Array(256);
  // each entry ends where the next begins
  let starts = new Uint32Array(129);
  let hashes = new Uint32Array(128);
  const guesses = new Uint32Array(guessMask + 1);
  const escaped: boolean[] = [];
  let size = 0;

  function codeOf(bytes: Uint8Array, cells: RowCells, column: number): number {
    const isThere = column >= 0 && column < cells.count;
    const start = isThere ? (cells.start[column] ?? 0) : 0;
    const end = isThere ? (cells.end[column] ?? 0) : 0;
    const guess = guessKey(bytes, start, end);
    const likely = (guesses[guess] ?? 0) - 1;
    if (likely >= 0 && isEqual(likely, bytes, start, end)) return likely;
    const code = findOrAdd(bytes, start, end, isThere && cells.escaped[column] === 1);
    guesses[guess] = code + 1;
    return code;
  }

  function findOrAdd(bytes: Uint8Array, start: number, end: number, isEscaped: boolean): number {
    const hash = hashOfBytes(bytes, start, end);
    let slot = hash & (slots.length - 1);
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      if (hashes[entry - 1] === hash && isEqual(entry - 1, bytes, start, end)) return entry - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size + 1;
    hashes[size] = hash;
    escaped.push(isEscaped);
    keep(bytes.subarray(start, end));
    return size - 1;
  }

  function isEqual(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = starts[code] ?? 0;
    if ((starts[code + 1] ?? 0) - from !== end - start) return false;
    // ends differ more often than beginnings
    for (let at = end - 1, other = from + at - start; at >= start; at--, other--) {
      if (bytes[at] !== kept[other]) return false;
    }
    return true;
  }

  function keep(cell: Uint8Array): void {
    const from = starts[size] ?? 0;
    if (from + cell.length > kept.length) kept = enlarged(kept, from + cell.length);
    kept.set(cell, from);
    size++;
    starts[size] = from + cell.length;
    if (size === hashes.length) growEntries();
    if (size * 2 > slots.length) growSlots();
  }

  function growEntries(): void {
    const largerStarts = new Uint32Array(size * 2 + 1);
    largerStarts.set(starts);
    starts = largerStarts;
    const largerHashes = new Uint32Array(size * 2);
    largerHashes.set(hashes);
    hashes = largerHashes;
  }

  function growSlots(): void {
    slots = new Uint32Array(slots.length * 2);
    for (let code = 0; code < size; code++) {
      let slot = (hashes[code] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = code + 1;
    }
  }

  return {
    codeOf,
    textOf: (code) =>
      textOfBytes(kept, starts[code] ?? 0, starts[code + 1] ?? 0, escaped[code] ?? false),
    get size() {
      return size;
    },
  };
}

/** Length, first and last bytes tell most names of a column apart. */
function guessKey(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length < 4) return length;
  const first = (bytes[start] ?? 0) ^ ((bytes[start + 3] ?? 0) << 3);
  const last = (bytes[end - 1] ?? 0) ^ ((bytes[end - 2] ?? 0) << 4) ^ ((bytes[end - 3] ?? 0) << 8);
  return (Math.imul(first ^ (length << 5), 31) + last) & guessMask;
}

function enlarged(bytes: Uint8Array, least: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(least, bytes.length * 2));
  larger.set(bytes);
  return larger;
}

/** 32-bit MurmurHash3 without its last mixing, https://github.com/aappleby/smhasher/wiki/MurmurHash3 */
export function hashOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  for (let at = start; at < end; at += 4) {
    hash = mixed(hash, wordAt(bytes, at, end));
  }
  const folded = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (folded ^ (folded >>> 13)) >>> 0;
}

function mixed(hash: number, word: number): number {
  const spread = Math.imul(word, 0xcc9e2d51);
  const turned = hash ^ Math.imul((spread << 15) | (spread >>> 17), 0x1b873593);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

/** Up to four bytes as one number; those from `end` on count as 0. */
function wordAt(bytes: Uint8Array, at: number, end: number): number {
  const low = (bytes[at] ?? 0) | (at + 1 < end ? (bytes[at + 1] ?? 0) << 8 : 0);
  const high = at + 2 < end ? (bytes[at + 2] ?? 0) << 16 : 0;
  return low | high | (at + 3 < end ? (bytes[at + 3] ?? 0) << 24 : 0);
}
