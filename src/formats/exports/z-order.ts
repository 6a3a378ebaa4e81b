const gridSide = 65_536;

/** What orders rows; NaN where a row has none. */
export interface CurveColumns {
  readonly longitude: Float64Array;
  readonly latitude: Float64Array;
  readonly start: Float64Array;
}

/**
 * Row numbers along a Z-order curve (https://en.wikipedia.org/wiki/Z-order_curve), so that neighbours on the map
 * stand near each other in the file, at one spot in the order of time, which packs best; rows without a position
 * come last.
 */
export function zOrder({ longitude, latitude, start }: CurveColumns): Uint32Array {
  const keys = longitude.map((each, row) => keyOf(each, latitude[row] ?? Number.NaN));
  const columns = [keys, longitude, latitude, start];
  return Uint32Array.from(keys.keys()).sort((a, b) => {
    for (const column of columns) {
      const difference = (column[a] ?? 0) - (column[b] ?? 0);
      // what is not known of two rows does not order them
      if (difference !== 0 && !Number.isNaN(difference)) return difference;
    }
    return a - b;
  });
}

function keyOf(longitude: number, latitude: number): number {
  if (Number.isNaN(longitude) || Number.isNaN(latitude)) return Number.MAX_SAFE_INTEGER;
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
