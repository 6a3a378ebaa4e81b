/**
 * Line feeds that follow the bytes of a table in their memory: the last cell ends there, and four bytes can be read
 * at once from any place, without looking out for the end.
 */
export const marginBytes = 4;

const lineFeed = 10;
const lineFeeds = lineFeed * 0x01010101;

/** The same bytes with a margin: themselves where they have one, else a copy. */
export function withMargin(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (hasMargin(bytes)) return bytes;
  const copy = new Uint8Array(bytes.length + marginBytes);
  copy.set(bytes);
  return markMargin(copy.buffer, bytes.length);
}

function hasMargin({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): boolean {
  const end = byteOffset + length;
  if (end + marginBytes > buffer.byteLength) return false;
  return new DataView(buffer).getInt32(end) === lineFeeds;
}

/** The bytes of a memory up to `end`, followed by their margin, for which it has room. */
export function markMargin(memory: ArrayBuffer, end: number): Uint8Array<ArrayBuffer> {
  new Uint8Array(memory, end, marginBytes).fill(lineFeed);
  return new Uint8Array(memory, 0, end);
}
