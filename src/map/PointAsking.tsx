import type { Map as LeafletMap } from "leaflet";
import { useEffect } from "react";
import { useMapEvents } from "react-leaflet";
import { listenForLongPress } from "./long-press.ts";
import type { AskedPoint } from "./PointMenu.tsx";
import { pointingMeters, pointOnMap } from "./point-on-map.ts";

interface PointAskingProps {
  /** Null when the map has moved on and the spot is no longer where it was. */
  readonly onAsk: (point: AskedPoint | null) => void;
}

/** Listens for a right click, a long press or the menu key on the map. */
export function PointAsking({ onAsk }: PointAskingProps) {
  const map = useMapEvents({
    contextmenu: ({ containerPoint }) => onAsk(pointAt(map, containerPoint)),
    movestart: () => onAsk(null),
    preclick: () => onAsk(null),
  });
  useEffect(
    function askOnLongPress() {
      const container = map.getContainer();
      return listenForLongPress(container, ({ clientX, clientY }) => {
        const { left, top } = container.getBoundingClientRect();
        onAsk(pointAt(map, { x: clientX - left, y: clientY - top }));
      });
    },
    [map, onAsk],
  );
  return null;
}

function pointAt(
  map: LeafletMap,
  { x, y }: { readonly x: number; readonly y: number },
): AskedPoint {
  const { position } = pointOnMap(map, x, y);
  return { position, pointingMeters: pointingMeters(map), x, y };
}
