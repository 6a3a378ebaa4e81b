import type { FileWindow } from "./file-windows.ts";

/** The bytes of a table's rows for those who look at single ones. */
export interface RowBytes {
  /** The bytes from `start` up to `end`, at least; empty where the file can no longer be read. */
  at(start: number, end: number): Uint8Array<ArrayBuffer>;
}

/** What only workers have; the library of types for pages lacks it. */
declare const FileReaderSync: new () => { readAsArrayBuffer(file: Blob): ArrayBuffer };

/** Files up to this size stay in memory; larger ones are read again, piece by piece, where that can be done. */
const keptBytes = 64 << 20;

const pieceBytes = 256 << 10;

/** Whether the windows of a file are to be kept, so that single rows can be looked at later. */
export function keepsWindows(file: Blob): boolean {
  return file.size <= keptBytes || !canReadAtOnce();
}

function canReadAtOnce(): boolean {
  return typeof FileReaderSync !== "undefined";
}

/** Rows from the windows they were read from, in the order of the file. */
export function rowsInWindows(windows: readonly FileWindow[]): RowBytes {
  return {
    at(start) {
      const window = windows.findLast((each) => each.start <= start);
      return window ? window.bytes.subarray(start - window.start) : new Uint8Array();
    },
  };
}

/** Rows from the file itself, read when asked; the piece last read is kept. Only workers have the means. */
export function rowsInFile(file: Blob): RowBytes {
  const reader = new FileReaderSync();
  let piece = { start: 0, bytes: new Uint8Array(0) };

  function read(start: number, end: number): Uint8Array<ArrayBuffer> {
    try {
      return new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end)));
    } catch {
      // changed or gone since it was opened
      return new Uint8Array();
    }
  }

  return {
    at(start, end) {
      const isHeld = start >= piece.start && end <= piece.start + piece.bytes.length;
      if (!isHeld) piece = { start, bytes: read(start, Math.max(end, start + pieceBytes)) };
      return piece.bytes.subarray(start - piece.start);
    },
  };
}
