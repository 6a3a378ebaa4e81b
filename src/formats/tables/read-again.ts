import type { FileWindow } from "./file-windows.ts";
import { withMargin } from "./margin.ts";
import { pause } from "./pause.ts";

/** Rows of a file that were read before: where each begins. */
export interface KnownRows {
  readonly file: Blob;
  readonly offsets: Uint32Array;
}

/** Where row `row` ends in the file. */
export function rowEnd({ file, offsets }: KnownRows, row: number): number {
  return offsets[row + 1] ?? file.size;
}

const pieceBytes = 1 << 20;
const rowsBetweenPauses = 10_000;

/** Gives `use` some rows once more, in ascending order, each with a window that holds it whole. */
export async function readAgain(
  known: KnownRows,
  rows: readonly number[],
  signal: AbortSignal | undefined,
  use: (window: FileWindow, row: number) => void,
): Promise<void> {
  const { file, offsets } = known;
  let window: FileWindow = { bytes: new Uint8Array(), start: 0, isLast: false };
  for (const [at, row] of rows.entries()) {
    const start = offsets[row] ?? 0;
    const end = rowEnd(known, row);
    if (end > window.start + window.bytes.length) {
      const piece = file.slice(start, Math.max(end, start + pieceBytes));
      const bytes = withMargin(new Uint8Array(await piece.arrayBuffer()));
      window = { bytes, start, isLast: start + bytes.length >= file.size };
      signal?.throwIfAborted();
    }
    use(window, row);
    if (at % rowsBetweenPauses === rowsBetweenPauses - 1) await pause(signal);
  }
}
