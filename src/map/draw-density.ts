import type { CanvasFrame } from "./canvas-layer.ts";
import { densityShade } from "./density-shade.ts";
import type { MapColours } from "./map-colours.ts";
import type { ScreenPoints } from "./nearest-point.ts";

/** Cells of a honeycomb, the darker the more incidents they hold. */
export function drawDensity(
  frame: CanvasFrame,
  counts: Uint32Array,
  points: ScreenPoints,
  spacing: number,
  colours: MapColours,
): void {
  const { context } = frame;
  const greatest = counts.reduce((most, count) => Math.max(most, count), 1);
  const radius = spacing / Math.sqrt(3) - 0.5;
  context.fillStyle = colours.colour("--map-accent");
  counts.forEach((count, index) => {
    context.globalAlpha = densityShade(count, greatest);
    hexagon(context, points[index * 2] ?? 0, points[index * 2 + 1] ?? 0, radius);
    context.fill();
  });
  context.globalAlpha = 1;
}

/** A hexagon that stands on a corner, as in rows of cells that lie side by side. */
function hexagon(context: CanvasRenderingContext2D, x: number, y: number, radius: number): void {
  context.beginPath();
  for (let corner = 0; corner < 6; corner += 1) {
    const angle = (corner * Math.PI) / 3 + Math.PI / 6;
    context.lineTo(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
  }
  context.closePath();
}
