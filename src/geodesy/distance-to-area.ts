import type { MultiPolygon, Polygon } from "geojson";
import { nearestOnBoundary } from "./area-boundary.ts";
import { widenedRange } from "./distance-range.ts";
import { isInArea } from "./point-in-area.ts";
import type { DistanceRange, UncertainPosition } from "./position.ts";

/** How the disc of an uncertain position lies to an area: whole inside, over the boundary, whole outside. */
export type AreaRelation = "inside" | "straddles" | "outside";

/**
 * The least and greatest distance from an uncertain position to an area whose outline may itself be
 * off by `areaUncertaintyMeters`; 0 … 0 when surely inside, null for an area without boundary.
 */
export function distanceRangeToArea(
  from: UncertainPosition,
  area: Polygon | MultiPolygon,
  areaUncertaintyMeters: number,
): DistanceRange | null {
  const meters = signedBoundaryMeters(from, area);
  if (meters === null) return null;
  const slack = from.uncertaintyMeters + areaUncertaintyMeters;
  if (meters > 0) return widenedRange(meters, slack);
  return { min: 0, max: Math.max(0, meters + slack) };
}

/**
 * Whether an uncertain position lies in an area, with the area's own uncertainty if it has one:
 * `straddles` when the disc touches the boundary, so that nobody can say.
 */
export function areaRelation(
  uncertain: UncertainPosition,
  area: Polygon | MultiPolygon,
  areaUncertaintyMeters = 0,
): AreaRelation {
  const meters = signedBoundaryMeters(uncertain, area);
  if (meters === null) return isInArea(uncertain.position, area) ? "inside" : "outside";
  if (Math.abs(meters) <= uncertain.uncertaintyMeters + areaUncertaintyMeters) return "straddles";
  return meters < 0 ? "inside" : "outside";
}

/** Metres to the boundary, negative inside. */
function signedBoundaryMeters(
  { position }: UncertainPosition,
  area: Polygon | MultiPolygon,
): number | null {
  const nearest = nearestOnBoundary(position, area);
  if (nearest === null) return null;
  return isInArea(position, area) ? -nearest.meters : nearest.meters;
}
