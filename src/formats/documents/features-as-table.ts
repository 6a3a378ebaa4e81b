import type { IncidentSet, ReadOptions } from "../format.ts";
import { dialectOfColumns } from "../tables/recognize-dialect.ts";
import type { DocumentHeading } from "./json-document.ts";
import { isJsonObject, type JsonObject, memberOf } from "./json-value.ts";
import { recordsAsTable } from "./records-as-table.ts";

/**
 * Points whose properties are the columns of a publisher's table, read by that table's rules, so that its
 * codes mean the same in GeoJSON as in CSV; null where they are anything else.
 */
export function featuresAsTable(
  features: readonly unknown[],
  heading: DocumentHeading,
  options: ReadOptions,
): Promise<IncidentSet> | null {
  const first = propertiesOf(features[0]);
  const columns = new Set([...Object.keys(first), "latitude", "longitude"]);
  const dialect = dialectOfColumns(columns);
  if (dialect === null || !features.every(isPointOrNone)) return null;
  const records = features.map(recordOf);
  return recordsAsTable(records, dialect, { ...heading, format: dialect.id }, options);
}

function propertiesOf(feature: unknown): JsonObject {
  const properties = memberOf(feature, "properties");
  return isJsonObject(properties) ? properties : {};
}

function isPointOrNone(feature: unknown): boolean {
  const geometry = memberOf(feature, "geometry");
  return geometry === null || memberOf(geometry, "type") === "Point";
}

/** The columns a feature stands for; its own latitude and longitude, where it has them, are the publisher's. */
function recordOf(feature: unknown): JsonObject {
  const coordinates = memberOf(memberOf(feature, "geometry"), "coordinates");
  const [longitude, latitude] = Array.isArray(coordinates) ? coordinates : [];
  return Object.fromEntries([
    ["longitude", longitude],
    ["latitude", latitude],
    ...Object.entries(propertiesOf(feature)),
  ]);
}
