import type { Extent } from "./position.ts";

/** Whether a position in degrees lies in an extent, which may cross the antimeridian. */
export function isInExtent(
  [west, south, east, north]: Extent,
  longitude: number,
  latitude: number,
): boolean {
  const isBetween =
    west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
  return isBetween && latitude >= south && latitude <= north;
}
