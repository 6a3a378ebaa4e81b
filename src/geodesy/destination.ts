import type { Position } from "./position.ts";
import { wgs84 } from "./wgs84.ts";

/**
 * Where a geodesic of so many metres ends that leaves `from` at `bearing` degrees clockwise from
 * north; longitude in −180 … 180. Error below 15 nanometres (GeographicLib).
 */
export function destination(from: Position, bearing: number, meters: number): Position {
  const { lat2, lon2 } = wgs84.Direct(from[1], from[0], bearing, meters);
  return [lon2 ?? Number.NaN, lat2 ?? Number.NaN];
}
