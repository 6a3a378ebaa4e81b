import type { LineString, MultiLineString, Point, Polygon } from "geojson";
import * as v from "valibot";
import type { identifier } from "./identifier.ts";
import { localizedText } from "./localized-text-schema.ts";
import { greatestDistanceMeters, longitudeLatitude, uncertaintyMeters } from "./location.ts";

/** Kinds of place; each has a glyph. */
const placeKinds = [
  "capital",
  "city",
  "town",
  "village",
  "headquarters",
  "military-base",
  "airfield",
  "gas-plant",
  "oil-field",
  "oil-facility",
  "pumping-station",
  "industrial-area",
  "island",
  "junction",
  "archaeological-site",
  "strike-point",
  "river",
  "line",
] as const;

export type PlaceKind = (typeof placeKinds)[number];

const positionEvidence = v.strictObject({
  source: v.pipe(v.string(), v.nonEmpty(), v.description("Where this coordinate was read.")),
  position: longitudeLatitude,
  verdict: v.picklist(["used", "agrees", "rejected"]),
  distanceMeters: v.pipe(
    v.number(),
    v.minValue(0),
    v.maxValue(greatestDistanceMeters),
    v.description("From the position used, metres."),
  ),
  note: v.optional(v.string()),
});

export type PositionEvidence = Readonly<v.InferOutput<typeof positionEvidence>>;

/** The properties of a feature in places.geojson. */
export const placePropertiesSchema = v.strictObject({
  name: localizedText,
  aliases: v.optional(
    v.pipe(
      v.record(v.string(), v.pipe(v.array(v.string()), v.readonly())),
      v.description("Other spellings per language."),
    ),
    {},
  ),
  kind: v.picklist(placeKinds),
  uncertaintyMeters,
  why: v.pipe(localizedText, v.description("How sure the position is and why.")),
  positionStatus: v.pipe(
    v.picklist(["sourced", "estimated", "unpublished"]),
    v.description(
      "estimated: placed by us from a description; unpublished: nobody has published it.",
    ),
  ),
  setting: v.optional(v.pipe(localizedText, v.description("e.g. which bank of the river."))),
  evidence: v.optional(v.pipe(v.array(positionEvidence), v.readonly()), []),
  labelZoom: v.pipe(
    v.number(),
    v.minValue(0),
    v.maxValue(20),
    v.description("Zoom from which the label is drawn."),
  ),
  unverifiedNames: v.optional(
    v.pipe(
      v.array(v.string()),
      v.readonly(),
      v.description("Languages whose name was not seen in a source."),
    ),
    [],
  ),
  licence: v.optional(v.string()),
  attribution: v.optional(v.string()),
  note: v.optional(localizedText),
});

type PlaceGeometry = Point | LineString | MultiLineString | Polygon;

/** A named point, line or area with the radius within which it surely lies. */
export interface Place extends Readonly<v.InferOutput<typeof placePropertiesSchema>> {
  readonly id: v.InferOutput<typeof identifier>;
  readonly geometry: PlaceGeometry;
}
