import type { Position } from "./position.ts";

/** The same longitude in −180 … 180 degrees; both ends are kept as they are. */
export function normalizedLongitude(longitude: number): number {
  if (longitude >= -180 && longitude <= 180) return longitude;
  return longitude - 360 * Math.round(longitude / 360);
}

/** Degrees to go from one longitude to another the short way: −180 … 180, east is positive. */
export function longitudeDifference(from: number, to: number): number {
  return normalizedLongitude(to - from);
}

/** A direction in 0 ≤ degrees < 360. */
export function normalizedBearing(degrees: number): number {
  const turned = ((degrees % 360) + 360) % 360;
  // a tiny negative angle rounds up to a whole turn
  return turned === 360 ? 0 : turned;
}

/** A GeoJSON position as a pair; what is missing becomes NaN, altitude is left out. */
export function positionFrom(coordinates: readonly number[]): Position {
  return [coordinates[0] ?? Number.NaN, coordinates[1] ?? Number.NaN];
}
