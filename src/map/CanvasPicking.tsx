import { useEffect } from "react";
import { useMap } from "react-leaflet";
import { listenToCanvas, type CanvasPicking as Picking } from "./canvas-picking.ts";

/** Lets the pointer open and hover what is drawn on a canvas. */
export function CanvasPicking({ picking }: { readonly picking: Picking }) {
  const map = useMap();
  useEffect(
    function pickFromCanvas() {
      return listenToCanvas(map, picking);
    },
    [map, picking],
  );
  return null;
}
