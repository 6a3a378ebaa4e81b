import { useEffect } from "react";
import { useMap } from "react-leaflet";

interface MapRegionProps {
  readonly name: string;
  readonly description: string;
  /** What the Home key does: show everything. */
  readonly onHome: () => void;
}

/** Names the map for screen readers and adds the Home key; the other keys are Leaflet's. */
export function MapRegion({ name, description, onHome }: MapRegionProps) {
  const map = useMap();
  useEffect(
    function describeContainer() {
      const container = map.getContainer();
      container.setAttribute("role", "region");
      container.setAttribute("aria-label", name);
      container.setAttribute("aria-description", description);
      container.dir = "ltr";
    },
    [map, name, description],
  );
  useEffect(
    function listenForHome() {
      const container = map.getContainer();
      const onKeyDown = (event: KeyboardEvent) => {
        if (event.key !== "Home" || event.target !== container) return;
        event.preventDefault();
        onHome();
      };
      container.addEventListener("keydown", onKeyDown);
      return function stopListeningForHome() {
        container.removeEventListener("keydown", onKeyDown);
      };
    },
    [map, onHome],
  );
  return null;
}
