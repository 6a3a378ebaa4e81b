/** The cells of one row as byte ranges; filled by `readRow`, reused from row to row. */
export interface RowCells {
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
const mostColumns = 16_384;

/** UTF-8 text of a table; the last byte is a line feed of ours, so that every row ends. */
export interface TableBytes {
  readonly bytes: Uint8Array;
  /** True where no byte is above 127. */
  readonly isAscii: boolean;
  /** One byte. */
  readonly delimiter: number;
  /** By byte: 1 for the delimiter and for what ends a line. */
  readonly endsCell: Uint8Array;
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
    endsCell: endsCell(delimiter.charCodeAt(0)),
    unclosedFrom: Number.POSITIVE_INFINITY,
  };
}

function endsCell(delimiter: number): Uint8Array {
  const ends = new Uint8Array(256);
  for (const byte of [delimiter, lineFeed, carriageReturn]) ends[byte] = 1;
  return ends;
}

/** Where the first row begins: after a byte order mark, if there is one. */
export function firstOffset(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** Room for a row. */
export function createRowCells(): RowCells {
  return {
    count: 0,
    start: new Uint32Array(mostColumns),
    end: new Uint32Array(mostColumns),
    escaped: new Uint8Array(mostColumns),
    unclosed: false,
  };
}

const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;

/** Finds the cells of the row that begins at `offset`; the offset of the next row. RFC 4180 and looser. */
export function readRow(table: TableBytes, offset: number, cells: RowCells): number {
  const { bytes, delimiter, endsCell: ends } = table;
  const { start, end, escaped } = cells;
  let count = 0;
  let at = offset;
  cells.unclosed = false;
  for (;;) {
    start[count] = at;
    escaped[count] = 0;
    const closing = bytes[at] === quote ? closeQuote(table, at + 1, count, cells) : -1;
    at = Math.max(at, closing + 1);
    while (ends[bytes[at] ?? lineFeed] === 0) at++;
    end[count] = closing < 0 ? at : closing;
    if (count < mostColumns - 1) count++;
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

/** Where the quoted cell that begins at `from` ends, or -1 if its quote never closes. */
function closeQuote(table: TableBytes, from: number, column: number, cells: RowCells): number {
  const { bytes, endsCell: ends } = table;
  const last = bytes.length - 1;
  let at = from > table.unclosedFrom ? last : from;
  for (;;) {
    while (at < last && bytes[at] !== quote) at++;
    if (at >= last) return leaveOpen(table, from, column, cells);
    if (bytes[at + 1] === quote) {
      cells.escaped[column] = 1;
      at += 2;
    } else if (ends[bytes[skipSpaces(bytes, at + 1)] ?? lineFeed] === 1) {
      // a quote closes its cell if only blanks stand between it and the end of the cell
      cells.start[column] = from;
      return at;
    } else {
      at++;
    }
  }
}

function leaveOpen(table: TableBytes, from: number, column: number, cells: RowCells): -1 {
  table.unclosedFrom = Math.min(table.unclosedFrom, from);
  cells.unclosed = true;
  cells.escaped[column] = 0;
  return -1;
}

function skipSpaces(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === space) at++;
  return at;
}
