import type { Map as LeafletMap } from "leaflet";
import type { MeasurePoint } from "./measure-path.ts";
import { metersPerPixel } from "./mercator.ts";

/** The spot under a pixel of the map's container, as exact as a pixel is. */
export function pointOnMap(map: LeafletMap, x: number, y: number): MeasurePoint {
  const { lng, lat } = map.containerPointToLatLng([x, y]).wrap();
  return { position: [lng, lat], uncertaintyMeters: 0, name: null };
}

/** How exactly the pointer can tell a spot at the zoom of the map, metres. */
export function pointingMeters(map: LeafletMap): number {
  return metersPerPixel(map.getCenter().lat, map.getZoom());
}
