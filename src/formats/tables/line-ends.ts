import { wordsOf } from "./byte-words.ts";

const lineFeed = 10;
const carriageReturn = 13;

/**
 * How many lines end at or after byte `from`: never fewer than there are rows, since rows may also hold
 * line ends in quotes. CR LF counts once.
 */
export function countLineEnds(bytes: Uint8Array, from: number): number {
  const words = wordsOf(bytes, from);
  let count = 0;
  for (let at = from; at < words.start; at++) count += lineEndsAt(bytes, at);
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

const sampledBytes = 1 << 20;
const countedWhole = 16 << 20;

/**
 * About how many lines there are, and a tenth more; of small tables exactly. A guess spares a walk through
 * a large file and may be too small.
 */
export function guessLineEnds(bytes: Uint8Array, from: number): number {
  const length = bytes.length - from;
  if (length <= countedWhole) return countLineEnds(bytes, from);
  const starts = [from, from + Math.floor(length / 2), bytes.length - sampledBytes];
  const densities = starts.map(
    (start) => countLineEnds(bytes.subarray(start, start + sampledBytes), 0) / sampledBytes,
  );
  return Math.ceil(length * Math.max(...densities) * 1.1);
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
