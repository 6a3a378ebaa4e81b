import { type MapGrid, positionOnGrid } from "../../geodesy/map-grid.ts";
import type { DocumentRecord } from "./document-record.ts";
import { type FeatureHabits, featureRecord, plainHabits } from "./feature-record.ts";
import { isJsonObject, memberOf } from "./json-value.ts";
import { mapPositions } from "./map-positions.ts";

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
  const inDegrees = (east: number, north: number) => positionOnGrid(grid, east, north);
  const converted = { ...feature, geometry: mapPositions(geometry, inDegrees) };
  const record = featureRecord(converted, { ...habits, assumed: habits.assumed ?? assumed });
  const original = { name: "geometry in metres", value: JSON.stringify(geometry) };
  return { ...record, fields: [...record.fields, original] };
}

/** Metres say where something was put down, not how well its place is known. */
const leastMeters = 100;
