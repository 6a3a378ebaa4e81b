import { marginBytes, markMargin } from "./margin.ts";
import { pause } from "./pause.ts";

/** A piece of a file that begins where a row begins. */
export interface FileWindow {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Place of its first byte in the file. */
  readonly start: number;
  /** True where the file ends with it. */
  readonly isLast: boolean;
}

export interface WindowOptions {
  readonly signal?: AbortSignal | undefined;
  /** Whether each window has bytes of its own; else all are read into the same memory. */
  readonly keeps: boolean;
}

/** Small enough for a processor's caches, large enough to be asked for seldom. */
const windowBytes = 1 << 20;

/** Read in a twentieth of a second, also beside other work. */
const bytesBetweenPauses = 4 << 20;

/**
 * Gives `use` a file from byte `from` on, window by window, so that no file is held in memory. `use` says how
 * many bytes it is done with: whole rows, after which the next window begins; none has the same window given
 * again, twice as large; null ends it. Lets other work in now and then, and hears `signal`.
 */
export async function readWindows(
  file: Blob,
  from: number,
  { signal, keeps }: WindowOptions,
  use: (window: FileWindow) => number | null,
): Promise<void> {
  const source = openSource(file.slice(from));
  let buffer = new Uint8Array(windowBytes + marginBytes);
  let held = 0;
  let start = from;
  let pauseAt = from + bytesBetweenPauses;
  try {
    for (;;) {
      const bytes = await source.fill(buffer, held);
      signal?.throwIfAborted();
      const isLast = source.isAtEnd();
      const done = use({ bytes, start, isLast });
      if (done === null || isLast) return;
      buffer = continued(new Uint8Array(bytes.buffer), done, bytes.length, keeps);
      held = bytes.length - done;
      start += done;
      if (start < pauseAt) continue;
      await pause(signal);
      pauseAt = start + bytesBetweenPauses;
    }
  } finally {
    await source.close();
  }
}

/** A buffer that begins with the bytes from `done` up to `held`, with room for at least as many and a margin. */
function continued(
  buffer: Uint8Array<ArrayBuffer>,
  done: number,
  held: number,
  isNew: boolean,
): Uint8Array<ArrayBuffer> {
  const size = Math.max(windowBytes, (held - done) * 2) + marginBytes;
  if (size === buffer.length && !isNew) return buffer.copyWithin(0, done, held);
  const next = new Uint8Array(size);
  next.set(buffer.subarray(done, held));
  return next;
}

/** Bytes of a file from its beginning on. */
interface FileSource {
  /** Gives the memory of `buffer`, filled from `held` on up to its margin or the file's end: a view up to there. */
  fill(buffer: Uint8Array<ArrayBuffer>, held: number): Promise<Uint8Array<ArrayBuffer>>;
  isAtEnd(): boolean;
  close(): Promise<void>;
}

function openSource(file: Blob): FileSource {
  const reader = openReader(file);
  let left = file.size;

  async function fill(
    buffer: Uint8Array<ArrayBuffer>,
    held: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const end = Math.min(buffer.length - marginBytes, held + left);
    let memory = buffer.buffer;
    let at = held;
    while (at < end) {
      const read = await reader.readInto(new Uint8Array(memory, at, end - at));
      memory = read.buffer;
      at += read.length;
      if (read.length === 0) throw new Error(`Got ${at} bytes when expected ${end}.`);
    }
    left -= end - held;
    return markMargin(memory, end);
  }

  return { fill, isAtEnd: () => left === 0, close: reader.close };
}

interface ByteReader {
  /** Reads the next bytes into `view`, whose memory belongs to the view it gives from then on. */
  readInto(view: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>>;
  close(): Promise<void>;
}

/** Streams that read into given memory take half as long as others; where there are none, slices are copied. */
function openReader(file: Blob): ByteReader {
  const stream = byteStreamOf(file);
  let at = 0;

  async function copyInto(view: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
    const slice = new Uint8Array(await file.slice(at, at + view.length).arrayBuffer());
    view.set(slice);
    at += slice.length;
    return view.subarray(0, slice.length);
  }

  if (!stream) return { readInto: copyInto, close: () => Promise.resolve() };
  return {
    readInto: async (view) => (await stream.read(view)).value ?? new Uint8Array(0),
    close: () => stream.cancel(),
  };
}

/** Null where streams of files are not streams of bytes. */
function byteStreamOf(file: Blob): ReadableStreamBYOBReader | null {
  try {
    return file.stream().getReader({ mode: "byob" });
  } catch {
    return null;
  }
}
