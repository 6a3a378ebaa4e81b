import type { RowContext } from "./row-context.ts";

/** First bytes of what UTF-8 text looks like when it was read as Windows-1252 and written as UTF-8 again. */
const doubledLeads = new Set([0x83, 0x90, 0x91, 0x98, 0x99]);

/** Reports rows with U+FFFD (a character lost before the file came here) and rows encoded twice (`QuerÃ©taro`). */
export function reportTextDamage(context: RowContext, rowCount: number): void {
  const { bytes, isAscii } = context.table.source;
  if (isAscii) return;
  const isLost = (at: number) => bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd;
  reportRows(context, rowCount, "character-lost", 0xef, isLost);
  const isDoubled = (at: number) => isEncodedTwice(bytes, at);
  reportRows(context, rowCount, "text-encoded-twice", 0xc3, isDoubled);
}

/** `Ã©` is C3 83 C2 A9; `â€™` begins with C3 A2 E2 82 AC. */
function isEncodedTwice(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  if (next === 0xa2) return bytes[at + 2] === 0xe2 && bytes[at + 3] === 0x82;
  return doubledLeads.has(next) && (bytes[at + 2] === 0xc2 || bytes[at + 2] === 0xe2);
}

function reportRows(
  context: RowContext,
  rowCount: number,
  rule: "character-lost" | "text-encoded-twice",
  lead: number,
  isDamage: (at: number) => boolean,
): void {
  const { bytes } = context;
  const offsets = context.offsets.slice(0, rowCount);
  for (let at = bytes.indexOf(lead); at >= 0; at = bytes.indexOf(lead, at + 1)) {
    if (!isDamage(at)) continue;
    const row = rowAt(offsets, at);
    if (row < 0) continue;
    context.goTo(row, offsets[row] ?? 0);
    context.report(rule, "warning", columnAt(context, at));
    const next = offsets[row + 1];
    if (next === undefined) return;
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
