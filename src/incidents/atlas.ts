import * as v from "valibot";
import type { Actor, Claimant, Side } from "./actor.ts";
import type { ControlArea } from "./control-area.ts";
import { distanceNoteSchema } from "./distance-note.ts";
import { identifier } from "./identifier.ts";
import type { Incident } from "./incident.ts";
import { localizedText } from "./localized-text-schema.ts";
import { boundingBox, longitudeLatitude } from "./location.ts";
import { partialDate } from "./partial-date.ts";
import type { Place } from "./place.ts";
import type { Source } from "./source.ts";

/** Of whom or what figures are counted. */
export const claimScopeSchema = v.strictObject({
  id: identifier,
  name: v.pipe(
    localizedText,
    v.description('Of whom: "all attackers", "Russian citizens", "named persons only".'),
  ),
});

export type ClaimScope = Readonly<v.InferOutput<typeof claimScopeSchema>>;

/** A day the atlas has control areas for, and what it is called. */
export const controlDateSchema = v.strictObject({ date: partialDate, name: localizedText });

/** atlas.json: what the folder is about, where and when it opens, and what its scales mean. */
export const atlasHeadingSchema = v.strictObject({
  $schema: v.optional(v.string()),
  schemaVersion: v.literal(1),
  id: identifier,
  title: localizedText,
  summary: localizedText,
  extent: v.pipe(
    boundingBox,
    v.description(
      "West, south, east, north that holds the whole subject: swapped coordinates are found with it.",
    ),
  ),
  opening: v.strictObject({
    center: longitudeLatitude,
    zoom: v.pipe(v.number(), v.minValue(0), v.maxValue(19)),
    controlDate: v.optional(
      v.pipe(partialDate, v.description("Day whose control areas are shown at first.")),
    ),
    incident: v.optional(v.pipe(identifier, v.description("The incident the atlas is named for."))),
  }),
  timeZone: v.pipe(
    v.string(),
    v.description("IANA zone of clock times without one, e.g. Asia/Damascus."),
  ),
  version: v.string(),
  published: partialDate,
  authors: v.pipe(v.array(v.string()), v.readonly()),
  licence: v.string(),
  attribution: v.pipe(v.array(v.string()), v.readonly()),
  caution: v.optional(
    v.pipe(localizedText, v.description("Said beside the map: borders, claims, limits.")),
  ),
  controlDates: v.pipe(
    v.array(controlDateSchema),
    v.readonly(),
    v.description("Days there are control areas for, in order."),
  ),
  scopes: v.pipe(v.array(claimScopeSchema), v.readonly()),
  distanceNotes: v.pipe(v.array(distanceNoteSchema), v.readonly()),
});

export type AtlasHeading = Readonly<v.InferOutput<typeof atlasHeadingSchema>>;

/** A whole atlas in memory: the heading and every record that passed its checks. */
export interface Atlas {
  readonly heading: AtlasHeading;
  readonly places: readonly Place[];
  readonly controlAreas: readonly ControlArea[];
  readonly incidents: readonly Incident[];
  readonly actors: readonly Actor[];
  readonly claimants: readonly Claimant[];
  readonly sides: readonly Side[];
  readonly sources: readonly Source[];
}

/** The files an atlas folder holds. */
export const atlasFiles = [
  "atlas.json",
  "places.geojson",
  "control-areas.geojson",
  "incidents.json",
  "actors.json",
  "sources.json",
] as const;

export type AtlasFile = (typeof atlasFiles)[number];
