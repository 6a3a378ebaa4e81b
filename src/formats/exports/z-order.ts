import type { ExportRow } from "./export-row.ts";

const gridSide = 65_536;

/**
 * Row numbers along a Z-order curve (https://en.wikipedia.org/wiki/Z-order_curve), so that neighbours on the map
 * stand near each other in the file, at one spot in the order of time, which packs best; rows without a position
 * come last.
 */
export function zOrder(rows: readonly ExportRow[]): Uint32Array {
  const keys = Float64Array.from(rows, keyOf);
  const longitudes = Float64Array.from(rows, ({ longitude }) => longitude ?? 0);
  const latitudes = Float64Array.from(rows, ({ latitude }) => latitude ?? 0);
  const starts = Float64Array.from(rows, ({ startMinute }) => startMinute ?? 0);
  const columns = [keys, longitudes, latitudes, starts];
  return Uint32Array.from(rows.keys()).sort((a, b) => {
    for (const column of columns) {
      const difference = (column[a] ?? 0) - (column[b] ?? 0);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
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
