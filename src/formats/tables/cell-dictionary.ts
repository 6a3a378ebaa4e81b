import { textOfBytes } from "./cell-text.ts";
import { wordAt } from "./hash-bytes.ts";
import type { RowBlock } from "./row-block.ts";
import type { TableBytes } from "./row-cells.ts";

/** Gives equal cells equal codes, from 0 on, without decoding them more than once. */
export interface CellDictionary {
  /** Code of a cell of a block. */
  codeOf(block: RowBlock, cell: number): number;
  textOf(code: number): string;
  readonly size: number;
}

/** Open addressing over the cells' own bytes, of which each different one is kept once, in whole words. */
export function createCellDictionary(): CellDictionary {
  let slots = new Int32Array(256);
  let kept = new DataView(new ArrayBuffer(4096));
  let keptEnd = 0;
  // by code; a quote that stands doubled in the bytes is another text than two quotes
  let starts = new Int32Array(128);
  let lengths = new Int32Array(128);
  let hashes = new Int32Array(128);
  let escaped = new Uint8Array(128);
  let size = 0;

  function codeOf({ source, cells }: RowBlock, cell: number): number {
    const from = cells.start[cell] ?? 0;
    const to = cells.end[cell] ?? 0;
    const isEscaped = cells.escaped[cell] ?? 0;
    let hash = to - from;
    for (let at = from; at < to; at += 4) hash = mixed(hash, wordAt(source, at, to));
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = (slots[slot] ?? 0) - 1; code >= 0; code = (slots[slot] ?? 0) - 1) {
      if (hashes[code] === hash && escaped[code] === isEscaped && isEqual(code, source, from, to)) {
        return code;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = size + 1;
    return add(source, from, to, hash, isEscaped);
  }

  function isEqual(code: number, source: TableBytes, from: number, to: number): boolean {
    if (lengths[code] !== to - from) return false;
    let own = starts[code] ?? 0;
    for (let at = from; at < to; at += 4, own += 4) {
      if (kept.getInt32(own, true) !== wordAt(source, at, to)) return false;
    }
    return true;
  }

  function add(
    source: TableBytes,
    from: number,
    to: number,
    hash: number,
    isEscaped: number,
  ): number {
    const code = size++;
    if (size > hashes.length) growEntries();
    starts[code] = keptEnd;
    lengths[code] = to - from;
    hashes[code] = hash;
    escaped[code] = isEscaped;
    keep(source, from, to);
    if (size * 2 > slots.length) growSlots();
    return code;
  }

  function keep(source: TableBytes, from: number, to: number): void {
    const wanted = keptEnd + to - from + 4;
    if (wanted > kept.byteLength) {
      const larger = new Uint8Array(Math.max(wanted, kept.byteLength * 2));
      larger.set(new Uint8Array(kept.buffer));
      kept = new DataView(larger.buffer);
    }
    for (let at = from; at < to; at += 4, keptEnd += 4) {
      kept.setInt32(keptEnd, wordAt(source, at, to), true);
    }
  }

  function growEntries(): void {
    starts = enlarged(starts, new Int32Array(size * 2));
    lengths = enlarged(lengths, new Int32Array(size * 2));
    hashes = enlarged(hashes, new Int32Array(size * 2));
    escaped = enlarged(escaped, new Uint8Array(size * 2));
  }

  function growSlots(): void {
    slots = new Int32Array(slots.length * 2);
    for (let code = 0; code < size; code++) {
      let slot = (hashes[code] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = code + 1;
    }
  }

  function textOf(code: number): string {
    const start = starts[code] ?? 0;
    const bytes = new Uint8Array(kept.buffer);
    return textOfBytes(bytes, start, start + (lengths[code] ?? 0), escaped[code] === 1);
  }

  return {
    codeOf,
    textOf,
    get size() {
      return size;
    },
  };
}

/** One multiplication a word; the high bits, which it mixes best, also count among the low ones. */
function mixed(hash: number, word: number): number {
  const spread = Math.imul(hash ^ word, 0x9e3779b1);
  return spread ^ (spread >>> 15);
}

function enlarged<Numbers extends Int32Array | Uint8Array>(
  numbers: Numbers,
  larger: Numbers,
): Numbers {
  larger.set(numbers);
  return larger;
}
