/**
 * Bytes from `start` up to `end`, four at a time, signed as bitwise operators count; those around them do not fill a
 * word.
 */
export interface ByteWords {
  readonly values: Int32Array;
  readonly start: number;
  readonly end: number;
}

/** The whole words of `bytes` from byte `from` on, without a copy. */
export function wordsOf(bytes: Uint8Array, from = 0): ByteWords {
  const misaligned = (bytes.byteOffset + from) % 4;
  const start = Math.min(bytes.length, from + ((4 - misaligned) % 4));
  const count = (bytes.length - start) >> 2;
  if (count === 0) return { values: new Int32Array(0), start: bytes.length, end: bytes.length };
  const values = new Int32Array(bytes.buffer, bytes.byteOffset + start, count);
  return { values, start, end: start + count * 4 };
}
