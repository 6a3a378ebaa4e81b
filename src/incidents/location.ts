import * as v from "valibot";
import { identifier } from "./identifier.ts";
import { localizedText } from "./localized-text.ts";

export const longitudeLatitude = v.pipe(
  v.strictTuple([v.number(), v.number()]),
  v.readonly(),
  v.description("[longitude, latitude] in decimal degrees, WGS 84: the order of GeoJSON."),
);

export const uncertaintyMeters = v.pipe(
  v.number(),
  v.minValue(0),
  v.description("Radius in metres of the smallest circle that surely holds the true location."),
);

const knownLocation = v.strictObject({
  kind: v.literal("position"),
  position: longitudeLatitude,
  uncertaintyMeters,
  place: v.optional(
    v.pipe(identifier, v.description("id in places.geojson, when it is that place.")),
  ),
  why: v.optional(v.pipe(localizedText, v.description("Why here, and why this uncertain."))),
});

const wholeCountry = v.strictObject({
  kind: v.literal("country"),
  country: v.pipe(v.string(), v.description("Country or region that is all the sources say.")),
  why: v.optional(localizedText),
});

const noLocation = v.strictObject({
  kind: v.literal("none"),
  why: v.pipe(localizedText, v.description("Why there is no position.")),
});

export const locationSchema = v.variant("kind", [knownLocation, wholeCountry, noLocation]);

/** Where an incident is reported: a position with a radius, a whole country, or nowhere that was named. */
export type Location = Readonly<v.InferOutput<typeof locationSchema>>;
