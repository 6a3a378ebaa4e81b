import type { Claim } from "./claim.ts";
import type { Incident } from "./incident.ts";
import { lastDayOf } from "./last-day-of.ts";
import type { Source } from "./source.ts";

/** Claims parted by what was known on a day; every claim is in exactly one list, in its old order. */
export interface KnownClaims {
  readonly known: readonly Claim[];
  readonly later: readonly Claim[];
  /** Nobody knows when these were said; they are shown apart, never counted in or left out. */
  readonly undated: readonly Claim[];
}

/** Where something stands on a day: see `incidentKnownBy`. */
export type Knowledge = "known" | "later" | "undated";

/**
 * Parts claims by whether they had been said by the end of `day` (`YYYY-MM-DD`); null knows them all, dated
 * or not. A partial date counts from its last day on: "2018-02" is not known before 28 February.
 */
export function claimsKnownBy(claims: readonly Claim[], day: string | null): KnownClaims {
  if (day === null) return { known: claims, later: [], undated: [] };
  const those = (knowledge: Knowledge) =>
    claims.filter(({ said }) => knowledgeOf(said, day) === knowledge);
  return { known: those("known"), later: those("later"), undated: those("undated") };
}

/**
 * Whether an incident was known by the end of `day`: when one of its claims had been said or, where it has
 * none, one of its sources had been published. Otherwise it is undated when any of these has no date (it may
 * have been known), later when all of them came after. Without claims and sources it is undated.
 */
export function incidentKnownBy(
  incident: Pick<Incident, "claims" | "sources">,
  day: string | null,
  sources: ReadonlyMap<string, Source>,
): Knowledge {
  if (day === null) return "known";
  const dates =
    incident.claims.length > 0
      ? incident.claims.map(({ said }) => said)
      : incident.sources.map((id) => sources.get(id)?.published ?? null);
  const knowledge = dates.map((date) => knowledgeOf(date, day));
  if (knowledge.includes("known")) return "known";
  return knowledge.length === 0 || knowledge.includes("undated") ? "undated" : "later";
}

function knowledgeOf(date: string | null, day: string): Knowledge {
  if (date === null) return "undated";
  return lastDayOf(date) <= day ? "known" : "later";
}
