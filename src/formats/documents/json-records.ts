import type { Issue } from "../../incidents/issue.ts";
import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format, IncidentSet, ReadOptions } from "../format.ts";
import { genericTable } from "../tables/generic-table.ts";
import { dialectOfColumns } from "../tables/recognize-dialect.ts";
import { fileIssue } from "./document-issue.ts";
import { documentText, largestJsonBytes, sampleText } from "./document-text.ts";
import { flatEntries } from "./flat-entries.ts";
import type { DocumentHeading } from "./json-document.ts";
import { anyText, isJsonObject, type JsonObject } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";
import { recordsAsTable } from "./records-as-table.ts";

/**
 * JSON that is a list of plain records, bare, under any member, or one record a line: a table whose columns are
 * the members. Nested members become columns with dotted names.
 */
export const jsonRecords: Format = {
  id: "json-records",
  label: "JSON records",
  extensions: ["json", "ndjson", "jsonl"],
  detect: (sample) => {
    const text = sampleText(sample);
    return /^\[\s*\{|^\{\s*"/.test(text) ? 0.15 : 0;
  },
  read: async (file, name, options) => {
    const { text, encoding, issues } = await documentText(file, name, largestJsonBytes);
    options.signal?.throwIfAborted();
    if (text === null) return emptyIncidentSet(name, "json-records", issues);
    const parsed = parseJson(text, name);
    const whole = recordsIn(parsed.value, 0);
    const { records, lineIssues } =
      whole.length > 0 ? { records: whole, lineIssues: parsed.issues } : byLine(text, name);
    const heading = { name, format: "json-records", encoding, bytes: file.size };
    return recordSet(records, { ...heading, issues: [...issues, ...lineIssues] }, options);
  },
};

function recordSet(
  records: readonly JsonObject[],
  heading: DocumentHeading,
  options: ReadOptions,
): IncidentSet | Promise<IncidentSet> {
  const { name, issues } = heading;
  if (records.length === 0) {
    const unknown = fileIssue("format-unknown", "error", name);
    return emptyIncidentSet(name, "", [...issues, unknown]);
  }
  const flat = records.map((record) => Object.fromEntries(pointsAsText(flatEntries(record))));
  const columns = new Set(flat.slice(0, 50).flatMap((record) => Object.keys(record)));
  return recordsAsTable(flat, dialectOfColumns(columns) ?? genericTable, heading, options);
}

type Entries = ReturnType<typeof flatEntries>;

/** The same entries with each nested GeoJSON point as well-known text, which says that longitude comes first. */
function pointsAsText(entries: Entries): Entries {
  // most records have none
  if (!entries.some(([, value]) => value === "Point")) return entries;
  const points = new Set(
    entries.flatMap(([path, value]) =>
      value === "Point" ? [path.replace(/type$/, "coordinates")] : [],
    ),
  );
  return entries.map(([path, value]) => {
    if (!(points.has(path) && Array.isArray(value))) return [path, value];
    return [path, `POINT (${value.slice(0, 2).map(anyText).join(" ")})`];
  });
}

const deepestList = 4;

/** The longest list of objects in a value: itself, or under one of its members. */
function recordsIn(value: unknown, depth: number): readonly JsonObject[] {
  if (Array.isArray(value)) {
    const records = value.filter(isJsonObject);
    return records.length * 2 > value.length ? records : [];
  }
  if (!isJsonObject(value) || depth > deepestList) return [];
  const lists = Object.values(value).map((member) => recordsIn(member, depth + 1));
  return lists.reduce((longest, list) => (list.length > longest.length ? list : longest), []);
}

interface RecordLines {
  readonly records: readonly JsonObject[];
  readonly lineIssues: readonly Issue[];
}

/** A record a line; a broken line is an empty record, which is counted and found wanting. */
function byLine(text: string, name: string): RecordLines {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (!/^\s*\{.*\}\s*$/.test(lines[0] ?? "")) return { records: [], lineIssues: [] };
  const lineIssues: Issue[] = [];
  const records = lines.map((line, index) => {
    const { value, issues } = parseJson(line, name);
    for (const issue of issues) lineIssues.push({ ...issue, row: index + 1 });
    return isJsonObject(value) ? value : {};
  });
  const isAny = records.some((record) => Object.keys(record).length > 0);
  return isAny && lines.length > 1 ? { records, lineIssues } : { records: [], lineIssues: [] };
}
