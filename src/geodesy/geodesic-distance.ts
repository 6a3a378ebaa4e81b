import { normalizedBearing } from "./longitude.ts";
import type { Position } from "./position.ts";
import { wgs84 } from "./wgs84.ts";

/** The shortest way between two positions on WGS 84. */
export interface GeodesicLeg {
  readonly meters: number;
  /** Direction in which it leaves the first position: degrees clockwise from north, 0 ≤ d < 360. */
  readonly initialBearing: number;
  /** Direction in which it arrives at the second position: degrees clockwise from north, 0 ≤ d < 360. */
  readonly finalBearing: number;
}

/** Length of the geodesic between two positions in metres; error below 15 nanometres (GeographicLib). */
export function distanceMeters(from: Position, to: Position): number {
  return wgs84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN;
}

/** Length and both directions of the geodesic between two positions. */
export function geodesicLeg(from: Position, to: Position): GeodesicLeg {
  const { s12, azi1, azi2 } = wgs84.Inverse(from[1], from[0], to[1], to[0]);
  return {
    meters: s12 ?? Number.NaN,
    initialBearing: normalizedBearing(azi1 ?? Number.NaN),
    finalBearing: normalizedBearing(azi2 ?? Number.NaN),
  };
}

/** Direction from one position to another, on leaving: degrees clockwise from north, 0 ≤ d < 360. */
export function initialBearing(from: Position, to: Position): number {
  return geodesicLeg(from, to).initialBearing;
}

/** Direction from one position to another, on arriving: degrees clockwise from north, 0 ≤ d < 360. */
export function finalBearing(from: Position, to: Position): number {
  return geodesicLeg(from, to).finalBearing;
}
