import type { Claim, ClaimRelation } from "./claim.ts";

/** A link from one claim to another, seen from either end. */
export interface RelatedClaim {
  readonly kind: ClaimRelation["kind"];
  /** `to`: this claim updates, denies … the other; `from`: the other does so to this one. */
  readonly direction: "to" | "from";
  readonly claim: Claim;
}

/** What a claim does to others among `claims` and what they do to it; links to claims outside are left out. */
export function relationsOf(claim: Claim, claims: readonly Claim[]): readonly RelatedClaim[] {
  const to = claim.relations.flatMap((relation): readonly RelatedClaim[] => {
    const other = claims.find(({ id }) => id === relation.claim);
    return other === undefined ? [] : [{ kind: relation.kind, direction: "to", claim: other }];
  });
  const from = claims.flatMap((other) =>
    other.relations
      .filter((relation) => relation.claim === claim.id)
      .map(({ kind }): RelatedClaim => ({ kind, direction: "from", claim: other })),
  );
  return [...to, ...from];
}
