import { DomUtil, type LatLng, type Map as LeafletMap, type Point } from "leaflet";

/** What something drawn on the map has to do while the map moves. */
export interface MotionListener {
  /** The map has come to rest, or its pixels mean other places now. */
  readonly onRest: () => void;
  /** The map is at another zoom for a moment, as while two fingers pinch. */
  readonly onZoom: () => void;
  /** The map is about to glide to a zoom; `origin` will be the world pixel of its layer origin. */
  readonly onGlide: (zoom: number, origin: Point) => void;
  readonly onDrag?: () => void;
}

/** Listens to every movement of a map; returns the way to stop. */
export function listenToMotion(map: LeafletMap, listener: MotionListener): () => void {
  const onGlide = ({ center, zoom }: { center: LatLng; zoom: number }) =>
    listener.onGlide(zoom, originAfter(map, center, zoom));
  const onDrag = () => listener.onDrag?.();
  map.on("viewreset moveend resize", listener.onRest);
  map.on("zoom", listener.onZoom);
  map.on("zoomanim", onGlide);
  map.on("move", onDrag);
  return function stopListening() {
    map.off("viewreset moveend resize", listener.onRest);
    map.off("zoom", listener.onZoom);
    map.off("zoomanim", onGlide);
    map.off("move", onDrag);
  };
}

/** The pixel origin Leaflet will have at a centre and zoom, before it gets there. */
export function originAfter(map: LeafletMap, center: LatLng, zoom: number): Point {
  const panePosition = DomUtil.getPosition(map.getPane("mapPane") ?? map.getContainer());
  const half = map.getSize().divideBy(2);
  return map.project(center, zoom).subtract(half).add(panePosition).round();
}
