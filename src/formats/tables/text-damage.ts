import type { FileWindow } from "./file-windows.ts";
import type { RowContext } from "./row-context.ts";

/** Rows from `first` up to `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** First bytes of what UTF-8 text looks like when it was read as Windows-1252 and written as UTF-8 again. */
const doubledLeads = new Set([0x83, 0x90, 0x91, 0x98, 0x99]);

/**
 * Reports rows of a window with U+FFFD (a character lost before the file came here) and rows encoded twice
 * (`QuerÃ©taro`).
 */
export function reportTextDamage(context: RowContext, window: FileWindow, rows: RowRange): void {
  const { bytes } = window;
  const isLost = (at: number) => bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
  reportRows(context, window, rows, "character-lost", 0xef, isLost);
  const isDoubled = (at: number) => isEncodedTwice(bytes, at);
  reportRows(context, window, rows, "text-encoded-twice", 0xc3, isDoubled);
}

/** `Ã©` is C3 83 C2 A9; `â€™` begins with C3 A2 E2 82 AC. */
function isEncodedTwice(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  if (next === 0xa2) return bytes[at + 2] === 0xe2 && bytes[at + 3] === 0x82;
  return doubledLeads.has(next) && (bytes[at + 2] === 0xc2 || bytes[at + 2] === 0xe2);
}

function reportRows(
  context: RowContext,
  { bytes, start }: FileWindow,
  { first, end }: RowRange,
  rule: "character-lost" | "text-encoded-twice",
  lead: number,
  isDamage: (at: number) => boolean,
): void {
  const offsets = context.offsets.subarray(first, end);
  for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1)) {
    if (!isDamage(at)) continue;
    const row = rowAt(offsets, start + at);
    if (row < 0) continue;
    const next = context.goTo(first + row, (offsets[row] ?? 0) - start);
    // of the row that the window breaks off in the next window will tell
    if (next < at) return;
    context.report(rule, "warning", columnAt(context, at));
    at = next - 1;
  }
}

/** The row that byte `at` lies in, -1 before the first. */
function rowAt(offsets: Uint32Array, at: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function columnAt({ cells }: RowContext, at: number): number {
  for (let column = 0; column < cells.count; column++) {
    if (at < (cells.end[column] ?? 0)) return column;
  }
  return cells.count - 1;
}
