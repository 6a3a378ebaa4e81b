import type { MapPadding } from "./map-padding.ts";

/** Below this width the panel of the measure lies over the whole width of the map, CSS pixels. */
const narrowPixels = 600;

/** How much of the height it then takes at most; the same as in map.css. */
const panelShare = 0.4;

/** The pixel of a map's container that the keyboard and the button measure from: the middle of what is free. */
export function measureMiddle(
  size: { readonly x: number; readonly y: number },
  { top, right, bottom, left }: MapPadding,
): { readonly x: number; readonly y: number } {
  const covered = size.x < narrowPixels ? Math.max(top, size.y * panelShare) : top;
  return { x: (left + size.x - right) / 2, y: (covered + size.y - bottom) / 2 };
}
