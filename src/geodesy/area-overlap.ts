import { area, featureCollection, intersect, multiPolygon, polygon } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position as Vertex } from "geojson";
import { distanceMeters } from "./geodesic-distance.ts";
import { positionFrom } from "./longitude.ts";

/**
 * The ground two areas share, without parts narrower than `leastWidthMeters`; null where nothing is left.
 * Edges are straight in longitude and latitude, as GeoJSON says. Turf's clipping is 20 kB: load this file
 * when it is wanted.
 */
export function areaOverlap(
  a: Polygon | MultiPolygon,
  b: Polygon | MultiPolygon,
  leastWidthMeters: number,
): MultiPolygon | null {
  const shared = intersect(
    featureCollection<Polygon | MultiPolygon>([featureOf(a), featureOf(b)]),
  )?.geometry;
  if (shared === undefined) return null;
  const parts = shared.type === "Polygon" ? [shared.coordinates] : shared.coordinates;
  const wide = parts.filter((rings) => meanWidthMeters(rings) >= leastWidthMeters);
  return wide.length === 0 ? null : { type: "MultiPolygon", coordinates: wide };
}

/** Twice the area over the perimeter: the width of a long strip, half the width of a square. */
function meanWidthMeters(rings: Vertex[][]): number {
  const perimeter = perimeterMeters(rings[0] ?? []);
  return perimeter === 0 ? 0 : (2 * area(polygon(rings))) / perimeter;
}

function perimeterMeters(ring: readonly Vertex[]): number {
  return ring.slice(1).reduce((meters, vertex, index) => {
    const previous = positionFrom(ring[index] ?? vertex);
    return meters + distanceMeters(previous, positionFrom(vertex));
  }, 0);
}

function featureOf(shape: Polygon | MultiPolygon): Feature<Polygon | MultiPolygon> {
  return shape.type === "Polygon" ? polygon(shape.coordinates) : multiPolygon(shape.coordinates);
}
