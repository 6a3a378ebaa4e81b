import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { type MapColours, onThemeChange, readMapColours } from "./map-colours.ts";

/** The colours canvases draw with; a new object whenever the theme changes or fonts arrive. */
export function useMapColours(): MapColours {
  const map = useMap();
  const [colours, setColours] = useState(() => readMapColours(map.getContainer()));
  useEffect(
    function followTheme() {
      const read = () => setColours(readMapColours(map.getContainer()));
      document.fonts?.addEventListener("loadingdone", read);
      const stopListening = onThemeChange(read);
      return function stopFollowingTheme() {
        document.fonts?.removeEventListener("loadingdone", read);
        stopListening();
      };
    },
    [map],
  );
  return colours;
}
