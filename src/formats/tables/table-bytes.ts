import type { ReadOptions } from "../format.ts";

/** Files above this are refused before a byte is read: a browser cannot hold them in one piece. */
export const maximumTableBytes = 2_000_000_000;

/**
 * All bytes of a file, one more at the end for a line feed of ours. Streams, so that progress is told
 * and `signal` is heard; null where the memory is not to be had.
 */
export async function loadBytes(file: Blob, options: ReadOptions): Promise<Uint8Array | null> {
  const bytes = allocate(file.size + 1);
  if (!bytes) return null;
  const reader = file.stream().getReader();
  let at = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      options.signal?.throwIfAborted();
      if (done) break;
      bytes.set(value, at);
      at += value.byteLength;
      options.onProgress?.({ bytes: at, rows: 0 });
    }
  } finally {
    await reader.cancel();
  }
  bytes[at] = 10;
  return at + 1 === bytes.length ? bytes : bytes.slice(0, at + 1);
}

function allocate(size: number): Uint8Array | null {
  if (size > maximumTableBytes) return null;
  try {
    return new Uint8Array(size);
  } catch {
    return null;
  }
}
