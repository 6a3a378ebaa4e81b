import type { Atlas } from "./atlas.ts";
import { type Check, claimsOf, issueAt } from "./checked-atlas.ts";
import type { Claim } from "./claim.ts";
import type { Issue } from "./issue.ts";

type Kind = "actor" | "claimant" | "side" | "source" | "place" | "incident" | "claim" | "scope";

/** One field that names another record by id. */
interface Reference {
  readonly record: object;
  readonly field: string;
  readonly kind: Kind;
  readonly id: string | null | undefined;
}

/** Every id that names another record must be the id of one, and not of the record itself. */
export const checkReferences: Check = ({ atlas, at }) => {
  const ids = idsByKind(atlas);
  return referencesIn(atlas).flatMap(({ record, field, kind, id }): Issue | never[] => {
    if (id === null || id === undefined) return [];
    if (!ids[kind].has(id)) {
      return issueAt("unknown-reference", "error", at(record), field, { got: id, kind });
    }
    return isSelf(record, kind, id, atlas)
      ? issueAt("refers-to-itself", "error", at(record), field, { got: id })
      : [];
  });
};

function idsByKind(atlas: Atlas): Readonly<Record<Kind, ReadonlySet<string>>> {
  const idsOf = (records: readonly { readonly id: string }[]) =>
    new Set(records.map(({ id }) => id));
  return {
    actor: idsOf(atlas.actors),
    claimant: idsOf(atlas.claimants),
    side: idsOf(atlas.sides),
    source: idsOf(atlas.sources),
    place: idsOf(atlas.places),
    incident: idsOf(atlas.incidents),
    claim: idsOf(claimsOf(atlas).map(([claim]) => claim)),
    scope: idsOf(atlas.heading.scopes),
  };
}

/** Only records that can name their own kind can name themselves. */
function isSelf(record: object, kind: Kind, id: string, atlas: Atlas): boolean {
  if (!("id" in record) || record.id !== id) return false;
  if (kind === "actor") return atlas.actors.some((actor) => actor === record);
  if (kind === "incident") return atlas.incidents.some((incident) => incident === record);
  return kind === "claim" && !atlas.heading.distanceNotes.some((note) => note === record);
}

function referencesIn(atlas: Atlas): readonly Reference[] {
  return [
    ...referencesOfHeading(atlas),
    ...atlas.controlAreas.map((area) => reference(area, "properties.actor", "actor", area.actor)),
    ...referencesOfIncidents(atlas),
    ...claimsOf(atlas).flatMap(([claim]) => referencesOfClaim(claim)),
    ...atlas.actors.flatMap((actor) => [
      reference(actor, "side", "side", actor.side),
      reference(actor, "memberOf", "actor", actor.memberOf),
    ]),
    ...atlas.claimants.flatMap((claimant) => [
      reference(claimant, "actor", "actor", claimant.actor),
      reference(claimant, "side", "side", claimant.side),
    ]),
  ];
}

function referencesOfHeading(atlas: Atlas): readonly Reference[] {
  const { heading } = atlas;
  return [
    reference(heading, "opening.incident", "incident", heading.opening.incident),
    ...heading.distanceNotes.flatMap((note) => [
      reference(note, "anchor", "place", note.anchor),
      reference(note, "claim", "claim", note.claim),
      reference(note, "of", "place", note.of),
    ]),
  ];
}

function referencesOfIncidents(atlas: Atlas): readonly Reference[] {
  return atlas.incidents.flatMap((incident) => [
    ...(incident.where.kind === "position"
      ? [reference(incident, "where.place", "place", incident.where.place)]
      : []),
    ...incident.actors.map(({ actor }, n) =>
      reference(incident, `actors.${n}.actor`, "actor", actor),
    ),
    ...incident.sources.map((id, n) => reference(incident, `sources.${n}`, "source", id)),
    ...incident.related.map((id, n) => reference(incident, `related.${n}`, "incident", id)),
  ]);
}

function referencesOfClaim(claim: Claim): readonly Reference[] {
  return [
    reference(claim, "scope", "scope", claim.scope),
    reference(claim, "claimant", "claimant", claim.claimant),
    reference(claim, "source", "source", claim.source),
    ...claim.alsoIn.map((id, n) => reference(claim, `alsoIn.${n}`, "source", id)),
    ...claim.relations.map((relation, n) =>
      reference(claim, `relations.${n}.claim`, "claim", relation.claim),
    ),
    reference(claim, "place", "place", claim.place),
  ];
}

function reference(record: object, field: string, kind: Kind, id: Reference["id"]): Reference {
  return { record, field, kind, id };
}
