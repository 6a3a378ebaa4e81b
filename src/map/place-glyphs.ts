import type { PlaceKind } from "../incidents/place.ts";
import type { Glyph } from "./glyph.ts";

const dot = (radius: number) =>
  `M8 ${8 - radius}a${radius} ${radius} 0 1 1 0 ${2 * radius} ${radius} ${radius} 0 0 1 0-${2 * radius}z`;

/** The glyph of each kind of place, in ink. */
export const placeGlyphs: Readonly<Record<PlaceKind, Glyph>> = {
  capital: { fill: dot(3), stroke: dot(5.5) },
  city: { fill: dot(2.2), stroke: dot(4.6) },
  town: { stroke: dot(3.4) },
  village: { fill: dot(2.2) },
  headquarters: { stroke: "M4 14.5V3", fill: "M4 2.5h9v6.5H4z" },
  "military-base": { stroke: "M3 13V6.5L8 2.5l5 4V13zM8 7v6" },
  airfield: {
    fill: "M8 1.2c.8 0 1.1.9 1.1 2v2.9l5.4 3.2v1.6L9.1 9.4v2.9l1.7 1.3v1.3L8 14.1l-2.8.8v-1.3l1.7-1.3V9.4l-5.4 1.5V9.3l5.4-3.2V3.2c0-1.1.3-2 1.1-2z",
  },
  "gas-plant": {
    fill: "M8.3 1.5c3 2.7 4.2 5 4.2 7.5A4.5 4.5 0 0 1 8 13.8 4.5 4.5 0 0 1 3.5 9c0-1.7 1-2.9 2.2-3.9.3 1.3.8 1.9 1.6 2.2.6-2 .3-4 1-5.8z",
  },
  "oil-field": { stroke: "M8 2 3.8 14M8 2l4.2 12M5 10.5h6M6.4 6.5h3.2" },
  "oil-facility": { stroke: "M3 5.5v7c0 2 10 2 10 0v-7M3 5.5c0 2 10 2 10 0s-10-2-10 0z" },
  "pumping-station": { stroke: `${dot(5.5)}M6.3 5.2 11 8l-4.7 2.8z` },
  "industrial-area": { stroke: "M2 13V7.5l3.7 2V7.5l3.7 2V3.5H13V13z" },
  island: { stroke: "M3.5 9c1.2-5 7.8-5 9 0zM2 12.5c2-1.5 4 1.5 6 0s4 1.5 6 0" },
  junction: { stroke: "M8 2v12M2 8h12", fill: dot(2.4) },
  "archaeological-site": { stroke: "M3.5 13.5h9M3.5 3h9M5.5 3v10.5M10.5 3v10.5" },
  "strike-point": { stroke: `M8 1.5v4M8 10.5v4M1.5 8h4M10.5 8h4`, fill: dot(1.5) },
  river: { stroke: "M2 11c3-7 9 2 12-6" },
  line: { stroke: "M2 11 14 5" },
};
