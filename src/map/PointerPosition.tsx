import type { Map as LeafletMap, LeafletMouseEvent } from "leaflet";
import { useEffect, useRef } from "react";
import { formatDecimalDegrees } from "../geodesy/decimal-degrees.ts";
import { formatMilitaryGrid } from "../geodesy/military-grid.ts";
import type { Position } from "../geodesy/position.ts";
import { pointingMeters } from "./point-on-map.ts";

/** Where the mouse is, with the digits a pixel earns; for the eye only, the menu of a spot has it for all. */
export function PointerPosition({ map }: { readonly map: LeafletMap }) {
  const output = useRef<HTMLSpanElement>(null);
  useEffect(
    function followPointer() {
      const show = ({ latlng }: LeafletMouseEvent) => {
        const { lng, lat } = latlng.wrap();
        const position: Position = [lng, lat];
        const meters = pointingMeters(map);
        const grid = formatMilitaryGrid(position, meters);
        const text = [formatDecimalDegrees(position, meters), grid].filter((part) => part !== null);
        if (output.current !== null) output.current.textContent = text.join("   ");
      };
      const hide = () => {
        if (output.current !== null) output.current.textContent = "";
      };
      map.on("mousemove", show);
      map.on("mouseout", hide);
      return function stopFollowingPointer() {
        map.off("mousemove", show);
        map.off("mouseout", hide);
      };
    },
    [map],
  );
  return <span ref={output} className="atlas-pointer" dir="ltr" aria-hidden="true" />;
}
