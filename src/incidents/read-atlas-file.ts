import type { AtlasFile } from "./atlas.ts";
import { readJson } from "./read-json.ts";
import { isRecord, type Report } from "./read-record.ts";
import { written } from "./written-value.ts";

/** The fields at the top of a file. */
export type Fields = Readonly<Record<string, unknown>>;

/** Fields each file may have beside what every file may have. */
const fieldsOf: Readonly<Record<AtlasFile, readonly string[] | null>> = {
  // its own schema says
  "atlas.json": null,
  "places.geojson": ["type", "features"],
  "control-areas.geojson": ["type", "features"],
  "incidents.json": ["schemaVersion", "incidents"],
  "actors.json": ["schemaVersion", "actors", "claimants", "sides"],
  "sources.json": ["schemaVersion", "sources"],
};

/** The top of one file, ready for its records to be read, or null where the file cannot be used. */
export function readAtlasFile(file: AtlasFile, content: unknown, report: Report): Fields | null {
  const at = { severity: "error", file, path: "" } as const;
  if (content === undefined || content === null) {
    report({ ...at, rule: "file-missing", values: { file } });
    return null;
  }
  const { value, issues } = readJson(content, file);
  for (const issue of issues) report(issue);
  if (value === undefined) return null;
  if (!isRecord(value)) {
    report({ ...at, rule: "wrong-type", values: { got: written(value), wanted: "an object" } });
    return null;
  }
  return isOurs(file, value, report) ? value : null;
}

function isOurs(file: AtlasFile, fields: Fields, report: Report): boolean {
  for (const field of unknownFieldsOf(file, fields)) {
    const values = { got: field.slice(0, 80) };
    report({ rule: "unknown-field", severity: "warning", file, path: field.slice(0, 80), values });
  }
  const isGeoJson = file.endsWith(".geojson");
  const key = isGeoJson ? "type" : "schemaVersion";
  const wanted = isGeoJson ? "FeatureCollection" : 1;
  if (fields[key] === wanted) return true;
  const values = { got: written(fields[key]), wanted: written(wanted) };
  const rule = isGeoJson ? "wrong-value" : "wrong-version";
  report({ rule, severity: "error", file, path: key, values });
  return false;
}

function unknownFieldsOf(file: AtlasFile, fields: Fields): readonly string[] {
  const known = fieldsOf[file];
  if (known === null) return [];
  return Object.keys(fields).filter((field) => field !== "$schema" && !known.includes(field));
}
