import { normalizedLongitude } from "./longitude.ts";
import type { Extent } from "./position.ts";

/** The smallest extent that holds all of them, over ±180° if that is shorter; null for none. */
export function unionOfExtents(extents: readonly Extent[]): Extent | null {
  const [first] = extents;
  if (first === undefined) return null;
  const [west, east] = smallestArc(extents);
  const south = extents.reduce((least, [, value]) => Math.min(least, value), first[1]);
  const north = extents.reduce((greatest, extent) => Math.max(greatest, extent[3]), first[3]);
  return [west, south, east, north];
}

/** Width of an extent in degrees, 0 … 360. */
export function extentWidth([west, , east]: Extent): number {
  return east >= west ? Math.min(360, east - west) : east - west + 360;
}

/** The complement of the widest gap between arcs of longitude; all of it if there is no gap. */
function smallestArc(extents: readonly Extent[]): readonly [west: number, east: number] {
  const arcs = extents
    .map((extent) => ({ west: extent[0], end: extent[0] + extentWidth(extent) }))
    .toSorted((a, b) => a.west - b.west);
  let end = arcs.reduce((greatest, arc) => Math.max(greatest, arc.end), Number.NEGATIVE_INFINITY);
  let widest = { degrees: 0, west: -180, east: 180 };
  // the arcs once more, a turn further on: whatever the last ones reach over ±180° is known by then
  for (const arc of arcs) {
    const degrees = arc.west + 360 - end;
    if (degrees > widest.degrees) widest = { degrees, west: arc.west, east: end };
    end = Math.max(end, arc.end + 360);
  }
  return [widest.west, normalizedLongitude(widest.east)];
}
