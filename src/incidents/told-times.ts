import type { Claim } from "./claim.ts";
import { parseSpan } from "./parse-span.ts";
import type { TimeSpan } from "./time-span.ts";

/** When somebody says an incident began. */
export interface ToldTime {
  readonly claim: Claim;
  readonly span: TimeSpan;
}

/** The starts that claims tell, in their order; those whose time cannot be read are left to words. */
export function toldStarts(claims: readonly Claim[], zone: string): readonly ToldTime[] {
  return claims.flatMap((claim) => {
    if (claim.subject !== "start" || claim.when === undefined) return [];
    const { span } = parseSpan(claim.when, zone);
    return span === null ? [] : [{ claim, span }];
  });
}

/** Earlier first; of two that begin together the one that is known more closely. */
export function byTime(a: ToldTime, b: ToldTime): number {
  return a.span.startMinute - b.span.startMinute || a.span.endMinute - b.span.endMinute;
}
