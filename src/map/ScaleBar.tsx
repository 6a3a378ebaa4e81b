import type { Map as LeafletMap } from "leaflet";
import { useEffect, useState } from "react";
import { useLanguage } from "../language/language.ts";
import { metersPerPixel } from "./mercator.ts";
import { scaleLength } from "./scale-length.ts";

const barPixels = 110;
const milesMeters = 1609.344;

/** A scale in kilometres and in miles, right at the middle of the map. */
export function ScaleBar({ map }: { readonly map: LeafletMap }) {
  const { messages, tag } = useLanguage();
  const [meters, setMeters] = useState(() => metersPerPixelOf(map));
  useEffect(
    function followScale() {
      const measure = () => setMeters(metersPerPixelOf(map));
      map.on("moveend", measure);
      return function stopFollowingScale() {
        map.off("moveend", measure);
      };
    },
    [map],
  );
  const metric = meters * barPixels >= 1000 ? kilometres : metres;
  const imperial = meters * barPixels >= milesMeters ? miles : feet;
  return (
    <div className="atlas-scale" role="img" aria-label={messages.map.scale}>
      {[metric, imperial].map(({ unit, length }) => {
        const { value, pixels } = scaleLength(meters, length, barPixels);
        const text = new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "short" });
        return (
          <span key={unit} className="atlas-scale__bar" style={{ inlineSize: pixels }}>
            {text.format(value)}
          </span>
        );
      })}
    </div>
  );
}

const metres = { unit: "meter", length: 1 };
const kilometres = { unit: "kilometer", length: 1000 };
const feet = { unit: "foot", length: 0.3048 };
const miles = { unit: "mile", length: milesMeters };

function metersPerPixelOf(map: LeafletMap): number {
  return metersPerPixel(map.getCenter().lat, map.getZoom());
}
