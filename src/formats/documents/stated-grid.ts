import { type MapGrid, positionOnGrid } from "../../geodesy/map-grid.ts";
import type { DocumentRecord } from "./document-record.ts";
import { type FeatureHabits, featureRecord, plainHabits } from "./feature-record.ts";
import { isJsonObject, memberOf } from "./json-value.ts";

/** The grid that the name of a coordinate system stands for: `EPSG::32637`, `WGS_1984_UTM_Zone_37N`; else null. */
export function gridNamed(system: string): MapGrid | null {
  if (/\b(3857|900913|102100)\b|web_mercator|pseudo-mercator/i.test(system)) {
    return { kind: "web-mercator" };
  }
  const [, half, code] = /EPSG:+(?:[\d.]+:)?32([67])(\d\d)\b/i.exec(system) ?? [];
  if (code !== undefined) return utm(Number(code), half === "6");
  const [, zone, letter] =
    /WGS[_ ]?(?:19)?84[_ /]+UTM[_ ]zone[_ ](\d{1,2})([NS])\b/i.exec(system) ?? [];
  return zone === undefined ? null : utm(Number(zone), letter?.toUpperCase() === "N");
}

function utm(zone: number, isNorth: boolean): MapGrid | null {
  if (zone < 1 || zone > 60) return null;
  return { kind: "utm", zone, hemisphere: isNorth ? "north" : "south" };
}

/** Reads a feature whose coordinates are metres of a grid; the geometry as the file has it stays with the row. */
export function gridFeatureRecord(
  feature: unknown,
  grid: MapGrid | null,
  habits: FeatureHabits = plainHabits,
): DocumentRecord {
  const geometry = memberOf(feature, "geometry");
  if (grid === null || !isJsonObject(feature) || !isJsonObject(geometry)) {
    return featureRecord(feature, habits);
  }
  const assumed = { meters: leastMeters, note: "The file states no precision: 100 m assumed." };
  const inDegrees = { ...feature, geometry: geometryInDegrees(geometry, grid, 0) };
  const record = featureRecord(inDegrees, { ...habits, assumed: habits.assumed ?? assumed });
  const original = { name: "geometry in metres", value: JSON.stringify(geometry) };
  return { ...record, fields: [...record.fields, original] };
}

/** Metres say where something was put down, not how well its place is known. */
const leastMeters = 100;
const deepestNesting = 12;

function geometryInDegrees(geometry: unknown, grid: MapGrid, depth: number): unknown {
  if (!isJsonObject(geometry) || depth > deepestNesting) return geometry;
  const coordinates = memberOf(geometry, "coordinates");
  const geometries = memberOf(geometry, "geometries");
  return {
    ...geometry,
    ...(coordinates !== undefined && { coordinates: inDegrees(coordinates, grid, 0) }),
    ...(Array.isArray(geometries) && {
      geometries: geometries.map((each) => geometryInDegrees(each, grid, depth + 1)),
    }),
  };
}

/** What is no point of the grid stays as it is, to be reported. */
function inDegrees(coordinates: unknown, grid: MapGrid, depth: number): unknown {
  if (!Array.isArray(coordinates) || depth > deepestNesting) return coordinates;
  const [east, north, ...rest] = coordinates;
  if (typeof east !== "number" || typeof north !== "number") {
    return coordinates.map((each) => inDegrees(each, grid, depth + 1));
  }
  const position = positionOnGrid(grid, east, north);
  return position === null ? coordinates : [...position, ...rest];
}
