import type { Map as LeafletMap } from "leaflet";
import type { Position } from "../../src/geodesy/position.ts";

/** The thing that stands nearest to the middle of a map, or null where there is none. */
export function nearestToMiddle<Thing>(
  map: LeafletMap,
  things: readonly Thing[],
  positionOf: (thing: Thing) => Position,
): Thing | null {
  const middle = map.getSize().divideBy(2);
  let nearest: Thing | null = null;
  let nearestPixels = Number.POSITIVE_INFINITY;
  for (const thing of things) {
    const [longitude, latitude] = positionOf(thing);
    const pixels = map.latLngToContainerPoint([latitude, longitude]).distanceTo(middle);
    if (pixels >= nearestPixels) continue;
    nearest = thing;
    nearestPixels = pixels;
  }
  return nearest;
}
