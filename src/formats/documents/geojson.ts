import type { Issue } from "../../incidents/issue.ts";
import type { Format, IncidentSet, ReadOptions } from "../format.ts";
import { gridNamed } from "./document-grid.ts";
import { fileIssue } from "./document-issue.ts";
import { documentSet } from "./document-set.ts";
import { sampleText } from "./document-text.ts";
import { featuresAsTable } from "./features-as-table.ts";
import { type DocumentHeading, readJsonDocument } from "./json-document.ts";
import { arrayOf, memberOf, textOf } from "./json-value.ts";

/** GeoJSON (RFC 7946): a feature collection, one feature or a bare geometry. */
export const geojson: Format = {
  id: "geojson",
  label: "GeoJSON",
  extensions: ["geojson", "json"],
  detect: (sample) => {
    const head = sampleText(sample);
    if (!head.startsWith("{")) return 0;
    if (/"type"\s*:\s*"Feature(Collection)?"/.test(head)) return 0.8;
    // a point deep within other records makes those no GeoJSON
    const isGeometry =
      /^\{\s*"(?:type|coordinates|bbox)"/.test(head) && /"coordinates"\s*:/.test(head);
    return isGeometry || /"features"\s*:/.test(head) ? 0.6 : 0;
  },
  read: (file, name, options) =>
    readJsonDocument(file, name, "geojson", options, (value, heading) =>
      featureSet(value, heading, options),
    ),
};

/** A parsed GeoJSON text as a set. */
export function featureSet(
  value: unknown,
  heading: DocumentHeading,
  options: ReadOptions,
): Promise<IncidentSet> {
  const features = featuresIn(value);
  const system = systemOf(value);
  const grid = gridNamed(system);
  const issues = [...heading.issues, ...systemIssues(system, heading.name)];
  return (
    (grid === null ? featuresAsTable(features, { ...heading, issues }, options) : null) ??
    documentSet(
      {
        ...heading,
        issues,
        rowCount: features.length,
        grid,
        featureAt: (row) => features[row],
      },
      options,
    )
  );
}

function featuresIn(value: unknown): readonly unknown[] {
  const type = memberOf(value, "type");
  if (type === "FeatureCollection" || memberOf(value, "features") !== undefined) {
    return arrayOf(value, "features");
  }
  return [value];
}

/** The coordinate system the file states, which RFC 7946 no longer knows; empty for none. */
function systemOf(value: unknown): string {
  return textOf(memberOf(memberOf(value, "crs"), "properties"), "name").slice(0, 120);
}

/** Says so where a file states any system but degrees on WGS 84. */
function systemIssues(system: string, file: string): readonly Issue[] {
  if (system === "" || /CRS84|EPSG:+(?:[\d.]+:)?4326/i.test(system)) return [];
  const rule = gridNamed(system) === null ? "coordinate-system" : "coordinate-system-converted";
  return [fileIssue(rule, "warning", file, { got: system })];
}
