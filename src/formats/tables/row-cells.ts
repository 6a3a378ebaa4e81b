/** The cells of one row as byte ranges; filled by `readRow`, reused from row to row. */
export interface RowCells {
  count: number;
  start: Uint32Array;
  /** Exclusive. */
  end: Uint32Array;
  /** 1 where the cell stands in quotes and holds a doubled one. */
  escaped: Uint8Array;
  /** True where a quote was opened and never closed: it was read as a character. */
  unclosed: boolean;
}

/** UTF-8 text of a table; the last byte is a line feed of ours, so that every row ends. */
export interface TableBytes {
  readonly bytes: Uint8Array;
  /** True where no byte is above 127. */
  readonly isAscii: boolean;
  /** One byte. */
  readonly delimiter: number;
  /** From here on no quote closes; set by `readRow` so that it looks for one only once. */
  unclosedFrom: number;
}

/** A table of which nothing is read yet; `text` is UTF-8. */
export function tableBytes(
  text: { readonly bytes: Uint8Array; readonly isAscii: boolean },
  delimiter: string,
): TableBytes {
  return {
    bytes: text.bytes,
    isAscii: text.isAscii,
    delimiter: delimiter.charCodeAt(0),
    unclosedFrom: Number.POSITIVE_INFINITY,
  };
}

/** Where the first row begins: after a byte order mark, if there is one. */
export function firstOffset(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Room for a row; it grows as rows ask for it. */
export function createRowCells(): RowCells {
  return {
    count: 0,
    start: new Uint32Array(64),
    end: new Uint32Array(64),
    escaped: new Uint8Array(64),
    unclosed: false,
  };
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;

/** Finds the cells of the row that begins at `offset`; the offset of the next row. RFC 4180 and looser. */
export function readRow(table: TableBytes, offset: number, cells: RowCells): number {
  const { bytes, delimiter } = table;
  let { start, end, escaped } = cells;
  let count = 0;
  let at = offset;
  cells.unclosed = false;
  for (;;) {
    if (count === start.length) ({ start, end, escaped } = grow(cells));
    start[count] = at;
    escaped[count] = 0;
    const closing = bytes[at] === quote ? closeQuote(table, at + 1, count, cells) : -1;
    at = endOfPlain(bytes, closing < 0 ? at : closing + 1, delimiter);
    end[count++] = closing < 0 ? at : closing;
    if (bytes[at] !== delimiter) break;
    at++;
  }
  cells.count = count;
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : at + 1;
}

/** True for a row that is one empty cell. */
export function isBlankRow(cells: RowCells): boolean {
  return cells.count === 1 && cells.start[0] === cells.end[0];
}

/** Where the next delimiter or line end stands. */
function endOfPlain(bytes: Uint8Array, from: number, delimiter: number): number {
  const highest = Math.max(delimiter, carriageReturn);
  let at = from;
  let byte = bytes[at] ?? lineFeed;
  while (byte > highest || (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn)) {
    byte = bytes[++at] ?? lineFeed;
  }
  return at;
}

/** Where the quoted cell that begins at `from` ends, or -1 if its quote never closes. */
function closeQuote(table: TableBytes, from: number, column: number, cells: RowCells): number {
  const { bytes, delimiter } = table;
  const last = bytes.length - 1;
  let at = from > table.unclosedFrom ? last : from;
  while (at < last) {
    if (bytes[at] !== quote) {
      at++;
      continue;
    }
    const next = bytes[at + 1] ?? lineFeed;
    if (next === quote) {
      cells.escaped[column] = 1;
      at += 2;
      continue;
    }
    if (closes(bytes, at + 1, delimiter)) {
      cells.start[column] = from;
      return at;
    }
    at++;
  }
  table.unclosedFrom = Math.min(table.unclosedFrom, from);
  cells.unclosed = true;
  cells.escaped[column] = 0;
  return -1;
}

/** A quote closes its cell if only blanks stand between it and the end of the cell. */
function closes(bytes: Uint8Array, at: number, delimiter: number): boolean {
  const byte = bytes[skipSpaces(bytes, at)] ?? lineFeed;
  return byte === delimiter || byte === lineFeed || byte === carriageReturn;
}

function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === space) at++;
  return at;
}

function grow(cells: RowCells): RowCells {
  cells.start = enlarged(cells.start);
  cells.end = enlarged(cells.end);
  const escaped = new Uint8Array(cells.escaped.length * 2);
  escaped.set(cells.escaped);
  cells.escaped = escaped;
  return cells;
}

function enlarged(array: Uint32Array): Uint32Array {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
