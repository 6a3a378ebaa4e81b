import type { ExportRow } from "./export-row.ts";

const gridSide = 65_536;

/**
 * Row numbers along a Z-order curve (https://en.wikipedia.org/wiki/Z-order_curve), so that neighbours on the map
 * stand near each other in the file; rows without a position come last, in their order.
 */
export function zOrder(rows: readonly ExportRow[]): Uint32Array {
  const keys = Float64Array.from(rows, keyOf);
  return Uint32Array.from(rows.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b);
}

function keyOf({ longitude, latitude }: ExportRow): number {
  if (longitude === null || latitude === null) return Number.MAX_SAFE_INTEGER;
  const x = Math.min(gridSide - 1, Math.floor(((longitude + 180) / 360) * gridSide));
  const y = Math.min(gridSide - 1, Math.floor(((90 - latitude) / 180) * gridSide));
  return (spread(x) | (spread(y) << 1)) >>> 0;
}

/** Sixteen bits with a gap after each; Bit Twiddling Hacks, "Interleave bits by Binary Magic Numbers". */
function spread(value: number): number {
  let bits = (value | (value << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
