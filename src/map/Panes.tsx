import { type ReactNode, useState } from "react";
import { useMap } from "react-leaflet";
import { createPanes } from "./panes.ts";

/** Makes the map's panes before any layer looks for its own. */
export function Panes({ children }: { readonly children: ReactNode }) {
  const map = useMap();
  useState(() => createPanes(map));
  return children;
}
