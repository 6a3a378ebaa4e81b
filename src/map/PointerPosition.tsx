import type { Map as LeafletMap, LeafletMouseEvent } from "leaflet";
import { useEffect, useRef } from "react";
import { pointingMeters } from "./point-on-map.ts";

// fetched with the first move of a mouse: touch screens never show it
const notations = () => import("./coordinate-line.ts");

/** Where the mouse is, with the digits a pixel earns; for the eye only, the menu of a spot has it for all. */
export function PointerPosition({ map }: { readonly map: LeafletMap }) {
  const output = useRef<HTMLSpanElement>(null);
  useEffect(
    function followPointer() {
      let isOver = false;
      const show = ({ latlng }: LeafletMouseEvent) => {
        const { lng, lat } = latlng.wrap();
        isOver = true;
        notations().then(({ coordinateLine }) => {
          const text = coordinateLine([lng, lat], pointingMeters(map));
          if (isOver && output.current !== null) output.current.textContent = text;
        }, ignoreMissing);
      };
      const hide = () => {
        isOver = false;
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

/** A readout that cannot be fetched is no reason to say anything. */
function ignoreMissing(): void {}
