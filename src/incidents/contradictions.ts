import type { Claim } from "./claim.ts";
import { type FigureRange, figureRange, type RangeEnd, rangesOverlap } from "./figure-range.ts";
import type { Hedge } from "./hedge.ts";
import { supersededIds } from "./revisions.ts";

/** Two claims that cannot both hold, and how that is known. */
export interface Contradiction {
  readonly first: Claim;
  readonly second: Claim;
  /** `stated`: a relation says so; `figures`: same subject, scope and unit, and no number fits both. */
  readonly ground: "stated" | "figures";
}

/**
 * Pairs of claims that contradict each other, each pair once, in the order of the claims. Figures of
 * different scope are never compared, nor a party's figure with its own revision.
 */
export function contradictionsOf(claims: readonly Claim[]): readonly Contradiction[] {
  const superseded = supersededIds(claims);
  return claims.flatMap((first, at) =>
    claims.slice(at + 1).flatMap((second): readonly Contradiction[] => {
      if (isStated(first, second) || isStated(second, first)) {
        return [{ first, second, ground: "stated" }];
      }
      const isCurrent = !superseded.has(first.id) && !superseded.has(second.id);
      return isCurrent && figuresExclude(first, second)
        ? [{ first, second, ground: "figures" }]
        : [];
    }),
  );
}

/** The claims that contradict `claim`. */
export function opponentsOf(
  claim: Claim,
  contradictions: readonly Contradiction[],
): readonly Claim[] {
  return contradictions.flatMap(({ first, second }) => {
    if (first === claim) return [second];
    return second === claim ? [first] : [];
  });
}

function isStated(from: Claim, to: Claim): boolean {
  return from.relations.some(
    ({ kind, claim }) => claim === to.id && (kind === "contradicts" || kind === "denies"),
  );
}

function figuresExclude(a: Claim, b: Claim): boolean {
  const isSameThing = a.subject === b.subject && a.scope === b.scope;
  const isSameVoice = a.claimant === b.claimant && a.originId === b.originId;
  const areAsserted = a.stance === "asserts" && b.stance === "asserts";
  if (!isSameThing || isSameVoice || !areAsserted) return false;
  if (a.figure === undefined || b.figure === undefined) return false;
  const [first, second] = [figureRange(a.figure), figureRange(b.figure)];
  const isSoft = [a, b].some(({ hedges }) => hedges.some((hedge) => softHedges.includes(hedge)));
  return isSoft
    ? rangesOverlap(withEnds(first), withEnds(second)) === false
    : rangesOverlap(first, second) === false;
}

/** Hedges that make the very edge of a figure uncertain: "about 500" does not exclude "more than 500". */
const softHedges: readonly Hedge[] = ["about", "nearly", "estimated", "preliminary"];

/** The range with its bounds included. */
function withEnds(range: FigureRange): FigureRange {
  const included = (end: RangeEnd) => end && { ...end, included: true };
  return { ...range, from: included(range.from), to: included(range.to) };
}
