import { metersPerPixel } from "./mercator.ts";

/** The closest zoom of the offline map. */
export const closestZoom = 17;

/**
 * The closest zoom a record's precision justifies: its disc fills at most half of a viewport whose smaller
 * side measures `viewportPixels`. Exact records stop where a house fills the screen.
 */
export function zoomForUncertainty(
  uncertaintyMeters: number,
  latitude: number,
  viewportPixels: number,
): number {
  const diameterMeters = 2 * Math.max(50, uncertaintyMeters);
  const metersPerPixelWanted = diameterMeters / (viewportPixels / 2);
  const zoom = Math.log2(metersPerPixel(latitude, 0) / metersPerPixelWanted);
  return Math.max(0, Math.min(closestZoom, Math.floor(zoom * 4) / 4));
}
