import type { Actor, Claimant, Side } from "./actor.ts";
import type { Atlas, ClaimScope } from "./atlas.ts";
import type { Claim } from "./claim.ts";
import type { ControlArea } from "./control-area.ts";
import type { DistanceNote } from "./distance-note.ts";
import type { Incident } from "./incident.ts";
import type { Place } from "./place.ts";
import type { Source } from "./source.ts";

/** A claim and the incident it belongs to. */
interface ClaimOfIncident {
  readonly claim: Claim;
  readonly incident: Incident;
}

/** An atlas with its records by id. */
export interface AtlasIndex {
  readonly atlas: Atlas;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly places: ReadonlyMap<string, Place>;
  readonly controlAreas: ReadonlyMap<string, ControlArea>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly claimants: ReadonlyMap<string, Claimant>;
  readonly sides: ReadonlyMap<string, Side>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly scopes: ReadonlyMap<string, ClaimScope>;
  readonly distanceNotes: ReadonlyMap<string, DistanceNote>;
  readonly claims: ReadonlyMap<string, ClaimOfIncident>;
}

/** Builds the index; of two records with one id the first stays. */
export function indexOf(atlas: Atlas): AtlasIndex {
  const claims = atlas.incidents.flatMap((incident) =>
    incident.claims.map((claim) => ({ id: claim.id, claim, incident })),
  );
  return {
    atlas,
    incidents: byId(atlas.incidents),
    places: byId(atlas.places),
    controlAreas: byId(atlas.controlAreas),
    actors: byId(atlas.actors),
    claimants: byId(atlas.claimants),
    sides: byId(atlas.sides),
    sources: byId(atlas.sources),
    scopes: byId(atlas.heading.scopes),
    distanceNotes: byId(atlas.heading.distanceNotes),
    claims: byId(claims),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.toReversed().map((record) => [record.id, record]));
}
