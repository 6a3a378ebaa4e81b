import type { FileWindow } from "./file-windows.ts";

/** A piece of a file: `bytes` from byte `start` of it on. */
interface FilePiece {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly start: number;
}

/** The bytes of a table's rows for those who look at single ones. */
export interface RowBytes {
  /** A piece with the bytes from `start` up to `end`, which are one row; short where the file is gone. */
  at(start: number, end: number): FilePiece;
  /** Reads rows, each from byte `start` up to `end`, with one request, for `at` to find. */
  fetch(spans: readonly { readonly start: number; readonly end: number }[]): void;
  /** True where no byte is above 127. */
  readonly isAscii: boolean;
}

/** What only workers have; the library of types for pages lacks it. */
declare const FileReaderSync: new () => { readAsArrayBuffer(file: Blob): ArrayBuffer };

/** Files up to this size stay in memory; larger ones are read again, piece by piece, where that can be done. */
const keptBytes = 64 << 20;

/** Bytes read at once for a row by itself, and for rows that are read one after the other. */
const pieceBytes = 256 << 10;
const runBytes = 4 << 20;

/** Whether the windows of a file are to be kept, so that single rows can be looked at later. */
export function keepsWindows(file: Blob): boolean {
  return file.size <= keptBytes || !canReadAtOnce();
}

function canReadAtOnce(): boolean {
  return typeof FileReaderSync !== "undefined";
}

/** Rows from the windows they were read from, in the order of the file. */
export function rowsInWindows(windows: readonly FileWindow[], isAscii: boolean): RowBytes {
  let last = 0;

  /** The last window that begins at or before a byte; rows are often asked for in order. */
  function windowAt(start: number): FilePiece {
    if ((windows[last]?.start ?? 0) > start) last = 0;
    while ((windows[last + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) last++;
    return windows[last] ?? nothing;
  }

  return { at: windowAt, fetch: () => undefined, isAscii };
}

const nothing: FilePiece = { bytes: new Uint8Array(0), start: 0 };

/** Rows from the file itself, read when asked; the piece last read is kept. Only workers have the means. */
export function rowsInFile(file: Blob, isAscii: boolean): RowBytes {
  const reader = new FileReaderSync();
  let piece = nothing;
  let fetched = new Map<number, FilePiece>();

  function read(part: Blob): Uint8Array<ArrayBuffer> {
    try {
      return new Uint8Array(reader.readAsArrayBuffer(part));
    } catch {
      // changed or gone since it was opened
      return new Uint8Array(0);
    }
  }

  function at(start: number, end: number): FilePiece {
    const own = fetched.get(start);
    if (own && own.bytes.length === end - start) return own;
    const pieceEnd = piece.start + piece.bytes.length;
    if (start >= piece.start && end <= pieceEnd) return piece;
    const isNext = start >= piece.start && start <= pieceEnd;
    const size = Math.max(end - start, isNext ? runBytes : pieceBytes);
    piece = { bytes: read(file.slice(start, start + size)), start };
    return piece;
  }

  /** A request takes as long for one row as for a page of them. */
  function fetch(spans: readonly { readonly start: number; readonly end: number }[]): void {
    const bytes = read(new Blob(spans.map(({ start, end }) => file.slice(start, end))));
    fetched = new Map();
    let from = 0;
    for (const { start, end } of spans) {
      fetched.set(start, { bytes: bytes.subarray(from, from + end - start), start });
      from += end - start;
    }
  }

  return { at, fetch, isAscii };
}
