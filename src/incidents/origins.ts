import type { Claim } from "./claim.ts";

/** Claims that go back to one statement or briefing. */
export interface Origin {
  readonly id: string;
  readonly claims: readonly Claim[];
  /** ids of the documents that carry them, each once, in order of appearance. */
  readonly sources: readonly string[];
}

/** "9 links, 4 origins": what says the same many times counts once. */
export interface Origins {
  readonly origins: readonly Origin[];
  /** Documents behind all claims, each counted once. */
  readonly linkCount: number;
}

/** Claims grouped by `originId`, in order of first appearance; every claim is in exactly one group. */
export function originsOf(claims: readonly Claim[]): Origins {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.originId);
    if (group === undefined) groups.set(claim.originId, [claim]);
    else group.push(claim);
  }
  const origins = Array.from(groups, ([id, group]) => ({
    id,
    claims: group,
    sources: sourcesOf(group),
  }));
  return { origins, linkCount: sourcesOf(claims).length };
}

function sourcesOf(claims: readonly Claim[]): readonly string[] {
  return [...new Set(claims.flatMap(({ source, alsoIn }) => [source, ...alsoIn]))];
}
