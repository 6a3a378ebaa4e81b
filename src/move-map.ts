import type { Extent, Position, UncertainPosition } from "./geodesy/position.ts";
import type { AtlasIndex } from "./incidents/atlas-index.ts";
import { positionOfRecord } from "./incidents/position-of-record.ts";
import type { MapPadding } from "./map/map-padding.ts";
import { centerForMiddle } from "./map/uncovered-middle.ts";
import { zoomForUncertainty } from "./map/zoom-for-uncertainty.ts";
import { changeView, viewStore } from "./view/store.ts";
import type { Selection } from "./view/view-state.ts";

/** Looks at a spot from near, from nearer still where the map already does, as far as it is known. */
export function goTo(at: UncertainPosition, padding: MapPadding): void {
  const near = Math.max(13, viewStore.get().map?.zoom ?? 0);
  look(at.position, Math.min(near, closestZoom(at)), padding);
}

/** Shows a whole extent, a little loosely, in what panels leave free. */
export function showExtent([west, south, east, north]: Extent, padding: MapPadding): void {
  const width = east < west ? east - west + 360 : east - west;
  const degrees = Math.max(width, (north - south) * 1.5, 0.02);
  const pixels = Math.min(innerWidth - padding.right, innerHeight - padding.bottom);
  const zoom = Math.max(2, Math.min(15, Math.log2((360 * 0.8 * pixels) / (256 * degrees))));
  look([west + width / 2, (south + north) / 2], zoom, padding);
}

/** Shows a record of the atlas no closer than its precision justifies; the whole of a line or an area. */
export function zoomToRecord(
  index: AtlasIndex,
  selection: Selection | null,
  padding: MapPadding,
): void {
  const at = positionOfRecord(index, selection);
  if (at === null) showShape(index, selection, padding);
  else look(at.position, closestZoom(at), padding);
}

function closestZoom({ position, uncertaintyMeters }: UncertainPosition): number {
  return zoomForUncertainty(uncertaintyMeters, position[1], Math.min(innerWidth, innerHeight));
}

function look(middle: Position, zoom: number, padding: MapPadding): void {
  changeView({ map: { center: centerForMiddle(middle, zoom, padding), zoom } });
}

function showShape(index: AtlasIndex, selection: Selection | null, padding: MapPadding): void {
  const id = selection?.id ?? "";
  const records = selection?.kind === "control-area" ? index.controlAreas : index.places;
  const geometry = records.get(id)?.geometry;
  if (geometry === undefined) return;
  // fetched when first needed: a reader who only looks never is
  import("./geodesy/extent.ts").then(
    ({ extentOfGeometry }) => {
      const extent = extentOfGeometry(geometry);
      if (extent) showExtent(extent, padding);
    },
    () => undefined,
  );
}
