import { textOfBytes } from "./cell-text.ts";
import { wordAt } from "./hash-bytes.ts";
import { cellAt, type RowBlock, rowsPerBlock } from "./row-block.ts";
import type { TableBytes } from "./row-cells.ts";

/** Gives equal cells equal codes, from 0 on, without decoding them more than once. */
export interface CellDictionary {
  /** Code of a cell of a block. */
  codeOf(block: RowBlock, cell: number): number;
  /** Codes of the cells of a column of a block. */
  readColumn(block: RowBlock, coded: CodedColumn): void;
  textOf(code: number): string;
  readonly size: number;
}

/** A column whose cells are read as codes. */
export interface CodedColumn {
  readonly column: number;
  /** By row of the block; -1 where the row has no such cell or it is empty. */
  readonly codes: Int32Array;
}

/** Columns of which nothing is read yet. */
export function codedColumns(columns: readonly number[]): readonly CodedColumn[] {
  return columns.map((column) => ({ column, codes: new Int32Array(rowsPerBlock) }));
}

/** Places for cells read lately, of which each has its code, its shape, its first and its last four bytes. */
const recentExponent = 11;

/** Open addressing over the cells' own bytes, of which each different one is kept once, in whole words. */
export function createCellDictionary(): CellDictionary {
  let slots = new Int32Array(256);
  let kept = new Int32Array(1024);
  let keptEnd = 0;
  // by code; a quote that stands doubled in the bytes is another text than two quotes
  let starts = new Int32Array(128);
  let lengths = new Int32Array(128);
  let hashes = new Int32Array(128);
  let escaped = new Uint8Array(128);
  let size = 0;
  // most cells are like one of these, and are found without a hash of all their bytes
  const recent = new Int32Array(4 * 2 ** recentExponent).fill(-1);

  function codeOf({ source, cells }: RowBlock, cell: number): number {
    const from = cells.start[cell] ?? 0;
    const to = cells.end[cell] ?? 0;
    const isEscaped = cells.escaped[cell] ?? 0;
    const length = to - from;
    const first = wordAt(source, from, to);
    const last = length < 4 ? first : source.words.getInt32(to - 4, true);
    const shape = length * 2 + isEscaped;
    const place = placeOf(first, last, shape);
    const code = recent[place] ?? -1;
    const isLike =
      recent[place + 1] === shape && recent[place + 2] === first && recent[place + 3] === last;
    if (isLike && (length <= 8 || isEqual(code, source, from, to))) return code;
    const found = lookUp(source, from, to, isEscaped);
    recent[place] = found;
    recent[place + 1] = shape;
    recent[place + 2] = first;
    recent[place + 3] = last;
    return found;
  }

  function readColumn(block: RowBlock, { column, codes }: CodedColumn): void {
    const { start, end } = block.cells;
    for (let at = 0; at < block.rowCount; at++) {
      const cell = cellAt(block, at, column);
      codes[at] = cell < 0 || start[cell] === end[cell] ? -1 : codeOf(block, cell);
    }
  }

  function lookUp(source: TableBytes, from: number, to: number, isEscaped: number): number {
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
    let at = from;
    for (; at + 4 <= to; at += 4, own++) {
      if (kept[own] !== source.words.getInt32(at, true)) return false;
    }
    return at === to || kept[own] === wordAt(source, at, to);
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
    const wanted = keptEnd + Math.ceil((to - from) / 4);
    if (wanted > kept.length) {
      kept = enlarged(kept, new Int32Array(Math.max(wanted, kept.length * 2)));
    }
    for (let at = from; at < to; at += 4) kept[keptEnd++] = wordAt(source, at, to);
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
    const start = (starts[code] ?? 0) * 4;
    const bytes = new Uint8Array(kept.buffer);
    return textOfBytes(bytes, start, start + (lengths[code] ?? 0), escaped[code] === 1);
  }

  return {
    codeOf,
    readColumn,
    textOf,
    get size() {
      return size;
    },
  };
}

/** Where in `recent` a cell with such bytes at its ends has its place. */
function placeOf(first: number, last: number, shape: number): number {
  const ends = Math.imul(first, 0x85ebca6b) + Math.imul(last, 0xc2b2ae35) + shape;
  return (Math.imul(ends, 0x9e3779b1) >>> (32 - recentExponent)) * 4;
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
