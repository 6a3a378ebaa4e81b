import * as v from "valibot";
import { actorSchema, claimantSchema, sideSchema } from "./actor.ts";
import { type AtlasFile, atlasHeadingSchema } from "./atlas.ts";
import { controlAreaPropertiesSchema } from "./control-area.ts";
import { areaGeometrySchema, placeGeometrySchema } from "./geometry.ts";
import { identifier } from "./identifier.ts";
import { incidentSchema } from "./incident.ts";
import { placePropertiesSchema } from "./place.ts";
import { sourceSchema } from "./source.ts";

/** A feature of places.geojson. */
export const placeFeatureSchema = v.strictObject({
  type: v.literal("Feature"),
  id: identifier,
  properties: placePropertiesSchema,
  geometry: placeGeometrySchema,
});

/** A feature of control-areas.geojson. */
export const controlAreaFeatureSchema = v.strictObject({
  type: v.literal("Feature"),
  id: identifier,
  properties: controlAreaPropertiesSchema,
  geometry: areaGeometrySchema,
});

const $schema = v.optional(v.string());

const schemaVersion = v.literal(1);

/** Each file of an atlas as a whole: what authors' editors check against. */
export const atlasFileSchemas = {
  "atlas.json": atlasHeadingSchema,
  "places.geojson": v.strictObject({
    $schema,
    type: v.literal("FeatureCollection"),
    features: v.array(placeFeatureSchema),
  }),
  "control-areas.geojson": v.strictObject({
    $schema,
    type: v.literal("FeatureCollection"),
    features: v.array(controlAreaFeatureSchema),
  }),
  "incidents.json": v.strictObject({
    $schema,
    schemaVersion,
    incidents: v.array(incidentSchema),
  }),
  "actors.json": v.strictObject({
    $schema,
    schemaVersion,
    actors: v.array(actorSchema),
    claimants: v.array(claimantSchema),
    sides: v.array(sideSchema),
  }),
  "sources.json": v.strictObject({
    $schema,
    schemaVersion,
    sources: v.array(sourceSchema),
  }),
} as const satisfies Record<AtlasFile, v.GenericSchema>;
