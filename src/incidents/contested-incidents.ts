import type { Atlas } from "./atlas.ts";
import type { Claim } from "./claim.ts";
import { claimsKnownBy } from "./claims-known-by.ts";
import { contradictionsOf } from "./contradictions.ts";

/**
 * The ids of incidents that are told differently: a claim known by the end of `day` (`YYYY-MM-DD`; null for all)
 * denies something, or two of them cannot both hold.
 */
export function contestedIncidents({ incidents }: Atlas, day: string | null): ReadonlySet<string> {
  return new Set(
    incidents
      .filter(({ claims }) => isContested(claimsKnownBy(claims, day).known))
      .map(({ id }) => id),
  );
}

function isContested(claims: readonly Claim[]): boolean {
  return claims.some(({ stance }) => stance === "denies") || contradictionsOf(claims).length > 0;
}
