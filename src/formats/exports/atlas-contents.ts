import type { Feature, FeatureCollection } from "geojson";
import type { Atlas, AtlasFile } from "../../incidents/atlas.ts";

/** The six files of an atlas as values, as `readAtlas` takes them. */
export function atlasContents(atlas: Atlas): Readonly<Record<AtlasFile, unknown>> {
  const { heading, places, controlAreas, incidents, actors, claimants, sides, sources } = atlas;
  return {
    "atlas.json": heading,
    "places.geojson": featureCollection(places),
    "control-areas.geojson": featureCollection(controlAreas),
    "incidents.json": { schemaVersion: 1, incidents },
    "actors.json": { schemaVersion: 1, actors, claimants, sides },
    "sources.json": { schemaVersion: 1, sources },
  };
}

function featureCollection(
  records: readonly { readonly id: string; readonly geometry: Feature["geometry"] }[],
): FeatureCollection {
  const features = records.map(
    ({ id, geometry, ...properties }): Feature => ({ type: "Feature", id, properties, geometry }),
  );
  return { type: "FeatureCollection", features };
}
