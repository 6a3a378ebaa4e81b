import { type Claim, type ClaimSubject, claimSubjects } from "./claim.ts";
import { type Contradiction, contradictionsOf } from "./contradictions.ts";

/** A subject on which accounts contradict each other. */
export interface Difference {
  readonly subject: ClaimSubject;
  readonly contradictions: readonly Contradiction[];
  /** Every claim that is part of one of the contradictions, once, in the order recorded. */
  readonly claims: readonly Claim[];
}

/** Where accounts differ, in the order of the matrix; a contradiction of two subjects stands with the first. */
export function differencesOf(claims: readonly Claim[]): readonly Difference[] {
  const all = contradictionsOf(claims);
  return claimSubjects.flatMap((subject) => {
    const contradictions = all.filter((contradiction) => subjectOf(contradiction) === subject);
    if (contradictions.length === 0) return [];
    const involved = new Set(contradictions.flatMap(({ first, second }) => [first, second]));
    return [{ subject, contradictions, claims: claims.filter((claim) => involved.has(claim)) }];
  });
}

function subjectOf({ first, second }: Contradiction): ClaimSubject {
  return claimSubjects.indexOf(first.subject) <= claimSubjects.indexOf(second.subject)
    ? first.subject
    : second.subject;
}
