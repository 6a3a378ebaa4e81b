import { marginBytes, withMargin } from "./margin.ts";

/** The cells of one row as byte ranges; filled by `readRow`, reused from row to row. */
export interface RowCells {
  /** Place of the row's first cell in the arrays; 0 but where rows stand one after the other. */
  first: number;
  count: number;
  readonly start: Uint32Array;
  /** Exclusive. */
  readonly end: Uint32Array;
  /** 1 where the cell stands in quotes and holds a doubled one. */
  readonly escaped: Uint8Array;
  /** True where a quote was opened and never closed: it was read as a character. */
  unclosed: boolean;
}

/** Excel's limit; further cells of a row are passed over. */
export const mostColumns = 16_384;

/** UTF-8 text of a table or a window onto it, and its margin, which ends the last line. */
export interface TableBytes {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** One byte. */
  readonly delimiter: number;
  /** By byte: 1 for the delimiter and for what ends a line. */
  readonly endsCell: Uint8Array;
  /** The delimiter four times. */
  readonly delimiters: number;
  /** The bytes with their margin. */
  readonly words: DataView;
  /** From the first of these bytes up to the second no quote closes; kept by `readRow` to search them once. */
  openFrom: number;
  openUntil: number;
}

/** A table of which nothing is read yet. `text` is UTF-8; it is copied where it has no margin. */
export function tableBytes(text: Uint8Array<ArrayBuffer>, delimiter: string): TableBytes {
  const bytes = withMargin(text);
  const byte = delimiter.charCodeAt(0);
  const endsCell = endsCellByDelimiter.get(byte) ?? createEndsCell(byte);
  endsCellByDelimiter.set(byte, endsCell);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length + marginBytes);
  const delimiters = byte * 0x01010101;
  return { bytes, delimiter: byte, endsCell, delimiters, words, openFrom: 0, openUntil: 0 };
}

const endsCellByDelimiter = new Map<number, Uint8Array>();

function createEndsCell(delimiter: number): Uint8Array {
  const ends = new Uint8Array(256);
  for (const byte of [delimiter, lineFeed, carriageReturn]) ends[byte] = 1;
  return ends;
}

/** Where the first row begins: after a byte order mark, if there is one. */
export function firstOffset(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Room for a row, or for more cells of several. */
export function createRowCells(mostCells = mostColumns): RowCells {
  return {
    first: 0,
    count: 0,
    start: new Uint32Array(mostCells),
    end: new Uint32Array(mostCells),
    escaped: new Uint8Array(mostCells),
    unclosed: false,
  };
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;

/**
 * Finds the cells of the row that begins at `offset`; where the next row begins, at or beyond the end of the
 * bytes where they end first. RFC 4180 and looser.
 */
export function readRow(table: TableBytes, offset: number, cells: RowCells): number {
  const { words, delimiter } = table;
  const { first, start, end, escaped } = cells;
  const most = first + mostColumns - 1;
  let cell = first;
  let at = offset;
  cells.unclosed = false;
  for (;;) {
    start[cell] = at;
    escaped[cell] = 0;
    const closing = words.getUint8(at) === quote ? closeQuote(table, at + 1, cell, cells) : -1;
    if (closing < 0) {
      at = endOfCell(table, at);
      end[cell] = at;
    } else {
      at = endOfCell(table, closing + 1);
      end[cell] = closing;
    }
    if (cell < most) cell++;
    if (words.getUint8(at) !== delimiter) break;
    at++;
  }
  cells.count = cell - first;
  const isPair = words.getUint8(at) === carriageReturn && words.getUint8(at + 1) === lineFeed;
  return isPair ? at + 2 : at + 1;
}

/** The next delimiter or line end from `from` on, four bytes at a time. */
function endOfCell({ words, delimiters, endsCell: ends }: TableBytes, from: number): number {
  let at = from;
  for (;;) {
    const word = words.getInt32(at, true);
    const found = zeroBytes(word ^ delimiters) | bytesBelow14(word);
    at += found === 0 ? 4 : lowestByte(found);
    if (found === 0) continue;
    if (ends[words.getUint8(at)] === 1) return at;
    at++;
  }
}

/** Marks, up to the first, the bytes of a word that are 0. https://graphics.stanford.edu/~seander/bithacks.html */
function zeroBytes(word: number): number {
  return (word - 0x01010101) & ~word & highBits;
}

/** Marks, up to the first, the bytes of a word below 14, line ends among them. */
function bytesBelow14(word: number): number {
  return (word - 0x0e0e0e0e) & ~word & highBits;
}

/** The place, 0 to 3, of the first byte marked. */
function lowestByte(marks: number): number {
  return (31 - Math.clz32(marks & -marks)) >> 3;
}

const highBits = 0x80808080 | 0;

/**
 * Whether the row last read, after which `next` would begin, may go on beyond the bytes: it, or a quote that has
 * not closed in it, reaches their end.
 */
export function mayGoOn(table: TableBytes, cells: RowCells, next: number): boolean {
  const { length } = table.bytes;
  return next >= length || (cells.unclosed && table.openUntil === length);
}

/** True for a row that is one empty cell. */
export function isBlankRow(cells: RowCells): boolean {
  return cells.count === 1 && cells.start[cells.first] === cells.end[cells.first];
}

/** A quote that has not closed after so many bytes never does. */
const longestQuotedCell = 64 << 20;

/** Where the quoted cell that begins at `from` ends, or -1 if its quote never closes. */
function closeQuote(table: TableBytes, from: number, cell: number, cells: RowCells): number {
  const { bytes, words, endsCell: ends } = table;
  const last = Math.min(bytes.length, from + longestQuotedCell);
  const isSearched = from >= table.openFrom && from < table.openUntil;
  let at = isSearched ? table.openUntil : from;
  if (isSearched) cells.escaped[cell] = 1;
  for (;;) {
    at = nextQuote(table, at, last);
    if (at >= last) return leaveOpen(table, from, last, cell, cells);
    if (words.getUint8(at + 1) === quote) {
      cells.escaped[cell] = 1;
      at += 2;
    } else if (ends[words.getUint8(skipSpaces(words, at + 1))] === 1) {
      // a quote closes its cell if only blanks stand between it and the end of the cell
      cells.start[cell] = from;
      return at;
    } else {
      at++;
    }
  }
}

const quotes = quote * 0x01010101;

/** The next quote from `from` on, four bytes at a time, or `last` or beyond. */
function nextQuote({ words }: TableBytes, from: number, last: number): number {
  for (let at = from; at < last; at += 4) {
    const found = zeroBytes(words.getInt32(at, true) ^ quotes);
    if (found !== 0) return at + lowestByte(found);
  }
  return last;
}

function leaveOpen(
  table: TableBytes,
  from: number,
  until: number,
  cell: number,
  cells: RowCells,
): -1 {
  table.openFrom = from;
  table.openUntil = until;
  cells.unclosed = true;
  cells.escaped[cell] = 0;
  return -1;
}

function skipSpaces(words: DataView, from: number): number {
  let at = from;
  while (words.getUint8(at) === space) at++;
  return at;
}
