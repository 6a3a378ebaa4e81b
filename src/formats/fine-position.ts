import type { Position } from "../geodesy/position.ts";

/** Steps of a degree in which positions of a data set are kept while it is asked about: 1 cm. */
const stepsADegree = 1e7;

/** A position that is written finer than what is kept of it; null for any other. */
export function finePosition(longitude: number | null, latitude: number | null): Position | null {
  if (longitude === null || latitude === null) return null;
  return isFine(longitude) || isFine(latitude) ? [longitude, latitude] : null;
}

function isFine(degrees: number): boolean {
  return Math.round(degrees * stepsADegree) / stepsADegree !== degrees;
}

/** Degrees as fine as they were written, where that is what was kept; else what was kept. */
export function finerDegrees(kept: number | null, written: number | undefined): number | null {
  if (kept === null || written === undefined) return kept;
  return Math.abs(written - kept) * stepsADegree <= 1 ? written : kept;
}
