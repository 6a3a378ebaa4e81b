import type { Layer } from "leaflet";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { openFileTiles } from "./file-tiles.ts";
import { onThemeChange } from "./map-colours.ts";

/** A PMTiles file of the reader's as basemap; the menu offers none that cannot be read. */
export function FileBasemap({ file }: { readonly file: File }): null {
  const map = useMap();
  const [theme, setTheme] = useState(currentTheme);
  useEffect(function followTheme() {
    return onThemeChange(() => setTheme(currentTheme()));
  }, []);
  useEffect(
    function showFile() {
      let layer: Layer | null = null;
      let isGone = false;
      openFileTiles(file, theme).then(
        (opened) => {
          if (isGone) return;
          layer = opened;
          map.addLayer(opened);
        },
        // a file that was moved since: the land and the symbols stay
        () => undefined,
      );
      return function hideFile() {
        isGone = true;
        if (layer !== null) map.removeLayer(layer);
      };
    },
    [file, theme, map],
  );
  return null;
}

function currentTheme(): "light" | "dark" {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}
