import type { Box } from "./label-placement.ts";
import type { MapPadding } from "./map-padding.ts";

/** Room kept between a spot and the edge of what is free, CSS pixels. */
const clearance = 48;

/**
 * How far a map of a given size has to be panned so that a spot is not covered; 0 where it is in view
 * already. Where panels leave no room at all, the spot goes to the middle of what they leave.
 */
export function panToUncover(
  spot: { readonly x: number; readonly y: number },
  size: { readonly x: number; readonly y: number },
  { top, right, bottom, left }: MapPadding,
): { readonly x: number; readonly y: number } {
  const free: Box = { left, top, right: size.x - right, bottom: size.y - bottom };
  return {
    x: panAlong(spot.x, free.left, free.right),
    y: panAlong(spot.y, free.top, free.bottom),
  };
}

function panAlong(at: number, from: number, to: number): number {
  const room = Math.min(clearance, Math.max(0, (to - from) / 2));
  if (at < from + room) return at - from - room;
  if (at > to - room) return at - to + room;
  return 0;
}
