import { type Check, claimsOf, issueAt } from "./checked-atlas.ts";
import type { Claim } from "./claim.ts";
import type { Issue } from "./issue.ts";

/** Claims that say nothing, or that nobody is named for in any way. */
export const checkClaims: Check = ({ atlas, at }) =>
  claimsOf(atlas).flatMap(([claim]): readonly Issue[] => [
    ...(saysSomething(claim) ? [] : [issueAt("claim-says-nothing", "error", at(claim), "")]),
    ...(claim.claimant === null && claim.attribution === undefined
      ? [issueAt("claim-without-speaker", "warning", at(claim), "claimant")]
      : []),
  ]);

/** A quotation alone is not enough: a claim must be readable without its language. */
function saysSomething({ figure, statement }: Claim): boolean {
  return figure !== undefined || statement !== undefined;
}
