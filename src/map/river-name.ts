import { type LocalizedText, textIn } from "../incidents/localized-text.ts";
import type { CanvasFrame } from "./canvas-layer.ts";
import { canvasPoint } from "./draw-path.ts";
import { type Box, overlap } from "./label-placement.ts";
import type { MapColours } from "./map-colours.ts";
import type { UnitPath, UnitPoint } from "./mercator.ts";

interface NamedRiver {
  readonly texts: LocalizedText;
  readonly path: UnitPath;
}

/** Distance between two writings of the same name along a river, CSS pixels. */
const repeatPixels = 620;

/** Writes each river's name along straight enough stretches of it, again and again. */
export function drawRiverNames(
  frame: CanvasFrame,
  rivers: readonly NamedRiver[],
  colours: MapColours,
  language: string,
  taken: readonly Box[],
): void {
  if (frame.zoom < 7) return;
  const { context } = frame;
  context.font = `italic 500 12.5px ${colours.fontFamily}`;
  context.letterSpacing = "1.5px";
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.lineWidth = 3;
  context.strokeStyle = colours.colour("--map-halo");
  context.fillStyle = colours.colour("--map-river-label");
  const free = [...taken];
  for (const river of rivers) {
    const name = shortName(textIn(river.texts, language).text);
    const width = context.measureText(name).width + 12;
    for (const spot of straightSpots(screenLine(frame, river.path), width)) {
      const box = boxAround(spot, width);
      if (free.some((other) => overlap(other, box))) continue;
      free.push(box);
      writeAt(context, name, spot);
    }
  }
  context.letterSpacing = "0px";
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
}

/** Places along a line where a text of `width` pixels follows it closely, `repeatPixels` apart or more. */
export function straightSpots(line: readonly UnitPoint[], width: number): readonly Spot[] {
  const spots: Spot[] = [];
  let nextAt = 60;
  let along = 0;
  for (let i = 1; i < line.length; i += 1) {
    along += distance(line[i - 1], line[i]);
    if (along < nextAt) continue;
    const spot = spotAt(line, i, width);
    if (spot === null) continue;
    spots.push(spot);
    nextAt = along + repeatPixels;
  }
  return spots;
}

function spotAt(line: readonly UnitPoint[], start: number, width: number): Spot | null {
  const from = line[start];
  let end = start;
  let run = 0;
  while (run < width && end + 1 < line.length) {
    run += distance(line[end], line[end + 1]);
    end += 1;
  }
  const to = line[end];
  if (from === undefined || to === undefined || run < width) return null;
  // a stretch is straight when its ends are almost as far apart as it is long
  if (distance(from, to) < run * 0.965) return null;
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
  const upright = Math.abs(angle) > Math.PI / 2 ? angle - Math.sign(angle) * Math.PI : angle;
  return { x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2, angle: upright };
}

function screenLine(frame: CanvasFrame, { coordinates }: UnitPath): readonly UnitPoint[] {
  const line: UnitPoint[] = [];
  for (let i = 0; i < coordinates.length; i += 2) {
    const point = canvasPoint(frame, [coordinates[i] ?? 0, coordinates[i + 1] ?? 0]);
    const [x, y] = point;
    if (x > 0 && y > 0 && x < frame.width && y < frame.height) line.push(point);
  }
  return line;
}

function writeAt(context: CanvasRenderingContext2D, name: string, { x, y, angle }: Spot): void {
  context.save();
  context.translate(x, y);
  context.rotate(angle);
  context.strokeText(name, 0, -8);
  context.fillText(name, 0, -8);
  context.restore();
}

function boxAround({ x, y, angle }: Spot, width: number): Box {
  const halfX = (Math.abs(Math.cos(angle)) * width) / 2 + 8;
  const halfY = (Math.abs(Math.sin(angle)) * width) / 2 + 8;
  return { left: x - halfX, top: y - halfY, right: x + halfX, bottom: y + halfY };
}

/** "Euphrates" of "Euphrates (main stem, Tabqa dam to the Iraqi border)". */
function shortName(name: string): string {
  return name.replace(/\s*\(.*$/, "");
}

function distance(a: UnitPoint | undefined, b: UnitPoint | undefined): number {
  return a === undefined || b === undefined ? 0 : Math.hypot(b[0] - a[0], b[1] - a[1]);
}
