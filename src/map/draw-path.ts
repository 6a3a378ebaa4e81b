import type { CanvasFrame } from "./canvas-layer.ts";
import { type UnitPath, type UnitPoint, worldPixels } from "./mercator.ts";

/** Adds every path that touches the canvas to the context's current path, in each copy of the world. */
export function tracePaths(frame: CanvasFrame, paths: readonly UnitPath[], closed: boolean): void {
  const world = worldPixels(frame.zoom);
  const copies = worldCopies(frame);
  const [first = 0] = copies;
  // what steps over 180° in the copy to the west reaches into the first one, and the other way round
  for (const copy of [first - 1, ...copies, first + copies.length]) {
    for (const path of paths) traceOne(frame, path, copy, world, closed);
  }
}

/** Canvas pixel of a point of the unit square. */
export function canvasPoint(frame: CanvasFrame, [x, y]: UnitPoint, copy = 0): UnitPoint {
  const world = worldPixels(frame.zoom);
  return [(x + copy) * world - frame.left, y * world - frame.top];
}

/** Which copies of the world the canvas shows: 0 is the one from 180° W to 180° E. */
function worldCopies(frame: CanvasFrame): readonly number[] {
  const world = worldPixels(frame.zoom);
  const first = Math.floor(frame.left / world);
  const last = Math.floor((frame.left + frame.width) / world);
  return Array.from({ length: Math.min(8, last - first + 1) }, (_, index) => first + index);
}

function traceOne(
  frame: CanvasFrame,
  path: UnitPath,
  copy: number,
  world: number,
  closed: boolean,
): void {
  const toX = (x: number) => (x + copy) * world - frame.left;
  const toY = (y: number) => y * world - frame.top;
  if (toX(path.right) < 0 || toX(path.left) > frame.width) return;
  if (toY(path.bottom) < 0 || toY(path.top) > frame.height) return;
  const { coordinates } = path;
  let lastX = Number.NaN;
  let lastY = Number.NaN;
  for (let i = 0; i < coordinates.length; i += 2) {
    const x = toX(coordinates[i] ?? 0);
    const y = toY(coordinates[i + 1] ?? 0);
    // points less than half a pixel on add nothing
    const isLast = i === coordinates.length - 2;
    if (!isLast && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) continue;
    if (i === 0) frame.context.moveTo(x, y);
    else frame.context.lineTo(x, y);
    lastX = x;
    lastY = y;
  }
  if (closed) frame.context.closePath();
}
