import { actorSchema, claimantSchema, sideSchema } from "./actor.ts";
import {
  type Atlas,
  type AtlasFile,
  type AtlasHeading,
  atlasFiles,
  atlasHeadingSchema,
  claimScopeSchema,
  controlDateSchema,
} from "./atlas.ts";
import { controlAreaFeatureSchema, placeFeatureSchema } from "./atlas-file-schemas.ts";
import { claimSchema } from "./claim.ts";
import type { ControlArea } from "./control-area.ts";
import { distanceNoteSchema } from "./distance-note.ts";
import { type Incident, incidentSchema } from "./incident.ts";
import type { Issue } from "./issue.ts";
import type { Place } from "./place.ts";
import { type Fields, readAtlasFile } from "./read-atlas-file.ts";
import { type Reader, readEach, readList, within, withUniqueIds } from "./read-list.ts";
import { isRecord, readRecord } from "./read-record.ts";
import type { RecordPath, RecordPaths } from "./record-path.ts";
import { sourceSchema } from "./source.ts";

/** The six files of a folder, each as text or as the value its JSON stands for; any may be missing. */
export type AtlasContents = Readonly<Partial<Record<AtlasFile, unknown>>>;

export interface AtlasReading {
  /** null only where atlas.json itself cannot be used. */
  readonly atlas: Atlas | null;
  readonly issues: readonly Issue[];
  readonly paths: RecordPaths;
}

/**
 * Reads an atlas from its files. A broken record is left out, a broken claim is left out of its incident, of
 * records with the same id the first stays; an issue says so each time. What the records say about each other
 * and about the world is for `checkAtlas`. Never throws.
 */
export function readAtlas(contents: AtlasContents): AtlasReading {
  const issues: Issue[] = [];
  const paths = new Map<object, RecordPath>();
  const reader: Reader = {
    report: (issue) => issues.push(issue),
    notePath: (record, at) => paths.set(record, at),
  };
  const files = new Map(
    atlasFiles.map((file) => [file, readAtlasFile(file, contents[file], reader.report)]),
  );

  /** The list `key` of a file, read and with unique ids; nothing where the file could not be used. */
  function recordsIn<T extends { readonly id: string }>(
    file: AtlasFile,
    key: string,
    read: (raw: unknown, at: RecordPath) => readonly T[],
  ): readonly T[] {
    const fields = files.get(file);
    if (fields === undefined || fields === null) return [];
    const records = read(fields[key], { file, path: key });
    const pathOf = (record: T) => paths.get(record) ?? { file, path: key };
    return withUniqueIds(records, pathOf, reader.report);
  }

  const heading = readHeading(files.get("atlas.json") ?? null, reader);
  const lists = {
    places: recordsIn("places.geojson", "features", (raw, at) => readPlaces(raw, at, reader)),
    controlAreas: recordsIn("control-areas.geojson", "features", (raw, at) =>
      readControlAreas(raw, at, reader),
    ),
    incidents: recordsIn("incidents.json", "incidents", (raw, at) =>
      readEach(raw, at, reader, (item, place) => readIncident(item, place, reader)),
    ),
    actors: recordsIn("actors.json", "actors", (raw, at) => readList(actorSchema, raw, at, reader)),
    claimants: recordsIn("actors.json", "claimants", (raw, at) =>
      readList(claimantSchema, raw, at, reader),
    ),
    sides: recordsIn("actors.json", "sides", (raw, at) => readList(sideSchema, raw, at, reader)),
    sources: recordsIn("sources.json", "sources", (raw, at) =>
      readList(sourceSchema, raw, at, reader),
    ),
  };
  return { atlas: heading === null ? null : { heading, ...lists }, issues, paths };
}

/** atlas.json with its lists read one by one, so that a broken scope does not cost the whole atlas. */
function readHeading(fields: Fields | null, reader: Reader): AtlasHeading | null {
  if (fields === null) return null;
  const top = { file: "atlas.json", path: "" } as const;
  const bare = { ...fields, scopes: [], distanceNotes: [], controlDates: [] };
  const heading = readRecord(atlasHeadingSchema, bare, top, reader.report);
  if (heading === null) return null;
  const listOf = (key: string) => [fields[key], within(top, key)] as const;
  return {
    ...heading,
    controlDates: readList(controlDateSchema, ...listOf("controlDates"), reader),
    scopes: readList(claimScopeSchema, ...listOf("scopes"), reader),
    distanceNotes: readList(distanceNoteSchema, ...listOf("distanceNotes"), reader),
  };
}

/** An incident with its claims read one by one, so that a broken claim does not cost the incident. */
function readIncident(raw: unknown, at: RecordPath, reader: Reader): Incident | null {
  const given = isRecord(raw) ? raw["claims"] : undefined;
  if (!isRecord(raw) || !Array.isArray(given)) {
    return readRecord(incidentSchema, raw, at, reader.report);
  }
  const incident = readRecord(incidentSchema, { ...raw, claims: [] }, at, reader.report);
  const claims = readList(claimSchema, given, within(at, "claims"), reader);
  return incident === null ? null : { ...incident, claims };
}

function readPlaces(raw: unknown, at: RecordPath, reader: Reader): readonly Place[] {
  return readEach(raw, at, reader, (item, place) => {
    const feature = readRecord(placeFeatureSchema, item, place, reader.report);
    return feature && { id: feature.id, ...feature.properties, geometry: feature.geometry };
  });
}

function readControlAreas(raw: unknown, at: RecordPath, reader: Reader): readonly ControlArea[] {
  return readEach(raw, at, reader, (item, place) => {
    const feature = readRecord(controlAreaFeatureSchema, item, place, reader.report);
    return feature && { id: feature.id, ...feature.properties, geometry: feature.geometry };
  });
}
