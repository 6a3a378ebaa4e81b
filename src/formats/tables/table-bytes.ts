import type { ReadOptions } from "../format.ts";
import { isAscii } from "./encoding.ts";

/** Files above this are refused before a byte is read: a browser cannot hold them in one piece. */
export const maximumTableBytes = 2_000_000_000;

const partBytes = 8 << 20;

/** A file in memory, one line feed of ours at its end. */
export interface LoadedBytes {
  readonly bytes: Uint8Array;
  /** True where no byte is above 127. */
  readonly isAscii: boolean;
}

/**
 * Loads a file part by part, so that progress is told and `signal` is heard; null where the memory is not
 * to be had.
 */
export async function loadBytes(file: Blob, options: ReadOptions): Promise<LoadedBytes | null> {
  const bytes = allocate(file.size + 1);
  if (!bytes) return null;
  let everAscii = true;
  let coming = partAt(file, 0);
  for (let at = 0; at < file.size; at += partBytes) {
    const part = new Uint8Array(await coming);
    options.signal?.throwIfAborted();
    // the next part comes in while this one is looked at
    coming = partAt(file, at + partBytes);
    bytes.set(part, at);
    everAscii &&= isAscii(part);
    options.onProgress?.({ bytes: at + part.length, rows: 0 });
  }
  bytes[file.size] = 10;
  return { bytes, isAscii: everAscii };
}

function partAt(file: Blob, at: number): Promise<ArrayBuffer> {
  return file.slice(at, at + partBytes).arrayBuffer();
}

function allocate(size: number): Uint8Array | null {
  if (size > maximumTableBytes) return null;
  try {
    return new Uint8Array(size);
  } catch {
    return null;
  }
}
