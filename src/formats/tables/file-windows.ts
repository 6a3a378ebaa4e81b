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

const bytesBetweenPauses = 32 << 20;

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
  let buffer = new Uint8Array(windowBytes);
  let held = 0;
  let start = from;
  let pauseAt = from + bytesBetweenPauses;
  try {
    for (;;) {
      held = await source.fill(buffer, held);
      signal?.throwIfAborted();
      const isLast = source.isAtEnd();
      const done = use({ bytes: buffer.subarray(0, held), start, isLast });
      if (done === null || isLast) return;
      buffer = continued(buffer, done, held, keeps);
      held -= done;
      start += done;
      if (start < pauseAt) continue;
      await pause(signal);
      pauseAt = start + bytesBetweenPauses;
    }
  } finally {
    await source.close();
  }
}

/** A buffer that begins with the bytes from `done` up to `held` and has room for at least as many. */
function continued(
  buffer: Uint8Array<ArrayBuffer>,
  done: number,
  held: number,
  isNew: boolean,
): Uint8Array<ArrayBuffer> {
  const size = Math.max(windowBytes, (held - done) * 2);
  if (size === buffer.length && !isNew) return buffer.copyWithin(0, done, held);
  const next = new Uint8Array(size);
  next.set(buffer.subarray(done, held));
  return next;
}

function openSource(file: Blob) {
  const reader = file.stream().getReader();
  let piece = new Uint8Array(0);
  let isDone = false;

  /** Fills `buffer` from `held` on, up to its end or the file's; how far. */
  async function fill(buffer: Uint8Array, held: number): Promise<number> {
    let at = held;
    while (at < buffer.length && !isDone) {
      const taken = piece.subarray(0, buffer.length - at);
      buffer.set(taken, at);
      at += taken.length;
      piece = piece.subarray(taken.length);
      if (piece.length === 0) await next();
    }
    return at;
  }

  async function next(): Promise<void> {
    const { done, value } = await reader.read();
    isDone = done;
    if (value) piece = value;
  }

  return { fill, isAtEnd: () => isDone, close: () => reader.cancel() };
}
