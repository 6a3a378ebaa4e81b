import { featureCollection, intersect, multiPolygon, polygon } from "@turf/turf";
import type { MultiPolygon, Polygon } from "geojson";

/**
 * The ground two areas share, or null where they share none. Edges are straight in longitude and
 * latitude, as GeoJSON says. Turf's clipping is 20 kB: load this file when it is wanted.
 */
export function areaOverlap(
  a: Polygon | MultiPolygon,
  b: Polygon | MultiPolygon,
): Polygon | MultiPolygon | null {
  return intersect(featureCollection([featureOf(a), featureOf(b)]))?.geometry ?? null;
}

function featureOf(area: Polygon | MultiPolygon) {
  return area.type === "Polygon" ? polygon(area.coordinates) : multiPolygon(area.coordinates);
}
