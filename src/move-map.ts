import type { Extent, Position } from "./geodesy/position.ts";
import type { AtlasIndex } from "./incidents/atlas-index.ts";
import { positionOfRecord } from "./incidents/position-of-record.ts";
import { zoomForUncertainty } from "./map/zoom-for-uncertainty.ts";
import { changeView, viewStore } from "./view/store.ts";
import type { Selection } from "./view/view-state.ts";

/** Looks at a position from near; from nearer still where the map already does. */
export function goTo(center: Position): void {
  const zoom = Math.max(13, viewStore.get().map?.zoom ?? 0);
  changeView({ map: { center, zoom } });
}

/** Shows a whole extent, a little loosely. */
export function showExtent([west, south, east, north]: Extent): void {
  const degrees = Math.max(east - west, (north - south) * 1.5, 0.02);
  const zoom = Math.max(2, Math.min(15, Math.log2((360 * 3) / degrees)));
  changeView({ map: { center: [(west + east) / 2, (south + north) / 2], zoom } });
}

/** Shows a record of the atlas no closer than its precision justifies. */
export function zoomToRecord(index: AtlasIndex, selection: Selection | null): void {
  const at = positionOfRecord(index, selection);
  if (at === null) return;
  const viewport = Math.min(innerWidth, innerHeight);
  const zoom = zoomForUncertainty(at.uncertaintyMeters, at.position[1], viewport);
  changeView({ map: { center: at.position, zoom } });
}
