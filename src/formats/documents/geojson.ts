import type { Issue } from "../../incidents/issue.ts";
import type { Format, IncidentSet, ReadOptions } from "../format.ts";
import { fileIssue } from "./document-issue.ts";
import { documentSet } from "./document-set.ts";
import { sampleText } from "./document-text.ts";
import { type FeatureHabits, featureRecord, plainHabits } from "./feature-record.ts";
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
    return /"coordinates"\s*:|"features"\s*:/.test(head) ? 0.6 : 0;
  },
  read: (file, name, options) =>
    readJsonDocument(file, name, "geojson", options, (value, heading) =>
      featureSet(value, heading, options),
    ),
};

/** A parsed GeoJSON text as a set; `habits` say how the file writes what GeoJSON leaves open. */
function featureSet(
  value: unknown,
  heading: DocumentHeading,
  options: ReadOptions,
  habits: FeatureHabits = plainHabits,
): Promise<IncidentSet> {
  const features = featuresIn(value);
  return documentSet(
    {
      ...heading,
      issues: [...heading.issues, ...collectionIssues(value, heading.name)],
      rowCount: features.length,
      recordAt: (row) => featureRecord(features[row], habits),
    },
    options,
  );
}

function featuresIn(value: unknown): readonly unknown[] {
  const type = memberOf(value, "type");
  if (type === "FeatureCollection" || memberOf(value, "features") !== undefined) {
    return arrayOf(value, "features");
  }
  return [value];
}

/** A stated coordinate system other than degrees on WGS 84; RFC 7946 knows no other. */
function collectionIssues(value: unknown, file: string): readonly Issue[] {
  const system = textOf(memberOf(memberOf(value, "crs"), "properties"), "name");
  if (system === "" || /CRS84|EPSG:+4326/i.test(system)) return [];
  return [fileIssue("coordinate-system", "warning", file, { got: system.slice(0, 120) })];
}
