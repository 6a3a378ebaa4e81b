const lineFeed = 10;
const carriageReturn = 13;

/**
 * How many lines end at or after byte `from`: never fewer than there are rows, since rows may also hold
 * line ends in quotes. CR LF counts once.
 */
export function countLineEnds(bytes: Uint8Array, from: number): number {
  let count = 0;
  let at = from;
  for (; at < bytes.length && (bytes.byteOffset + at) % 4 !== 0; at++)
    count += lineEndsAt(bytes, at);
  const wordCount = (bytes.length - at) >> 2;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + at, wordCount);
  for (let index = 0; index < wordCount; index++) {
    const word = words[index] ?? 0;
    if (hasByte(word ^ 0x0a_0a_0a_0a) || hasByte(word ^ 0x0d_0d_0d_0d)) {
      const first = at + index * 4;
      for (let each = first; each < first + 4; each++) count += lineEndsAt(bytes, each);
    }
  }
  for (at += wordCount * 4; at < bytes.length; at++) count += lineEndsAt(bytes, at);
  return count;
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
function hasByte(word: number): boolean {
  return ((word - 0x01_01_01_01) & ~word & 0x80_80_80_80) !== 0;
}

function lineEndsAt(bytes: Uint8Array, at: number): 0 | 1 {
  const byte = bytes[at];
  if (byte === lineFeed) return 1;
  return byte === carriageReturn && bytes[at + 1] !== lineFeed ? 1 : 0;
}
