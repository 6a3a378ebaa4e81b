import type { Claim } from "../../incidents/claim.ts";
import { originsOf } from "../../incidents/origins.ts";

/** A letter for each origin that more than one claim goes back to: a … z, aa, ab …, in order of appearance. */
export function sharedOriginLetters(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const shared = originsOf(claims).origins.filter((origin) => origin.claims.length > 1);
  return new Map(shared.map(({ id }, at) => [id, letterOf(at)]));
}

function letterOf(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letterOf(Math.floor(at / 26) - 1) + last;
}
