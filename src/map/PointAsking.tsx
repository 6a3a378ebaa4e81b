import { useMapEvents } from "react-leaflet";
import type { AskedPoint } from "./PointMenu.tsx";
import { pointingMeters } from "./point-on-map.ts";

interface PointAskingProps {
  /** Null when the map has moved on and the spot is no longer where it was. */
  readonly onAsk: (point: AskedPoint | null) => void;
}

/** Listens for a right click, a long press or the menu key on the map. */
export function PointAsking({ onAsk }: PointAskingProps) {
  const map = useMapEvents({
    contextmenu({ latlng, containerPoint }) {
      const { lng, lat } = latlng.wrap();
      onAsk({
        position: [lng, lat],
        pointingMeters: pointingMeters(map),
        x: containerPoint.x,
        y: containerPoint.y,
      });
    },
    movestart: () => onAsk(null),
    preclick: () => onAsk(null),
  });
  return null;
}
