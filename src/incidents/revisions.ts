import type { Claim } from "./claim.ts";

/**
 * Claims of one party that replace each other, oldest first: SOHR's 20 → 45 → 68 → 230. Only `updates`
 * relations make a chain; a claim that updates none and is updated by none is in none.
 */
export function revisionsOf(claims: readonly Claim[]): readonly (readonly Claim[])[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const updated = new Set(claims.flatMap((claim) => predecessorsOf(claim, byId)));
  const latest = claims.filter(
    (claim) => !updated.has(claim) && predecessorsOf(claim, byId).length > 0,
  );
  return latest.map((claim) => chainTo(claim, byId));
}

/** The ids of claims that a later claim updates or retracts. */
export function supersededIds(claims: readonly Claim[]): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ relations }) =>
      relations
        .filter(({ kind }) => kind === "updates" || kind === "retracts")
        .map(({ claim }) => claim),
    ),
  );
}

function chainTo(latest: Claim, byId: ReadonlyMap<string, Claim>): readonly Claim[] {
  const chain = [latest];
  // a circle of updates is an author's error: each claim is visited once
  const seen = new Set(chain);
  for (let at = 0; at < chain.length; at += 1) {
    const claim = chain[at] ?? latest;
    const earlier = predecessorsOf(claim, byId).filter((each) => !seen.has(each));
    for (const each of earlier) seen.add(each);
    chain.push(...earlier);
  }
  return chain.reverse();
}

function predecessorsOf(claim: Claim, byId: ReadonlyMap<string, Claim>): readonly Claim[] {
  return claim.relations
    .filter(({ kind }) => kind === "updates")
    .flatMap((relation) => byId.get(relation.claim) ?? []);
}
