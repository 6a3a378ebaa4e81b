import type { XmlElement } from "./parse-xml.ts";
import { childOf, childrenOf, childText, descendants } from "./xml-search.ts";

const geometryNames: ReadonlySet<string> = new Set([
  "Point",
  "LineString",
  "LinearRing",
  "Polygon",
  "Track",
  "Model",
]);

/** The geometry of a placemark in GeoJSON's shape, numbers still as written; null where it has none. */
export function kmlGeometry(placemark: XmlElement): unknown {
  const geometries = descendants(placemark, geometryNames).map(geometryOf);
  if (geometries.length <= 1) return geometries[0] ?? null;
  return { type: "GeometryCollection", geometries };
}

function geometryOf(element: XmlElement): unknown {
  switch (element.name) {
    case "Point":
      return { type: "Point", coordinates: tuplesOf(element)[0] ?? [] };
    case "LinearRing":
      return { type: "Polygon", coordinates: [tuplesOf(element)] };
    case "Polygon":
      return { type: "Polygon", coordinates: ringsOf(element) };
    case "Track":
      return { type: "LineString", coordinates: trackPositions(element) };
    case "Model":
      return { type: "Point", coordinates: modelPosition(element) };
    default:
      return { type: "LineString", coordinates: tuplesOf(element) };
  }
}

function ringsOf(polygon: XmlElement): unknown[] {
  const boundaries = [
    ...childrenOf(polygon, "outerBoundaryIs"),
    ...childrenOf(polygon, "innerBoundaryIs"),
  ];
  return boundaries.flatMap((boundary) => childrenOf(boundary, "LinearRing")).map(tuplesOf);
}

/** `lon,lat,alt` separated by blanks or line ends. */
function tuplesOf(element: XmlElement): unknown[][] {
  const text = childText(element, "coordinates").replace(/\s*,\s*/g, ",");
  return text
    .split(/\s+/)
    .filter(Boolean)
    .map((tuple) => withoutZeroAltitude(tuple.split(",")));
}

function trackPositions(track: XmlElement): unknown[][] {
  return childrenOf(track, "coord").map(({ text }) =>
    withoutZeroAltitude(text.trim().split(/\s+/)),
  );
}

function modelPosition(model: XmlElement): unknown[] {
  const location = childOf(model, "Location");
  if (location === undefined) return [];
  return [childText(location, "longitude"), childText(location, "latitude")];
}

/** Height 0 is what programs write where they know none. */
function withoutZeroAltitude(parts: readonly string[]): unknown[] {
  const values = parts.map((part) => (isDecimal(part) ? Number(part) : part));
  return values[2] === 0 ? values.slice(0, 2) : values;
}

function isDecimal(text: string): boolean {
  return /^[-+]?(\d{1,20}(\.\d{0,30})?|\.\d{1,30})(e[-+]?\d{1,3})?$/i.test(text);
}
