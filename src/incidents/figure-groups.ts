import {
  type Claim,
  type ClaimSubject,
  claimSubjects,
  type Figure,
  type FigureUnit,
} from "./claim.ts";
import { figureRange } from "./figure-range.ts";

/** A claim that gives a figure, be it only in words ("dozens"). */
export type FigureClaim = Claim & { readonly figure: Figure };

/** Claims that count the same thing in the same unit: only these may share a line of numbers. */
export interface FigureGroup {
  readonly subject: ClaimSubject;
  /** Of whom or what; null where the claims do not say. */
  readonly scope: string | null;
  readonly unit: FigureUnit;
  /** In the order they were recorded, none merged. */
  readonly claims: readonly FigureClaim[];
  /** Claims on the same subject and scope that give no figure: refusals, denials, statements. */
  readonly withoutFigure: readonly Claim[];
}

/**
 * Claims with figures, grouped by subject, scope and unit; every claim with a figure is in exactly one group.
 * Calendar years are no quantity and make no group.
 */
export function figureGroups(claims: readonly Claim[]): readonly FigureGroup[] {
  const groups = new Map<string, FigureClaim[]>();
  for (const claim of claims.filter(hasQuantity)) {
    const key = [claim.subject, claim.scope ?? "", claim.figure.unit].join("|");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [claim]);
    else group.push(claim);
  }
  const seen = new Set<string>();
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [groupOf(first, group, claims, seen)];
    })
    .toSorted((a, b) => claimSubjects.indexOf(a.subject) - claimSubjects.indexOf(b.subject));
}

/** Whether a claim gives a figure that can stand on a line of numbers, or a word for one. */
export function hasQuantity(claim: Claim): claim is FigureClaim {
  return claim.figure !== undefined && claim.figure.unit !== "years";
}

/** Whether a claim names at least one number. */
export function namesNumber({ figure }: FigureClaim): boolean {
  return figureRange(figure).kind !== "words";
}

/** The least number a claim names; Infinity where it names none, so that it sorts last. */
export function leastNamed({ figure }: FigureClaim): number {
  return Math.min(...namedNumbers(figure), Number.POSITIVE_INFINITY);
}

/** The greatest number a claim names; -Infinity where it names none. */
export function greatestNamed({ figure }: FigureClaim): number {
  return Math.max(...namedNumbers(figure), Number.NEGATIVE_INFINITY);
}

function namedNumbers({ min, max }: Figure): readonly number[] {
  return [min, max].filter((bound) => bound !== undefined);
}

/** A refusal stands with the first group of its scope only, so that it is counted once. */
function groupOf(
  { subject, scope: given, figure }: FigureClaim,
  group: readonly FigureClaim[],
  claims: readonly Claim[],
  seen: Set<string>,
): FigureGroup {
  const scope = given ?? null;
  const key = `${subject}|${scope ?? ""}`;
  const isFirst = !seen.has(key);
  seen.add(key);
  const withoutFigure = claims.filter(
    (claim) => claim.subject === subject && (claim.scope ?? null) === scope && !hasQuantity(claim),
  );
  return {
    subject,
    scope,
    unit: figure.unit,
    claims: group,
    withoutFigure: isFirst ? withoutFigure : [],
  };
}
