import type { MultiPolygon, Polygon } from "geojson";
import * as v from "valibot";
import { identifier } from "./identifier.ts";
import { localizedText } from "./localized-text-schema.ts";
import { boundingBox, uncertaintyMeters } from "./location.ts";
import { partialDate } from "./partial-date.ts";

/** How a publisher says it knows that an actor held an area (terms after ISW's map notes). */
export const controlStatuses = ["assessed", "claimed", "disputed", "unknown"] as const;

export type ControlStatus = (typeof controlStatuses)[number];

/** The properties of a feature in control-areas.geojson. */
export const controlAreaPropertiesSchema = v.strictObject({
  name: localizedText,
  actor: identifier,
  status: v.picklist(controlStatuses),
  validFrom: v.pipe(partialDate, v.description("First day the area is stated for.")),
  validTo: v.pipe(partialDate, v.description("Last day the area is stated for, inclusive.")),
  asOf: v.pipe(partialDate, v.description("The day the publisher's statement describes.")),
  publisher: v.pipe(
    v.string(),
    v.nonEmpty(),
    v.description("Who says so; the one that draws the outline."),
  ),
  confidence: v.picklist(["high", "medium", "low", "guessed"]),
  uncertaintyMeters,
  statedBy: v.pipe(
    v.array(v.string()),
    v.readonly(),
    v.description("The statements the outline rests on."),
  ),
  edges: v.optional(
    v.pipe(localizedText, v.description("Which edges are edges of knowledge, not fronts.")),
  ),
  knowledgeWindow: v.optional(
    v.pipe(
      boundingBox,
      v.description("West, south, east, north: straight edges on this window are not fronts."),
    ),
  ),
  licence: v.string(),
  attribution: v.optional(v.string()),
  note: v.optional(localizedText),
});

/** A polygon that some publisher says an actor held between two days. */
export interface ControlArea extends Readonly<v.InferOutput<typeof controlAreaPropertiesSchema>> {
  readonly id: v.InferOutput<typeof identifier>;
  readonly geometry: Polygon | MultiPolygon;
}
