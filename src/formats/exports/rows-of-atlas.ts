import type { Atlas } from "../../incidents/atlas.ts";
import { type AtlasIndex, indexOf } from "../../incidents/atlas-index.ts";
import type { Incident } from "../../incidents/incident.ts";
import { incidentSpan } from "../../incidents/incident-span.ts";
import { type LocalizedText, textIn } from "../../incidents/localized-text.ts";
import { precisionOfRadius } from "../../incidents/precision.ts";
import type { Source } from "../../incidents/source.ts";
import type { ExportInput } from "./export.ts";
import type { ExportRow } from "./export-row.ts";
import { subAtlas } from "./sub-atlas.ts";

/** Incidents of an atlas, all or those with `ids`, as something to write; plain columns in `language`. */
export function exportInputOfAtlas(
  atlas: Atlas,
  ids: ReadonlySet<string> | null = null,
  language = "en",
): ExportInput {
  const part = subAtlas(atlas, ids);
  const index = indexOf(atlas);
  return {
    name: atlas.heading.id,
    rowCount: part.incidents.length,
    rows: part.incidents.map((incident) => atlasRow(incident, index, language)),
    atlas: part,
  };
}

/** One incident of an atlas in plain columns, names in `language`, with its full record. */
export function atlasRow(incident: Incident, index: AtlasIndex, language: string): ExportRow {
  const span = incidentSpan(incident, index.atlas.heading.timeZone);
  return {
    ...whereOf(incident, index, language),
    id: incident.id,
    title: textIn(incident.title, language).text,
    type: incident.type,
    startMinute: span?.startMinute ?? null,
    endMinute: span?.endMinute ?? null,
    actors: [...new Set(incident.actors.map(({ actor }) => actor))],
    low: null,
    best: null,
    high: null,
    sources: sourcesOf(incident).map((id) => citation(index.sources.get(id), id)),
    notes: inLanguage(incident.summary, language),
    fields: [],
    incident,
  };
}

function whereOf({ where }: Incident, index: AtlasIndex, language: string) {
  const nowhere = { longitude: null, latitude: null, uncertaintyMeters: null };
  const precisionNote = inLanguage(where.why, language);
  switch (where.kind) {
    case "position": {
      const place = where.place === undefined ? undefined : index.places.get(where.place);
      return {
        longitude: where.position[0],
        latitude: where.position[1],
        uncertaintyMeters: where.uncertaintyMeters,
        precision: precisionOfRadius(where.uncertaintyMeters),
        place: inLanguage(place?.name, language),
        country: "",
        precisionNote,
      };
    }
    case "country":
      return {
        ...nowhere,
        precision: "country" as const,
        place: "",
        country: where.country,
        precisionNote,
      };
    case "none":
      return { ...nowhere, precision: "none" as const, place: "", country: "", precisionNote };
  }
}

/** Documents of the claims and of the incident, each once, in that order. */
function sourcesOf(incident: Incident): readonly string[] {
  const ofClaims = incident.claims.flatMap(({ source, alsoIn }) => [source, ...alsoIn]);
  return [...new Set([...ofClaims, ...incident.sources])];
}

function citation(source: Source | undefined, id: string): string {
  if (source === undefined) return id;
  const { publisher, title, published, url, archiveUrl } = source;
  return [publisher, title, published, url ?? archiveUrl].filter(Boolean).join(", ");
}

function inLanguage(text: LocalizedText | undefined, language: string): string {
  return text === undefined ? "" : textIn(text, language).text;
}
