import type { Format } from "../format.ts";
import { documentSet } from "./document-set.ts";
import { sampleText } from "./document-text.ts";
import { readJsonDocument } from "./json-document.ts";
import { arrayOf, isJsonObject, memberOf } from "./json-value.ts";

/** TopoJSON 1.0: every geometry of every object is a row; arcs are joined, quantised positions unpacked. */
export const topojson: Format = {
  id: "topojson",
  label: "TopoJSON",
  extensions: ["topojson", "json"],
  detect: (sample) => (/"type"\s*:\s*"Topology"/.test(sampleText(sample)) ? 0.95 : 0),
  read: (file, name, options) =>
    readJsonDocument(file, name, "topojson", options, (value, heading) => {
      const features = featuresIn(value);
      const featureAt = (row: number) => features[row];
      return documentSet({ ...heading, rowCount: features.length, featureAt }, options);
    }),
};

const deepestCollection = 8;

function featuresIn(topology: unknown): readonly unknown[] {
  const arcs = createArcs(topology);
  const objects = memberOf(topology, "objects");
  return Object.values(isJsonObject(objects) ? objects : {}).flatMap((object) => {
    const isList = memberOf(object, "type") === "GeometryCollection";
    const geometries = isList ? arrayOf(object, "geometries") : [object];
    return geometries.map((geometry) => ({
      type: "Feature",
      id: memberOf(geometry, "id"),
      properties: memberOf(geometry, "properties") ?? {},
      geometry: geometryOf(geometry, arcs, 0),
    }));
  });
}

/** Positions of arcs by index, reversed for a negative one, and of points. */
interface Arcs {
  line(indices: unknown): unknown[];
  point(coordinates: unknown): unknown;
}

function geometryOf(geometry: unknown, arcs: Arcs, depth: number): unknown {
  const type = memberOf(geometry, "type");
  const coordinates = memberOf(geometry, "coordinates");
  const indices = memberOf(geometry, "arcs");
  switch (type) {
    case "Point":
      return { type, coordinates: arcs.point(coordinates) };
    case "MultiPoint":
      return { type, coordinates: listOf(coordinates).map(arcs.point) };
    case "LineString":
      return { type, coordinates: arcs.line(indices) };
    case "MultiLineString":
    case "Polygon":
      return { type, coordinates: listOf(indices).map(arcs.line) };
    case "MultiPolygon":
      return { type, coordinates: listOf(indices).map((rings) => listOf(rings).map(arcs.line)) };
    case "GeometryCollection": {
      if (depth > deepestCollection) return null;
      const geometries = arrayOf(geometry, "geometries");
      return { type, geometries: geometries.map((each) => geometryOf(each, arcs, depth + 1)) };
    }
    default:
      return null;
  }
}

function createArcs(topology: unknown): Arcs {
  const transform = memberOf(topology, "transform");
  const [scaleX, scaleY] = numbersOf(memberOf(transform, "scale"), 1);
  const [translateX, translateY] = numbersOf(memberOf(transform, "translate"), 0);
  const isQuantised = transform !== undefined;
  const raw = arrayOf(topology, "arcs");

  const unpacked = (x: number, y: number) => [x * scaleX + translateX, y * scaleY + translateY];

  /** Quantised arcs are steps from position to position. */
  function arc(index: number): unknown[] {
    let x = 0;
    let y = 0;
    return listOf(raw[index]).map((position) => {
      if (!isQuantised) return position;
      const [stepX, stepY] = numbersOf(position, Number.NaN);
      x += stepX;
      y += stepY;
      return unpacked(x, y);
    });
  }

  /** Each arc begins where the one before it ends: that position comes once. */
  function line(indices: unknown): unknown[] {
    const positions: unknown[] = [];
    for (const index of listOf(indices)) {
      if (typeof index !== "number") continue;
      const next = index < 0 ? arc(~index).reverse() : arc(index);
      for (const position of positions.length > 0 ? next.slice(1) : next) positions.push(position);
    }
    return positions;
  }

  function point(coordinates: unknown): unknown {
    if (!isQuantised) return coordinates;
    const [x, y] = numbersOf(coordinates, Number.NaN);
    return unpacked(x, y);
  }

  return { line, point };
}

function numbersOf(value: unknown, otherwise: number): readonly [number, number] {
  const [first, second] = listOf(value);
  const number = (each: unknown) => (typeof each === "number" ? each : otherwise);
  return [number(first), number(second)];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
