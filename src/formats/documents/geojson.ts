import type { Issue } from "../../incidents/issue.ts";
import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format, IncidentSet, ReadOptions } from "../format.ts";
import { fileIssue } from "./document-issue.ts";
import { documentSet } from "./document-set.ts";
import { documentText, largestJsonBytes, sampleText } from "./document-text.ts";
import { type FeatureHabits, featureRecord, plainHabits } from "./feature-record.ts";
import { arrayOf, memberOf, textOf } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";

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
  read: readGeojson,
};

async function readGeojson(file: Blob, name: string, options: ReadOptions): Promise<IncidentSet> {
  const { text, encoding, issues } = await documentText(file, name, largestJsonBytes);
  options.signal?.throwIfAborted();
  if (text === null) return emptyIncidentSet(name, "geojson", issues);
  const parsed = parseJson(text, name);
  const found = [...issues, ...parsed.issues];
  if (parsed.value === undefined) return emptyIncidentSet(name, "geojson", found);
  const source = { name, format: "geojson", encoding, bytes: file.size, issues: found };
  return featureSet(parsed.value, source, options);
}

/** A parsed GeoJSON text as a set; `habits` say how the file writes what GeoJSON leaves open. */
export async function featureSet(
  value: unknown,
  source: {
    readonly name: string;
    readonly format: string;
    readonly encoding: string;
    readonly bytes: number;
    readonly issues: readonly Issue[];
  },
  options: ReadOptions,
  habits: FeatureHabits = plainHabits,
): Promise<IncidentSet> {
  const features = featuresIn(value);
  return documentSet(
    {
      ...source,
      issues: [...source.issues, ...collectionIssues(value, source.name)],
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
  if (system === "" || /CRS84|EPSG:+4326|EPSG::4326/i.test(system)) return [];
  return [fileIssue("coordinate-system", "warning", file, { got: system.slice(0, 120) })];
}
