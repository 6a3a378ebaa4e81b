import { asyncBufferFromUrl } from "hyparquet";

/** The bytes of a file in memory, on the disk or on another host. */
export interface FileBytes {
  readonly byteLength: number;
  /** Throws where the file is gone or the host refuses. */
  slice(start: number, end: number): Promise<ArrayBuffer>;
  /** What needs no waiting for; null where it has to be sliced first. */
  now(start: number, end: number): Uint8Array<ArrayBuffer> | null;
}

/** What only workers have; the library of types for pages lacks it. */
declare const FileReaderSync: new () => { readAsArrayBuffer(file: Blob): ArrayBuffer };

/** Files up to this size are taken into memory as they are, packed. */
const keptBytes = 64 << 20;

/** Opens a file or an address; an address is asked for its length. */
export async function openBytes(
  source: Blob | string,
  signal: AbortSignal | undefined,
): Promise<FileBytes> {
  if (typeof source === "string") return hostedBytes(source, signal);
  const canReadAtOnce = typeof FileReaderSync !== "undefined";
  if (source.size > keptBytes && canReadAtOnce) return bytesOnDisk(source);
  return bytesInMemory(await source.arrayBuffer());
}

function bytesInMemory(bytes: ArrayBuffer): FileBytes {
  return {
    byteLength: bytes.byteLength,
    slice: async (start, end) => bytes.slice(start, end),
    now: (start, end) => new Uint8Array(bytes, start, end - start),
  };
}

function bytesOnDisk(file: Blob): FileBytes {
  const reader = new FileReaderSync();
  return {
    byteLength: file.size,
    slice: (start, end) => file.slice(start, end).arrayBuffer(),
    now: (start, end) => new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end))),
  };
}

async function hostedBytes(url: string, signal: AbortSignal | undefined): Promise<FileBytes> {
  const buffer = await asyncBufferFromUrl({ url, requestInit: signal ? { signal } : {} });
  return {
    byteLength: buffer.byteLength,
    slice: async (start, end) => {
      signal?.throwIfAborted();
      return buffer.slice(start, end);
    },
    now: () => null,
  };
}
