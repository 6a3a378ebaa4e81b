import type { CanvasFrame } from "./canvas-layer.ts";
import { type Box, overlap } from "./label-placement.ts";
import type { MapColours } from "./map-colours.ts";
import { unitPoint, worldPixels } from "./mercator.ts";

const stepsDegrees = [30, 20, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01] as const;

/** Room for the buttons at the upper right, CSS pixels. */
const controlsWidth = 76;

const leastSpacingPixels = 110;

/** Degrees between lines so that they are wide enough apart at a zoom level. */
export function graticuleStep(zoom: number): number {
  const pixelsPerDegree = worldPixels(zoom) / 360;
  const fitting = stepsDegrees.filter((step) => step * pixelsPerDegree >= leastSpacingPixels);
  return fitting.at(-1) ?? 30;
}

/** Whole multiples of `step` from `from` to `to`, free of the drift of repeated addition. */
export function multiplesBetween(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toFixed(6)),
  );
}

/** The letters of the four directions, as degrees are labelled with them. */
export interface DirectionLetters {
  readonly north: string;
  readonly south: string;
  readonly east: string;
  readonly west: string;
}

/** "35.2° N" or "20° S", with only the digits the step needs. */
export function latitudeLabel(degrees: number, step: number, letters: DirectionLetters): string {
  return degreeLabel(degrees, step, letters.north, letters.south);
}

/** "40° E" or "170° W", whatever copy of the world it is in. */
export function longitudeLabel(degrees: number, step: number, letters: DirectionLetters): string {
  const wrapped = ((((degrees + 180) % 360) + 360) % 360) - 180;
  return degreeLabel(wrapped, step, letters.east, letters.west);
}

function degreeLabel(degrees: number, step: number, positive: string, negative: string): string {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const figure = `${Math.abs(degrees).toFixed(digits)}°`;
  if (degrees === 0) return figure;
  return `${figure} ${degrees < 0 ? negative : positive}`;
}

/** Meridians and parallels with their degrees along the upper and the left edge of the visible map. */
export function drawGraticule(frame: CanvasFrame, colours: MapColours): void {
  const { context, zoom } = frame;
  const world = worldPixels(zoom);
  const step = graticuleStep(zoom);
  const west = (frame.left / world - 0.5) * 360;
  const east = ((frame.left + frame.width) / world - 0.5) * 360;
  const meridians = multiplesBetween(west, east, step).map((degrees) => ({
    degrees,
    x: (degrees / 360 + 0.5) * world - frame.left,
  }));
  const parallels = multiplesBetween(-80, 84, step)
    .map((degrees) => ({ degrees, y: unitPoint([0, degrees])[1] * world - frame.top }))
    .filter(({ y }) => y > 0 && y < frame.height);
  context.beginPath();
  for (const { x } of meridians) traceLine(context, crisp(x), 0, crisp(x), frame.height);
  for (const { y } of parallels) traceLine(context, 0, crisp(y), frame.width, crisp(y));
  context.strokeStyle = colours.colour("--map-graticule");
  context.lineWidth = 1;
  context.stroke();
}

/** Writes the degrees along the upper and the left edge of the visible map. */
export function drawGraticuleLabels(
  frame: CanvasFrame,
  colours: MapColours,
  inset: { readonly top: number; readonly left: number },
  letters: DirectionLetters,
  taken: readonly Box[],
): void {
  const { context } = frame;
  context.font = `400 10.5px ${colours.fontFamily}`;
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colours.colour("--map-halo");
  context.fillStyle = colours.colour("--map-label-quiet");
  for (const { text, x, y, align } of graticuleLabels(frame, inset, letters)) {
    const width = context.measureText(text).width;
    const left = align === "left" ? x : x - width / 2;
    const box = { left, right: left + width, top: y - 7, bottom: y + 7 };
    if (taken.some((other) => overlap(other, box))) continue;
    context.textAlign = align;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}

function graticuleLabels(
  frame: CanvasFrame,
  inset: { readonly top: number; readonly left: number },
  letters: DirectionLetters,
) {
  const world = worldPixels(frame.zoom);
  const step = graticuleStep(frame.zoom);
  const leftEdge = frame.marginX;
  const topEdge = frame.marginY;
  const west = ((frame.left + leftEdge) / world - 0.5) * 360;
  const east = ((frame.left + frame.width - frame.marginX) / world - 0.5) * 360;
  const top = multiplesBetween(west, east, step).map((degrees) => ({
    text: longitudeLabel(degrees, step, letters),
    x: (degrees / 360 + 0.5) * world - frame.left,
    y: topEdge + inset.top,
    align: "center" as const,
  }));
  const left = multiplesBetween(-80, 84, step)
    .map((degrees) => ({
      text: latitudeLabel(degrees, step, letters),
      x: leftEdge + inset.left,
      y: unitPoint([0, degrees])[1] * world - frame.top,
      align: "left" as const,
    }))
    .filter(({ y }) => y > topEdge + inset.top + 16 && y < frame.height - frame.marginY - 12);
  const rightEdge = frame.width - frame.marginX - controlsWidth;
  return [...top.filter(({ x }) => x > leftEdge + inset.left + 48 && x < rightEdge), ...left];
}

function traceLine(
  context: CanvasRenderingContext2D,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  context.moveTo(fromX, fromY);
  context.lineTo(toX, toY);
}

/** A one-pixel line is sharp on half pixels. */
function crisp(value: number): number {
  return Math.round(value) + 0.5;
}
