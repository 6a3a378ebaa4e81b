import * as v from "valibot";
import { identifier } from "./identifier.ts";
import type { IssueRule } from "./issue-rule.ts";
import { localizedText } from "./localized-text-schema.ts";

const longitude = v.pipe(
  v.number(),
  v.minValue(-180, "longitude-out-of-range" satisfies IssueRule),
  v.maxValue(180, "longitude-out-of-range" satisfies IssueRule),
);

const latitude = v.pipe(
  v.number(),
  v.minValue(-90, "latitude-out-of-range" satisfies IssueRule),
  v.maxValue(90, "latitude-out-of-range" satisfies IssueRule),
);

/** A position as GeoJSON's own types want it: two numbers that may be written to. */
export const geoJsonPosition = v.strictTuple([longitude, latitude]);

export const longitudeLatitude = v.pipe(
  v.strictTuple([longitude, latitude]),
  v.readonly(),
  v.description("[longitude, latitude] in decimal degrees, WGS 84: the order of GeoJSON."),
);

/** West, south, east, north; west is greater than east where it crosses 180°. */
export const boundingBox = v.pipe(
  v.strictTuple([longitude, latitude, longitude, latitude]),
  v.check(([, south, , north]) => south <= north, "extent-upside-down" satisfies IssueRule),
  v.readonly(),
);

/** Half way round the earth: nothing is further off, metres. */
export const greatestDistanceMeters = 20_037_509;

export const uncertaintyMeters = v.pipe(
  v.number(),
  v.minValue(0),
  v.maxValue(greatestDistanceMeters),
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
