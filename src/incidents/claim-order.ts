import type { Claim } from "./claim.ts";
import { type FigureClaim, greatestNamed, leastNamed } from "./figure-groups.ts";
import { lastDayOf } from "./last-day-of.ts";

/** How a reader may order claims: by the day they were said, or by the numbers they name. */
export const claimOrders = ["said", "value"] as const;

export type ClaimOrder = (typeof claimOrders)[number];

/** Claims with figures in an order; equal ones keep theirs, and undated or wordy ones come last. */
export function orderedClaims(
  claims: readonly FigureClaim[],
  order: ClaimOrder,
): readonly FigureClaim[] {
  if (order === "said") return claims.toSorted(bySaid);
  return claims.toSorted(
    (a, b) =>
      difference(leastNamed(a), leastNamed(b)) || difference(greatestNamed(a), greatestNamed(b)),
  );
}

/** Earlier said first; "2018" counts as its last day, no date comes last. */
export function bySaid(a: Claim, b: Claim): number {
  return sayingKey(a).localeCompare(sayingKey(b));
}

function sayingKey({ said }: Claim): string {
  return said === null ? "9999" : lastDayOf(said);
}

/** Infinity less Infinity is no order. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
