import { useEffect } from "react";
import { useMap } from "react-leaflet";
import type { Position } from "../geodesy/position.ts";
import { panToUncover } from "./keep-in-view.ts";
import type { MapPadding } from "./map-padding.ts";

interface SelectionInViewProps {
  /** Where the selected record stands, or null. */
  readonly position: Position | null;
  readonly padding: MapPadding;
}

/** Keeps the map still when something is opened, unless a panel would cover the spot: then pans just enough. */
export function SelectionInView({ position, padding }: SelectionInViewProps) {
  const map = useMap();
  const [longitude, latitude] = position ?? [];
  const { top, right, bottom, left } = padding;
  useEffect(
    function uncoverSelection() {
      if (longitude === undefined || latitude === undefined) return;
      const spot = map.latLngToContainerPoint([latitude, longitude]);
      const { x, y } = panToUncover(spot, map.getSize(), { top, right, bottom, left });
      if (x !== 0 || y !== 0) map.panBy([x, y]);
    },
    [map, longitude, latitude, top, right, bottom, left],
  );
  return null;
}
