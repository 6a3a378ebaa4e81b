import type { Map as LeafletMap } from "leaflet";

/** Everything drawn on the map, from the bottom up. The order here is the z-order. */
const paneNames = [
  "basemap",
  "tiles",
  "graticule",
  "control",
  "control-outline",
  "rivers",
  "precision",
  "distance",
  "dots",
  "labels",
  "told-by",
  "distance-labels",
  "selected",
  "places",
  "symbols",
  "incidents",
  "measure",
  "hover",
] as const;

export type PaneName = (typeof paneNames)[number];

const lowestZIndex = 210;

/** Creates every pane that the map does not have yet. */
export function createPanes(map: LeafletMap): void {
  paneNames.forEach((name, index) => {
    const pane = map.getPane(name) ?? map.createPane(name);
    pane.style.zIndex = String(lowestZIndex + index * 10);
  });
}
