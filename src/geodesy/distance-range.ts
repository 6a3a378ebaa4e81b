import { distanceMeters } from "./geodesic-distance.ts";
import type { DistanceRange, UncertainPosition } from "./position.ts";

/** Whether something lies within a distance, as far as its uncertainty lets one say. */
export type Nearness = "yes" | "possibly" | "no";

/** The least and greatest distance between two uncertain positions: d ∓ both radii, metres. */
export function distanceRange(from: UncertainPosition, to: UncertainPosition): DistanceRange {
  const meters = distanceMeters(from.position, to.position);
  return widenedRange(meters, from.uncertaintyMeters + to.uncertaintyMeters);
}

/** A distance in metres known to ± `uncertaintyMeters`; it never falls below 0. */
export function widenedRange(meters: number, uncertaintyMeters: number): DistanceRange {
  return { min: Math.max(0, meters - uncertaintyMeters), max: meters + uncertaintyMeters };
}

/** Whether a distance is at most `radiusMeters`: surely, possibly (part of the range is) or not. */
export function isWithin(range: DistanceRange, radiusMeters: number): Nearness {
  if (range.max <= radiusMeters) return "yes";
  return range.min <= radiusMeters ? "possibly" : "no";
}

/** Whether two uncertain positions lie at most `radiusMeters` apart. */
export function areWithin(
  from: UncertainPosition,
  to: UncertainPosition,
  radiusMeters: number,
): Nearness {
  return isWithin(distanceRange(from, to), radiusMeters);
}
