import type { Format } from "../format.ts";
import type { DocumentRecord } from "./document-record.ts";
import { documentSet } from "./document-set.ts";
import { sampleText } from "./document-text.ts";
import { type FeatureHabits, featureRecord } from "./feature-record.ts";
import { readJsonDocument } from "./json-document.ts";
import { arrayOf, memberOf, plainText, textOf } from "./json-value.ts";
import { cellsOfEvent } from "./mended-feature.ts";
import { eventFeature } from "./point-of.ts";

/** Bellingcat's Civilian Harm in Ukraine: numbers as text, dates month first, `HIDDEN` sources. */
export const bellingcat: Format = {
  id: "bellingcat",
  label: "Bellingcat civilian harm",
  extensions: ["json"],
  detect: (sample) => {
    const head = sampleText(sample).slice(0, 20_000);
    if (!head.startsWith("[")) return 0;
    const keys = ["id", "date", "latitude", "longitude", "description", "filters"];
    return keys.every((key) => head.includes(`"${key}"`)) ? 0.95 : 0;
  },
  read: (file, name, options) =>
    readJsonDocument(file, name, "bellingcat", options, (value, heading) => {
      const events = Array.isArray(value) ? (value as readonly unknown[]) : [];
      return documentSet(
        {
          ...heading,
          dayMonthOrder: "month-day",
          rowCount: events.length,
          featureAt: (row) => eventFeature(events[row]),
          recordOf,
          cellsOf: cellsOfEvent,
        },
        options,
      );
    }),
};

function recordOf(feature: unknown, habits: FeatureHabits): DocumentRecord {
  const event = memberOf(feature, "properties");
  const sources = arrayOf(event, "sources").map((source) => textOf(source, "path"));
  const filters = arrayOf(event, "filters").map(
    (filter) => [textOf(filter, "key"), memberOf(filter, "value")] as const,
  );
  const weapon = filters.find(([key]) => key === "Weapon System")?.[1];
  const record = featureRecord(feature, habits);
  return {
    ...record,
    type: plainText(weapon),
    sources: sources.filter((path) => path !== "" && path !== "HIDDEN"),
    fields: [
      ...record.fields,
      ...filters.map(([name, value]) => ({ name, value: plainText(value) })),
    ],
  };
}
