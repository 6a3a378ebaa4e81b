import { glyphOf } from "../view/incident-glyphs.ts";
import { toneProperty } from "../view/tone.ts";
import type { CanvasFrame } from "./canvas-layer.ts";
import { compactCount } from "./compact-count.ts";
import {
  type ClusterSymbol,
  contestedPath,
  diameterOf,
  type IncidentSymbol,
  type SingleSymbol,
  showsRoughCount,
} from "./incident-symbol.ts";
import type { MapColours } from "./map-colours.ts";
import type { ScreenPoints } from "./nearest-point.ts";
import { ringArcs } from "./ring-arcs.ts";

const fullTurn = 2 * Math.PI;
const glyphPaths = new Map<string, Path2D>();

/** Symbols as pixels, for more of them than a page should have elements; they look as the buttons do. */
export function drawSymbols(
  frame: CanvasFrame,
  symbols: readonly IncidentSymbol[],
  points: ScreenPoints,
  colours: MapColours,
): void {
  const { context } = frame;
  context.textAlign = "center";
  context.textBaseline = "middle";
  symbols.forEach((symbol, index) => {
    const x = points[index * 2] ?? 0;
    const y = points[index * 2 + 1] ?? 0;
    const reach = diameterOf(symbol);
    if (x < -reach || y < -reach || x > frame.width + reach || y > frame.height + reach) return;
    context.save();
    context.translate(x, y);
    if (symbol.kind === "single") drawSingle(context, symbol, colours);
    else drawCluster(context, symbol, colours);
    context.restore();
  });
}

function drawSingle(
  context: CanvasRenderingContext2D,
  symbol: SingleSymbol,
  colours: MapColours,
): void {
  const radius = diameterOf(symbol) / 2 - 3;
  const tone = colours.colour(toneProperty(symbol.tone));
  disc(context, radius + 4, colours.colour("--map-halo"), 0.75);
  if (symbol.isExact) disc(context, radius + 2.2, colours.colour("--map-label"));
  else disc(context, radius + 4.5, tone, 0.28);
  disc(context, radius, colours.colour("--map-paper"));
  if (symbol.isAlleged) context.setLineDash([5, 3.4]);
  circle(context, radius, tone, 3.2);
  context.setLineDash([]);
  context.save();
  context.scale(0.84, 0.84);
  context.translate(-8, -8);
  context.fillStyle = colours.colour("--map-label");
  context.fill(glyphPath(symbol.incident.type));
  context.restore();
  if (symbol.isContested) drawContestedSign(context, radius, colours);
  if (symbol.letter !== "") drawBadge(context, symbol, radius, colours);
}

function drawContestedSign(
  context: CanvasRenderingContext2D,
  radius: number,
  colours: MapColours,
): void {
  const at = -radius * 0.78;
  context.save();
  context.translate(at, at);
  disc(context, 7.3, colours.colour("--map-label"));
  disc(context, 6.2, colours.colour("--map-paper"));
  context.strokeStyle = colours.colour("--map-label");
  context.lineWidth = 1.4;
  context.stroke(new Path2D(contestedPath));
  context.restore();
}

function drawBadge(
  context: CanvasRenderingContext2D,
  { tone, letter }: SingleSymbol,
  radius: number,
  colours: MapColours,
): void {
  context.translate(radius * 0.78, radius * 0.78);
  disc(context, 7.8, colours.colour("--map-halo"));
  disc(context, 6.4, colours.colour(toneProperty(tone)));
  context.fillStyle = colours.colour(toneProperty(tone, "on"));
  context.font = `600 9px ${colours.fontFamily}`;
  context.fillText(letter, 0, 0.5);
}

function drawCluster(
  context: CanvasRenderingContext2D,
  symbol: ClusterSymbol,
  colours: MapColours,
): void {
  const radius = diameterOf(symbol) / 2 - 3;
  const ink = colours.colour("--map-label");
  disc(context, radius + 4, colours.colour("--map-halo"), 0.75);
  disc(context, radius, colours.colour("--map-paper"));
  circle(context, radius, ink, 5.6);
  context.lineWidth = 3.8;
  for (const { tone, from, to } of ringArcs(symbol.parts)) {
    context.strokeStyle = colours.colour(toneProperty(tone));
    context.beginPath();
    context.arc(0, 0, radius, from - Math.PI / 2, to - Math.PI / 2);
    context.stroke();
  }
  const isRough = showsRoughCount(symbol);
  context.fillStyle = ink;
  context.font = `600 13px ${colours.fontFamily}`;
  context.fillText(compactCount(symbol.count), 0, isRough ? -4.5 : 0.5);
  if (isRough) drawRoughCount(context, compactCount(symbol.imprecise), colours);
}

function drawRoughCount(
  context: CanvasRenderingContext2D,
  count: string,
  colours: MapColours,
): void {
  context.font = `400 9px ${colours.fontFamily}`;
  const half = context.measureText(count).width / 2;
  context.fillText(count, 4, 8);
  context.translate(-half - 0.5, 8);
  disc(context, 3, colours.colour("--map-label"), 0.4);
}

function disc(
  context: CanvasRenderingContext2D,
  radius: number,
  colour: string,
  opacity = 1,
): void {
  context.globalAlpha = opacity;
  context.fillStyle = colour;
  context.beginPath();
  context.arc(0, 0, radius, 0, fullTurn);
  context.fill();
  context.globalAlpha = 1;
}

function circle(
  context: CanvasRenderingContext2D,
  radius: number,
  colour: string,
  width: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  context.arc(0, 0, radius, 0, fullTurn);
  context.stroke();
}

function glyphPath(type: string): Path2D {
  const path = glyphPaths.get(type) ?? new Path2D(glyphOf(type));
  glyphPaths.set(type, path);
  return path;
}
