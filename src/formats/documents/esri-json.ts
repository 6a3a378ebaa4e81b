import type { Format } from "../format.ts";
import { sampleText } from "./document-text.ts";
import { polygonsOfRings } from "./esri-rings.ts";
import { featureSet } from "./geojson.ts";
import { readJsonDocument } from "./json-document.ts";
import { arrayOf, isJsonObject, memberOf, plainText } from "./json-value.ts";

/**
 * A layer as ArcGIS answers with `f=json`: attributes and a geometry in the coordinate system of its number
 * (https://developers.arcgis.com/rest/services-reference/enterprise/feature-object/). Read as GeoJSON.
 */
export const esriJson: Format = {
  id: "esri-json",
  label: "ArcGIS JSON",
  extensions: ["json"],
  detect: (sample) => {
    const head = sampleText(sample);
    if (!head.startsWith("{") || !/"(?:features|geometryType)"\s*:/.test(head)) return 0;
    return /"geometryType"\s*:\s*"esri|"attributes"\s*:\s*\{/.test(head) ? 0.9 : 0;
  },
  read: (file, name, options) =>
    readJsonDocument(file, name, "esri-json", options, (value, heading) =>
      featureSet(inGeojson(value), heading, options),
    ),
};

function inGeojson(layer: unknown): unknown {
  const features = arrayOf(layer, "features");
  const system = systemOf(memberOf(layer, "spatialReference") ?? systemOfFirst(features));
  return {
    type: "FeatureCollection",
    ...(system !== "" && { crs: { properties: { name: system } } }),
    features: features.map((feature) => ({
      type: "Feature",
      properties: memberOf(feature, "attributes") ?? {},
      geometry: geometryOf(memberOf(feature, "geometry")),
    })),
  };
}

function systemOfFirst(features: readonly unknown[]): unknown {
  return memberOf(memberOf(features[0], "geometry"), "spatialReference");
}

/** The system by its number; ArcGIS calls the one of web maps 102100. */
function systemOf(reference: unknown): string {
  const number = plainText(memberOf(reference, "latestWkid") ?? memberOf(reference, "wkid"));
  return number === "" ? "" : `EPSG:${number}`;
}

/** What is no shape stays as it is, to be reported. */
function geometryOf(geometry: unknown): unknown {
  if (!isJsonObject(geometry)) return geometry;
  const { x, y } = geometry;
  if (x !== undefined) {
    // a point without a place has an x of null or "NaN"
    if (typeof x !== "number" || typeof y !== "number") return null;
    return { type: "Point", coordinates: [x, y] };
  }
  if (Array.isArray(memberOf(geometry, "points"))) {
    return { type: "MultiPoint", coordinates: geometry["points"] };
  }
  if (Array.isArray(memberOf(geometry, "paths"))) {
    return { type: "MultiLineString", coordinates: geometry["paths"] };
  }
  const rings = arrayOf(geometry, "rings");
  if (rings.length === 0) return geometry;
  if (!rings.every(isRing)) return { type: "Polygon", coordinates: rings };
  return { type: "MultiPolygon", coordinates: polygonsOfRings(rings) };
}

function isRing(ring: unknown): ring is number[][] {
  return Array.isArray(ring) && ring.every((position) => Array.isArray(position));
}
