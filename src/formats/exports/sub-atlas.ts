import type { Atlas } from "../../incidents/atlas.ts";

/** An atlas with only some of its incidents; what hangs on the others (distance notes) goes with them. */
export function subAtlas(atlas: Atlas, ids: ReadonlySet<string> | null): Atlas {
  if (ids === null) return atlas;
  const incidents = atlas.incidents.filter(({ id }) => ids.has(id));
  const claims = new Set(incidents.flatMap((incident) => incident.claims.map(({ id }) => id)));
  const { incident, ...opening } = atlas.heading.opening;
  const isShown = incident !== undefined && ids.has(incident);
  const heading = {
    ...atlas.heading,
    opening: isShown ? atlas.heading.opening : opening,
    distanceNotes: atlas.heading.distanceNotes.filter(({ claim }) => claims.has(claim)),
  };
  return { ...atlas, heading, incidents };
}
