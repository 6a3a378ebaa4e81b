import { type Check, claimsOf, issueAt } from "./checked-atlas.ts";
import type { Claim, Figure } from "./claim.ts";
import type { Hedge } from "./hedge.ts";
import type { Issue } from "./issue.ts";

/** Figures that are out of order or say something else than the hedge beside them. Nothing is reordered. */
export const checkFigures: Check = ({ atlas, at }) =>
  claimsOf(atlas).flatMap(([claim]): readonly Issue[] => {
    const { figure } = claim;
    if (figure === undefined) return [];
    const disagreements = disagreementsOf(claim, figure).map((disagreement) =>
      issueAt("hedge-and-figure-disagree", "warning", at(claim), "figure", { disagreement }),
    );
    if (figure.min === undefined || figure.max === undefined || figure.min <= figure.max) {
      return disagreements;
    }
    const values = { got: `min ${figure.min}, max ${figure.max}` };
    return [
      issueAt("estimates-out-of-order", "warning", at(claim), "figure", values),
      ...disagreements,
    ];
  });

/** How a hedge word and a figure can disagree; language/ words each. */
type Disagreement =
  | "at-least-but-closed"
  | "up-to-but-open"
  | "up-to-but-from"
  | "more-than-but-inclusive"
  | "at-least-but-exclusive"
  | "exclusive-without-bound";

function disagreementsOf({ hedges }: Claim, figure: Figure): readonly Disagreement[] {
  const has = (...any: readonly Hedge[]) => any.some((hedge) => hedges.includes(hedge));
  const isClosed = figure.min !== undefined && figure.max !== undefined;
  const hasBound = figure.min !== undefined || figure.max !== undefined;
  const isFromBelow = has("at-least", "more-than") && !has("up-to", "less-than");
  const isFromAbove = has("up-to", "less-than") && !has("at-least", "more-than");
  const isExclusive = figure.exclusive === true;
  const found: readonly (readonly [Disagreement, boolean])[] = [
    ["at-least-but-closed", isFromBelow && isClosed],
    ["up-to-but-open", isFromAbove && hasBound && figure.max === undefined],
    ["up-to-but-from", isFromAbove && isClosed && figure.min !== 0],
    ["more-than-but-inclusive", has("more-than", "less-than") && hasBound && !isExclusive],
    ["at-least-but-exclusive", isExclusive && has("at-least", "up-to")],
    ["exclusive-without-bound", isExclusive && !hasBound],
  ];
  return found.flatMap(([disagreement, isFound]) => (isFound ? [disagreement] : []));
}
