import { textOfBytes } from "./cell-text.ts";
import type { RowCells } from "./row-cells.ts";

/** Gives equal cells equal codes, from 0 on, without decoding them more than once. */
export interface CellDictionary {
  /** Code of a cell of the row last read. */
  codeOf(cells: RowCells, column: number): number;
  textOf(code: number): string;
  readonly size: number;
}

/** Open addressing over the cells' own bytes; nothing is copied. */
export function createCellDictionary(bytes: Uint8Array): CellDictionary {
  let slots = new Uint32Array(256);
  let starts = new Uint32Array(128);
  let ends = new Uint32Array(128);
  let hashes = new Uint32Array(128);
  const escaped: boolean[] = [];
  let size = 0;
  let lastCode = -1;

  function codeOf(cells: RowCells, column: number): number {
    const isThere = column >= 0 && column < cells.count;
    const start = isThere ? (cells.start[column] ?? 0) : 0;
    const end = isThere ? (cells.end[column] ?? 0) : 0;
    // neighbouring rows are often equal
    if (lastCode < 0 || !isEqual(lastCode, start, end)) {
      lastCode = findOrAdd(start, end, isThere && cells.escaped[column] === 1);
    }
    return lastCode;
  }

  function findOrAdd(start: number, end: number, isEscaped: boolean): number {
    const hash = hashOfBytes(bytes, start, end);
    let slot = hash & (slots.length - 1);
    for (let entry = slots[slot] ?? 0; entry !== 0; entry = slots[slot] ?? 0) {
      if (hashes[entry - 1] === hash && isEqual(entry - 1, start, end)) return entry - 1;
      slot = (slot + 1) & (slots.length - 1);
    }
    slots[slot] = size + 1;
    return add(start, end, hash, isEscaped);
  }

  function isEqual(code: number, start: number, end: number): boolean {
    const otherStart = starts[code] ?? 0;
    if ((ends[code] ?? 0) - otherStart !== end - start) return false;
    for (let at = start, other = otherStart; at < end; at++, other++) {
      if (bytes[at] !== bytes[other]) return false;
    }
    return true;
  }

  function add(start: number, end: number, hash: number, isEscaped: boolean): number {
    if (size === starts.length) growEntries();
    starts[size] = start;
    ends[size] = end;
    hashes[size] = hash;
    escaped.push(isEscaped);
    size++;
    if (size * 2 > slots.length) growSlots();
    return size - 1;
  }

  function growEntries(): void {
    starts = doubled(starts);
    ends = doubled(ends);
    hashes = doubled(hashes);
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
      textOfBytes(bytes, starts[code] ?? 0, ends[code] ?? 0, escaped[code] ?? false),
    get size() {
      return size;
    },
  };
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

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
