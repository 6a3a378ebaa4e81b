import type { Map as LeafletMap } from "leaflet";
import { useEffect } from "react";
import { useMap } from "react-leaflet";
import type { Extent } from "../geodesy/position.ts";
import { changeView, viewStore } from "../view/store.ts";

/** The part of the world in view. */
export interface Viewport {
  readonly extent: Extent;
  readonly zoom: number;
}

/** Keeps the shared view and the map at the same centre and zoom, whichever of them moves or grows. */
export function ViewSync({ onViewport }: { readonly onViewport: (viewport: Viewport) => void }) {
  const map = useMap();
  useEffect(
    function tellView() {
      const tell = () => {
        onViewport(viewportOf(map));
        if (!isAtView(map)) changeView({ map: centerAndZoom(map) });
      };
      tell();
      map.on("moveend resize", tell);
      return function stopTelling() {
        map.off("moveend resize", tell);
      };
    },
    [map, onViewport],
  );
  useEffect(
    function followView() {
      return viewStore.subscribe(() => {
        const { map: wanted } = viewStore.get();
        if (wanted === null || isAtView(map)) return;
        map.setView([wanted.center[1], wanted.center[0]], wanted.zoom);
      });
    },
    [map],
  );
  useEffect(
    function followSize() {
      // what stands beside the map comes and goes; Leaflet itself only hears of the window
      const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }));
      observer.observe(map.getContainer());
      return function stopFollowingSize() {
        observer.disconnect();
      };
    },
    [map],
  );
  return null;
}

/** West, south, east, north of what a map shows, and its zoom. */
export function viewportOf(map: LeafletMap): Viewport {
  const bounds = map.getBounds();
  return {
    extent: [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    zoom: map.getZoom(),
  };
}

function centerAndZoom(map: LeafletMap) {
  const { lat, lng } = map.getCenter();
  // a link carries five decimals: about a metre
  const round = (value: number) => Number(value.toFixed(5));
  return { zoom: Number(map.getZoom().toFixed(2)), center: [round(lng), round(lat)] as const };
}

/** Whether the map shows what the view asks for, to within a pixel. */
function isAtView(map: LeafletMap): boolean {
  const { map: wanted } = viewStore.get();
  if (wanted === null || Math.abs(wanted.zoom - map.getZoom()) > 0.01) return false;
  const [longitude, latitude] = wanted.center;
  const there = map.project([latitude, longitude]);
  return there.distanceTo(map.project(map.getCenter())) < 1.5;
}
