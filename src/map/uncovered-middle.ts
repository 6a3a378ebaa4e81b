import type { Position } from "../geodesy/position.ts";
import type { MapPadding } from "./map-padding.ts";
import { positionAt, unitPoint, worldPixels } from "./mercator.ts";

/** Where a map looks. */
interface MapLook {
  readonly center: Position;
  readonly zoom: number;
}

/** The middle of what panels leave free of a map: what a reader takes for its middle. */
export function uncoveredMiddle({ center, zoom }: MapLook, padding: MapPadding): Position {
  return movedByPixels(center, zoom, shiftOf(padding), 1);
}

/** Where the map's own middle must be, so that `middle` is in the middle of what panels leave free. */
export function centerForMiddle(middle: Position, zoom: number, padding: MapPadding): Position {
  return movedByPixels(middle, zoom, shiftOf(padding), -1);
}

function shiftOf({ top, right, bottom, left }: MapPadding) {
  return { x: (left - right) / 2, y: (top - bottom) / 2 };
}

function movedByPixels(
  position: Position,
  zoom: number,
  by: { readonly x: number; readonly y: number },
  sign: 1 | -1,
): Position {
  const [x, y] = unitPoint(position);
  const pixel = sign / worldPixels(zoom);
  return positionAt([x + by.x * pixel, y + by.y * pixel]);
}
