import type { Position } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { ViewState } from "../view/view-state.ts";
import type { MapPadding } from "./map-padding.ts";
import { unitPoint, worldPixels } from "./mercator.ts";

/**
 * Where the map looks first: where the link says, else where the atlas opens, moved so that its centre
 * stands in the middle of what panels leave free.
 */
export function startView(
  atlas: Atlas,
  view: ViewState["map"],
  padding: MapPadding,
): { readonly center: Position; readonly zoom: number } {
  if (view !== null) return view;
  const { center, zoom } = atlas.heading.opening;
  return { zoom, center: shifted(center, zoom, padding) };
}

function shifted(center: Position, zoom: number, padding: MapPadding): Position {
  const world = worldPixels(zoom);
  const [x, y] = unitPoint(center);
  const movedX = x + (padding.right - padding.left) / 2 / world;
  const movedY = y + (padding.bottom - padding.top) / 2 / world;
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * movedY))) * 180) / Math.PI;
  return [(movedX - 0.5) * 360, latitude];
}
