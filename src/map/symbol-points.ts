import type { Map as LeafletMap } from "leaflet";
import type { CanvasFrame } from "./canvas-layer.ts";
import { unitPoint, worldPixels } from "./mercator.ts";
import type { ScreenPoints } from "./nearest-point.ts";

/** Positions in the unit square as x0, y0, x1, y1 …; computed once an answer. */
export type UnitPoints = Float64Array;

/** Columns of degrees as points of the unit square. */
export function unitPoints(longitude: ArrayLike<number>, latitude: ArrayLike<number>): UnitPoints {
  const points = new Float64Array(longitude.length * 2);
  for (let index = 0; index < longitude.length; index += 1) {
    const [x, y] = unitPoint([longitude[index] ?? 0, latitude[index] ?? 0]);
    points[index * 2] = x;
    points[index * 2 + 1] = y;
  }
  return points;
}

/** Where the points lie on a canvas, each in the copy of the world nearest to its middle. */
export function canvasPoints(frame: CanvasFrame, points: UnitPoints): ScreenPoints {
  return screenPoints(points, frame.zoom, frame.left, frame.top, frame.width);
}

/** Where the points lie in the map's container now. */
export function containerPoints(map: LeafletMap, points: UnitPoints): ScreenPoints {
  const corner = map.getPixelBounds().min ?? { x: 0, y: 0 };
  return screenPoints(points, map.getZoom(), corner.x, corner.y, map.getSize().x);
}

function screenPoints(
  points: UnitPoints,
  zoom: number,
  left: number,
  top: number,
  width: number,
): ScreenPoints {
  const world = worldPixels(zoom);
  const middle = (left + width / 2) / world;
  const placed = new Float64Array(points.length);
  for (let index = 0; index < points.length; index += 2) {
    const x = points[index] ?? 0;
    const copy = Math.round(middle - x);
    placed[index] = (x + copy) * world - left;
    placed[index + 1] = (points[index + 1] ?? 0) * world - top;
  }
  return placed;
}
