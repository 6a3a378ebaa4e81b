import type { Layer } from "leaflet";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet";
import { useLanguage } from "../language/language.ts";
import { openFileTiles } from "./file-tiles.ts";
import { onThemeChange } from "./map-colours.ts";

/** A PMTiles file of the reader's as basemap; it never leaves the browser. */
export function FileBasemap({ file }: { readonly file: File }) {
  const map = useMap();
  const { messages } = useLanguage();
  const [theme, setTheme] = useState(currentTheme);
  const [hasFailed, setHasFailed] = useState(false);
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
          setHasFailed(false);
          map.addLayer(opened);
        },
        () => setHasFailed(true),
      );
      return function hideFile() {
        isGone = true;
        if (layer !== null) map.removeLayer(layer);
      };
    },
    [file, theme, map],
  );
  return hasFailed ? (
    <p className="atlas-map-notice" role="alert">
      {messages.map.fileUnreadable}
    </p>
  ) : null;
}

function currentTheme(): "light" | "dark" {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}
