import * as v from "valibot";
import { identifier } from "./identifier.ts";
import { localizedText } from "./localized-text-schema.ts";
import { greatestDistanceMeters } from "./location.ts";

/** A reported distance: from which place, how far, and the claim that says so. Drawn as ring plus band. */
export const distanceNoteSchema = v.strictObject({
  id: identifier,
  name: localizedText,
  anchor: v.pipe(
    identifier,
    v.description("Place the distance is measured from: id in places.geojson."),
  ),
  meters: v.pipe(
    v.number(),
    v.minValue(1),
    v.maxValue(greatestDistanceMeters),
    v.description("The reported distance, metres."),
  ),
  bound: v.pipe(
    v.picklist(["at-most", "about", "at-least"]),
    v.description("How the source limits it."),
  ),
  bearing: v.optional(v.pipe(v.string(), v.description("Compass word of the source, e.g. east."))),
  claim: v.pipe(identifier, v.description("id of the claim that says so.")),
  of: v.optional(v.pipe(identifier, v.description("Place that is said to lie at that distance."))),
  note: v.optional(localizedText),
});

export type DistanceNote = Readonly<v.InferOutput<typeof distanceNoteSchema>>;
