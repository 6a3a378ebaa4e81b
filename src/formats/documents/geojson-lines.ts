import type { Issue } from "../../incidents/issue.ts";
import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format } from "../format.ts";
import { documentSet } from "./document-set.ts";
import { documentText, largestJsonBytes, sampleText } from "./document-text.ts";
import { featuresAsTable } from "./features-as-table.ts";
import { isJsonObject } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";

/** A feature a line, or after each record separator (RFC 8142). A broken line costs only itself. */
export const geojsonLines: Format = {
  id: "geojson-lines",
  label: "GeoJSON lines or text sequence",
  extensions: ["geojsonl", "geojsons", "ndjson", "jsonl", "ndgeojson"],
  detect: (sample) => {
    const head = sampleText(sample).replaceAll("\u001e", "").trimStart();
    const [first = "", second = ""] = head.split(/\r?\n/);
    if (
      !/^\{.*"(type"\s*:\s*"Feature"|geometry"\s*:)/.test(first) ||
      !first.trimEnd().endsWith("}")
    )
      return 0;
    return second.startsWith("{") || sample.head[0] === 0x1e ? 0.9 : 0;
  },
  read: async (file, name, options) => {
    const { text, encoding, issues } = await documentText(file, name, largestJsonBytes);
    options.signal?.throwIfAborted();
    if (text === null) return emptyIncidentSet(name, "geojson-lines", issues);
    const { values, lineIssues } = parseLines(text, name);
    const heading = {
      name,
      format: "geojson-lines",
      encoding,
      bytes: file.size,
      issues: [...issues, ...lineIssues],
    };
    const featureAt = (row: number) => values[row];
    return (
      featuresAsTable(values, heading, options) ??
      documentSet({ ...heading, rowCount: values.length, featureAt }, options)
    );
  },
};

interface ParsedLines {
  readonly values: readonly unknown[];
  readonly lineIssues: readonly Issue[];
}

/** Every line that is not blank is a record, readable or not. */
function parseLines(text: string, name: string): ParsedLines {
  const lines = text
    .replaceAll("\u001e", "\n")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const lineIssues: Issue[] = [];
  const values = lines.map((line, index) => {
    const { value, issues } = parseJson(line, name);
    for (const issue of issues) lineIssues.push({ ...issue, row: index + 1 });
    return isJsonObject(value) ? value : {};
  });
  return { values, lineIssues };
}
