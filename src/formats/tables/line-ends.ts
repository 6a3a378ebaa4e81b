import { wordsOf } from "./byte-words.ts";
import { readWindows } from "./file-windows.ts";

const lineFeed = 10;
const carriageReturn = 13;

/**
 * How many lines there are from byte `from` on, or a few more: never fewer than there are rows, since rows may
 * also hold line ends in quotes.
 */
export async function countLines(
  file: Blob,
  from: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  let count = 1;
  await readWindows(file, from, { signal, keeps: false }, ({ bytes }) => {
    count += countLineEnds(bytes);
    return bytes.length;
  });
  return count;
}

/** CR LF counts once. */
function countLineEnds(bytes: Uint8Array): number {
  const words = wordsOf(bytes);
  let count = 0;
  for (let at = 0; at < words.start; at++) count += lineEndsAt(bytes, at);
  for (let index = 0; index < words.values.length; index++) {
    const word = words.values[index] ?? 0;
    if (hasZero(word ^ 0x0a_0a_0a_0a) || hasZero(word ^ 0x0d_0d_0d_0d)) {
      count += lineEndsInWord(bytes, words.start + index * 4);
    }
  }
  for (let at = words.end; at < bytes.length; at++) count += lineEndsAt(bytes, at);
  return count;
}

function lineEndsInWord(bytes: Uint8Array, at: number): number {
  const firstTwo = lineEndsAt(bytes, at) + lineEndsAt(bytes, at + 1);
  return firstTwo + lineEndsAt(bytes, at + 2) + lineEndsAt(bytes, at + 3);
}

const sampledBytes = 1 << 18;
const countedWhole = 16 << 20;

/**
 * About how many lines there are, and a tenth more; of small tables exactly. A guess spares a walk through
 * a large file and may be too small.
 */
export async function guessLines(
  file: Blob,
  from: number,
  signal: AbortSignal | undefined,
): Promise<number> {
  const length = file.size - from;
  if (length <= countedWhole) return countLines(file, from, signal);
  const starts = [from, from + Math.floor(length / 2), file.size - sampledBytes];
  const counts = await Promise.all(
    starts.map(async (start) => {
      const sample = await file.slice(start, start + sampledBytes).arrayBuffer();
      return countLineEnds(new Uint8Array(sample));
    }),
  );
  return Math.ceil((length / sampledBytes) * Math.max(...counts) * 1.1);
}

/** True where one of four bytes is 0; https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord */
function hasZero(word: number): boolean {
  return ((word - 0x01_01_01_01) & ~word & 0x80_80_80_80) !== 0;
}

function lineEndsAt(bytes: Uint8Array, at: number): 0 | 1 {
  const byte = bytes[at];
  if (byte === lineFeed) return 1;
  return byte === carriageReturn && bytes[at + 1] !== lineFeed ? 1 : 0;
}
