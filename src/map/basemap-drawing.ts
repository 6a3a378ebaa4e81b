import type { BasemapShapes } from "./basemap-data.ts";
import type { CanvasFrame } from "./canvas-layer.ts";
import { tracePaths } from "./draw-path.ts";
import type { MapColours } from "./map-colours.ts";
import type { UnitPath } from "./mercator.ts";

/** What the offline basemap can draw; parts arrive one after another and are drawn when there. */
export interface Basemap {
  readonly world: Pick<BasemapShapes, "land" | "coast" | "countries"> | null;
  readonly borders: readonly UnitPath[];
  readonly governorates: readonly UnitPath[];
  readonly rivers: readonly UnitPath[];
}

/** Land, sea and borders, without any name. */
export function drawBasemap(frame: CanvasFrame, basemap: Basemap, colours: MapColours): void {
  const { context, zoom } = frame;
  context.lineJoin = "round";
  context.lineCap = "round";
  if (basemap.world !== null) drawWorld(frame, basemap.world, colours);
  if (zoom >= 6) drawGovernorates(frame, basemap.governorates, colours);
  drawBorders(frame, basemap.borders, colours);
}

/** Without the world the ground stays as the page has it: one sea would be a claim. */
function drawWorld(
  frame: CanvasFrame,
  { land, coast }: NonNullable<Basemap["world"]>,
  colours: MapColours,
): void {
  const { context, width, height } = frame;
  context.fillStyle = colours.colour("--map-water");
  context.fillRect(0, 0, width, height);
  fill(frame, land, colours.colour("--map-land"));
  stroke(frame, coast, colours.colour("--map-coast"), 0.8);
}

function drawGovernorates(
  frame: CanvasFrame,
  paths: readonly UnitPath[],
  colours: MapColours,
): void {
  frame.context.setLineDash([0.5, 3.5]);
  stroke(frame, paths, colours.colour("--map-governorate"), 1.1);
  frame.context.setLineDash([]);
}

/** A border is a pale band with a fine broken line in it: found at a glance, never mistaken for a front. */
function drawBorders(frame: CanvasFrame, paths: readonly UnitPath[], colours: MapColours): void {
  const wide = Math.min(7, Math.max(1.5, frame.zoom - 2));
  stroke(frame, paths, colours.colour("--map-border-band"), wide);
  if (frame.zoom >= 5) frame.context.setLineDash([7, 3, 1.5, 3]);
  stroke(frame, paths, colours.colour("--map-border"), frame.zoom < 5 ? 0.7 : 1);
  frame.context.setLineDash([]);
}

/** Rivers lie above areas of control, which often end at them. */
export function drawRivers(
  frame: CanvasFrame,
  paths: readonly UnitPath[],
  colours: MapColours,
): void {
  if (frame.zoom < 4.5) return;
  const width = Math.min(7, Math.max(0.9, 1 + (frame.zoom - 6) * 0.62));
  stroke(frame, paths, colours.colour("--map-river-bank"), width + 1.4);
  stroke(frame, paths, colours.colour("--map-river"), width);
}

function fill(frame: CanvasFrame, paths: readonly UnitPath[], colour: string): void {
  frame.context.beginPath();
  tracePaths(frame, paths, true);
  frame.context.fillStyle = colour;
  frame.context.fill("evenodd");
}

function stroke(
  frame: CanvasFrame,
  paths: readonly UnitPath[],
  colour: string,
  width: number,
): void {
  frame.context.beginPath();
  tracePaths(frame, paths, false);
  frame.context.strokeStyle = colour;
  frame.context.lineWidth = width;
  frame.context.stroke();
}
