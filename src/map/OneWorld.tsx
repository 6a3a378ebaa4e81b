import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { zoomOfOneWorld } from "./nearest-copy.ts";

/** The widest zoom of a map that is small enough for it. */
export const widestZoom = 2;

/** Keeps the map from showing any part of the world twice, so that nothing on it is ever counted twice. */
export function OneWorld() {
  const map = useMap();
  useEffect(
    function limitZoom() {
      const limit = () => map.setMinZoom(zoomOfOneWorld(map.getSize().x, widestZoom));
      limit();
      map.on("resize", limit);
      return function unlimitZoom() {
        map.off("resize", limit);
      };
    },
    [map],
  );
  return null;
}
