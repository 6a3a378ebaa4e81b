import { type Claim, type ClaimSubject, claimSubjects } from "./claim.ts";

/** Claims side by side: a row a subject, a column a claimant. */
export interface ClaimMatrix {
  /** In order of first appearance; null stands for "nobody is named" and comes last. */
  readonly claimants: readonly (string | null)[];
  /** In the order of `claimSubjects`; only subjects that occur. */
  readonly rows: readonly ClaimRow[];
}

interface ClaimRow {
  readonly subject: ClaimSubject;
  /** One for each of `claimants`, in their order. */
  readonly cells: readonly ClaimCell[];
}

/**
 * What one claimant said on one subject. `silent`: nothing is recorded; `declined`: asked and gave nothing.
 * `claims` are in the order they were recorded, none merged.
 */
export interface ClaimCell {
  readonly claimant: string | null;
  readonly kind: "silent" | "declined" | "spoke";
  readonly claims: readonly Claim[];
}

/** The matrix of an incident's claims: every claim is in exactly one cell. */
export function claimMatrix(claims: readonly Claim[]): ClaimMatrix {
  const named = [...new Set(claims.map(({ claimant }) => claimant))];
  const claimants = [
    ...named.filter((claimant) => claimant !== null),
    ...(named.includes(null) ? [null] : []),
  ];
  const rows = claimSubjects
    .filter((subject) => claims.some((claim) => claim.subject === subject))
    .map((subject) => ({
      subject,
      cells: claimants.map((claimant) => cellOf(claimant, subject, claims)),
    }));
  return { claimants, rows };
}

function cellOf(
  claimant: string | null,
  subject: ClaimSubject,
  claims: readonly Claim[],
): ClaimCell {
  const own = claims.filter((claim) => claim.claimant === claimant && claim.subject === subject);
  return { claimant, kind: kindOf(own), claims: own };
}

function kindOf(claims: readonly Claim[]): ClaimCell["kind"] {
  if (claims.length === 0) return "silent";
  return claims.every(({ stance }) => stance === "declines") ? "declined" : "spoke";
}
