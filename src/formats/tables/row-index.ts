import type { ReadOptions } from "../format.ts";
import { createRowCells, readRow, type TableBytes } from "./row-cells.ts";

/** Where each row begins, header included, blank lines left out. */
export interface RowIndex {
  readonly offsets: Uint32Array;
  readonly count: number;
}

const bytesBetweenPauses = 32 << 20;

/** Finds every row of a table; lets other work in now and then, and hears `signal`. */
export async function indexRows(
  table: TableBytes,
  from: number,
  options: ReadOptions,
): Promise<RowIndex> {
  const cells = createRowCells();
  const last = table.bytes.length - 1;
  let offsets = new Uint32Array(1024);
  let count = 0;
  let pauseAt = from + bytesBetweenPauses;
  for (let at = from; at < last; ) {
    if (at > pauseAt) {
      pauseAt = at + bytesBetweenPauses;
      await pause(options.signal);
    }
    const next = readRow(table, at, cells);
    if (!isBlank(table.bytes, at, next)) {
      if (count === offsets.length) offsets = enlarged(offsets, (count / at) * last);
      offsets[count++] = at;
    }
    at = next;
  }
  return { offsets, count };
}

/** Lets the event loop turn, then throws if the work was aborted meanwhile. */
export async function pause(signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  signal?.throwIfAborted();
}

/** True where a row is nothing but its line end. */
function isBlank(bytes: Uint8Array, at: number, next: number): boolean {
  if (next - at > 2) return false;
  const byte = bytes[at];
  return byte === 10 || byte === 13;
}

function enlarged(offsets: Uint32Array, expected: number): Uint32Array<ArrayBuffer> {
  const size = Math.max(offsets.length * 2, Math.ceil(expected * 1.05));
  const larger = new Uint32Array(Math.min(size, 0x7fff_ffff));
  larger.set(offsets);
  return larger;
}
