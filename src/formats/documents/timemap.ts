import { emptyIncidentSet } from "../empty-incident-set.ts";
import type { Format } from "../format.ts";
import { fileIssue } from "./document-issue.ts";
import type { DocumentRecord } from "./document-record.ts";
import { documentSet } from "./document-set.ts";
import { sampleText } from "./document-text.ts";
import { type FeatureHabits, featureRecord } from "./feature-record.ts";
import { readJsonDocument } from "./json-document.ts";
import { anyText, arrayOf, isJsonObject, memberOf, plainText, textOf } from "./json-value.ts";
import { cellsOfEvent } from "./mended-feature.ts";
import { eventFeature } from "./point-of.ts";
import { timemapPart } from "./timemap-part.ts";

/**
 * Forensic Architecture's TimeMap: events alone, or with the sources and associations they name (one object
 * of `events`, `sources`, `associations`, as `combineFiles` makes of several files). Dates are month first.
 */
export const timemap: Format = {
  id: "timemap",
  label: "TimeMap",
  extensions: ["json"],
  detect: (sample) => (timemapPart(sampleText(sample)) === null ? 0 : 0.9),
  read: (file, name, options) =>
    readJsonDocument(file, name, "timemap", options, async (value, heading) => {
      const part = timemapPart(JSON.stringify(value).slice(0, 20_000));
      if (part === "sources" || part === "associations") {
        const wanted = { wanted: "the events file (events.json)" };
        const issue = fileIssue("companion-only", "error", name, wanted);
        return emptyIncidentSet(name, "timemap", [...heading.issues, issue]);
      }
      const events = Array.isArray(value) ? value : arrayOf(value, "events");
      const companions = companionsOf(value);
      return documentSet(
        {
          ...heading,
          dayMonthOrder: "month-day",
          rowCount: events.length,
          featureAt: (row) => eventFeature(events[row]),
          recordOf: (feature, habits) => recordOf(feature, companions, habits),
          cellsOf: cellsOfEvent,
        },
        options,
      );
    }),
};

interface Companions {
  readonly sources: ReadonlyMap<string, unknown>;
  readonly associations: ReadonlyMap<string, unknown>;
}

function companionsOf(value: unknown): Companions {
  const sources = memberOf(value, "sources");
  return {
    sources: new Map(isJsonObject(sources) ? Object.entries(sources) : []),
    associations: new Map(
      arrayOf(value, "associations").map((each) => [textOf(each, "id"), each] as const),
    ),
  };
}

function recordOf(
  feature: unknown,
  { sources, associations }: Companions,
  habits: FeatureHabits,
): DocumentRecord {
  const event = memberOf(feature, "properties");
  const geometry = memberOf(feature, "geometry");
  const record = featureRecord(
    { type: "Feature", geometry, properties: eventProperties(event) },
    habits,
  );
  const sourceIds = [...arrayOf(event, "sources"), ...arrayOf(event, "source")].map(plainText);
  const named = arrayOf(event, "associations").map(plainText);
  const details = [
    ...sourceIds.map((id) => ({ name: `source ${id}`, value: anyText(sources.get(id)) })),
    ...named.map((id) => ({
      name: `association ${id}`,
      value: associationText(associations.get(id)),
    })),
  ].filter(({ value }) => value !== "");
  return {
    ...record,
    sources: sourceIds.map((id) => sourceText(sources.get(id)) || id).filter(Boolean),
    type: textOf(event, "type") || textOf(event, "category") || textOf(event, "category_full"),
    fields: [...record.fields, ...details],
  };
}

/** `date` and `time` stand apart. */
function eventProperties(event: unknown): unknown {
  if (!isJsonObject(event)) return {};
  const date = textOf(event, "date");
  const time = textOf(event, "time");
  const start = time === "" ? [] : [["when", `${date} ${time}`] as const];
  return Object.fromEntries([...start, ...Object.entries(event)]);
}

function sourceText(source: unknown): string {
  const [path = ""] = arrayOf(source, "paths").map(plainText);
  return [textOf(source, "title"), textOf(source, "url") || path].filter(Boolean).join(", ");
}

function associationText(association: unknown): string {
  const path = arrayOf(association, "filter_paths").map(plainText).join(": ");
  return path || textOf(association, "title");
}
