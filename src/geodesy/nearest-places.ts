import type { LineString, MultiLineString, MultiPolygon, Polygon } from "geojson";
import { nearestOnBoundary } from "./area-boundary.ts";
import { widenedRange } from "./distance-range.ts";
import { distanceRangeToArea } from "./distance-to-area.ts";
import { nearestOnLine } from "./distance-to-line.ts";
import { geodesicLeg } from "./geodesic-distance.ts";
import { positionFrom } from "./longitude.ts";
import { isInArea } from "./point-in-area.ts";
import type { DistanceRange, Position, UncertainPosition } from "./position.ts";

/** Something with a shape whose true place lies within `uncertaintyMeters` of the one drawn. */
export interface UncertainShape {
  readonly geometry:
    | { readonly type: "Point"; readonly coordinates: readonly number[] }
    | LineString
    | MultiLineString
    | Polygon
    | MultiPolygon;
  readonly uncertaintyMeters: number;
}

/** A thing, how far it is, and in which direction. */
export interface Neighbor<Thing> {
  readonly thing: Thing;
  readonly range: DistanceRange;
  /** The point of the thing that is nearest as drawn. */
  readonly position: Position;
  /** Towards that point, degrees clockwise from north; null where the two coincide. */
  readonly bearing: number | null;
  /** How far the true bearing may turn to either side, degrees; 180 when the thing may be right here. */
  readonly bearingSpread: number;
}

/**
 * Things by how near they may be to an uncertain position: least distance first, then greatest, then
 * as given. A place record with `geometry` and `uncertaintyMeters` is such a thing; one without
 * points is left out.
 */
export function nearestPlaces<Thing extends UncertainShape>(
  from: UncertainPosition,
  things: readonly Thing[],
): Neighbor<Thing>[] {
  return things
    .map((thing) => neighbor(from, thing))
    .filter((candidate) => candidate !== null)
    .toSorted((a, b) => a.range.min - b.range.min || a.range.max - b.range.max);
}

/** How far a thing is from an uncertain position and in which direction; null if it has no points. */
function neighbor<Thing extends UncertainShape>(
  from: UncertainPosition,
  thing: Thing,
): Neighbor<Thing> | null {
  const position = nearestPosition(from.position, thing);
  const range = position && rangeTo(from, thing, position);
  if (position === null || range === null) return null;
  const leg = geodesicLeg(from.position, position);
  const slack = from.uncertaintyMeters + thing.uncertaintyMeters;
  return {
    thing,
    range,
    position,
    bearing: leg.meters > 0 ? leg.initialBearing : null,
    bearingSpread: bearingSpread(leg.meters, slack),
  };
}

/** Half the angle under which a disc is seen: how far a bearing to its middle may be off, degrees. */
function bearingSpread(meters: number, uncertaintyMeters: number): number {
  if (uncertaintyMeters >= meters) return 180;
  return (Math.asin(uncertaintyMeters / meters) * 180) / Math.PI;
}

function nearestPosition(from: Position, { geometry }: UncertainShape): Position | null {
  switch (geometry.type) {
    case "Point":
      return positionFrom(geometry.coordinates);
    case "LineString":
    case "MultiLineString":
      return nearestOnLine(from, geometry)?.position ?? null;
    case "Polygon":
    case "MultiPolygon":
      if (isInArea(from, geometry)) return from;
      return nearestOnBoundary(from, geometry)?.position ?? null;
  }
}

function rangeTo(
  from: UncertainPosition,
  { geometry, uncertaintyMeters }: UncertainShape,
  nearest: Position,
): DistanceRange | null {
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
    return distanceRangeToArea(from, geometry, uncertaintyMeters);
  }
  const { meters } = geodesicLeg(from.position, nearest);
  return widenedRange(meters, from.uncertaintyMeters + uncertaintyMeters);
}
