import type { SymbolColumns } from "../query/query-protocol.ts";
import { type Tone, toneProperty } from "../view/tone.ts";
import type { CanvasFrame } from "./canvas-layer.ts";
import type { MapColours } from "./map-colours.ts";
import type { ScreenPoints } from "./nearest-point.ts";

/** Every incident as a dot in the tone of the most frequent value of its composition. */
export function drawDots(
  frame: CanvasFrame,
  tones: readonly (readonly [Tone, Uint32Array])[],
  points: ScreenPoints,
  colours: MapColours,
): void {
  const { context } = frame;
  const count = points.length / 2;
  const size = dotSize(count);
  if (count < 20_000) {
    context.fillStyle = colours.colour("--map-label");
    for (const [, indexes] of tones) drawEach(context, points, indexes, size + 2);
  }
  for (const [tone, indexes] of tones) {
    context.fillStyle = colours.colour(toneProperty(tone));
    drawEach(context, points, indexes, size);
  }
}

/** The indexes of the dots of each tone; tones are those of the legend's values. */
export function dotsByTone(
  symbols: Pick<SymbolColumns, "count" | "composition" | "legend">,
  tones: readonly Tone[],
): readonly (readonly [Tone, Uint32Array])[] {
  const width = symbols.legend.length;
  const indexesOf = new Map<Tone, number[]>();
  for (let index = 0; index < symbols.count.length; index += 1) {
    const tone = tones[largestOf(symbols.composition, index * width, width)] ?? "grey";
    const indexes = indexesOf.get(tone);
    if (indexes === undefined) indexesOf.set(tone, [index]);
    else indexes.push(index);
  }
  return Array.from(indexesOf, ([tone, indexes]) => [tone, Uint32Array.from(indexes)] as const);
}

/** Diameter of a dot, CSS pixels: smaller the more there are. */
export function dotSize(count: number): number {
  if (count < 500) return 8;
  if (count < 5000) return 5;
  return count < 50_000 ? 3 : 2;
}

function largestOf(counts: Uint32Array, from: number, width: number): number {
  let largest = 0;
  for (let column = 1; column < width; column += 1) {
    if ((counts[from + column] ?? 0) > (counts[from + largest] ?? 0)) largest = column;
  }
  return largest;
}

/** Discs; squares where a disc would be no rounder. */
function drawEach(
  context: CanvasRenderingContext2D,
  points: ScreenPoints,
  indexes: Uint32Array,
  size: number,
): void {
  const half = size / 2;
  if (size > 4) {
    context.beginPath();
    for (const index of indexes) {
      const x = points[index * 2] ?? 0;
      const y = points[index * 2 + 1] ?? 0;
      context.moveTo(x + half, y);
      context.arc(x, y, half, 0, 2 * Math.PI);
    }
    context.fill();
    return;
  }
  for (const index of indexes) {
    context.fillRect(
      (points[index * 2] ?? 0) - half,
      (points[index * 2 + 1] ?? 0) - half,
      size,
      size,
    );
  }
}
