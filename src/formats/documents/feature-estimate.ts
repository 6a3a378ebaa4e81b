import { foldedName } from "../tables/column-names.ts";
import { isNothing } from "../tables/empty-words.ts";
import { deadWords } from "../tables/header-words.ts";
import { type CellEstimate, readEstimate } from "../tables/read-estimate.ts";
import type { Problem } from "./document-issue.ts";
import type { NamedText, RoledProperties } from "./property-roles.ts";

interface EstimateReading {
  readonly estimate: CellEstimate;
  readonly problems: readonly Problem[];
}

const bounds = ["best", "low", "high"] as const;
type Bound = (typeof bounds)[number];
const none: CellEstimate = { low: null, best: null, high: null };

/**
 * The figures of a feature: whole numbers, and words as tables have them (`10+`, `~20`, `5-7`), whose bounds give way
 * to properties of their own. Words that give no figure become problems.
 */
export function featureEstimate(roles: RoledProperties): EstimateReading {
  const told = bounds.flatMap((bound) => {
    const [named] = roles.told(bound);
    return named === undefined ? [] : [{ bound, named, read: estimateIn(named.text) }];
  });
  const problems = told.flatMap((each) =>
    each.read === null ? unread(each.named, each.bound) : [],
  );
  return { estimate: { low: figure("low"), best: figure("best"), high: figure("high") }, problems };

  function figure(wanted: Bound): number | null {
    const own = told.find(({ bound }) => bound === wanted)?.read?.best ?? null;
    if (own !== null || wanted === "best") return own;
    return told.find(({ read }) => read?.[wanted] != null)?.read?.[wanted] ?? null;
  }
}

/** A number that no person counts, as -1 or 0.5, says nothing of people; null for words that give no figure. */
function estimateIn(text: string): CellEstimate | null {
  if (/^[+-]?\d+(?:\.\d+)?$/.test(text))
    return isCount(Number(text)) ? { ...none, best: Number(text) } : none;
  const estimate = readEstimate(text);
  const isOfPeople = estimate !== null && bounds.every((bound) => isCount(estimate[bound] ?? 0));
  return isOfPeople ? estimate : null;
}

/**
 * Said of any words under a name that speaks of the dead, and of a figure with digits: `victims` may be their names,
 * and `high` the height of something.
 */
function unread({ name, text }: NamedText, bound: Bound): readonly Problem[] {
  const isOfDead = foldedName(name)
    .split("_")
    .some((word) => deadWords.has(word));
  const isMeant = text.length < 40 && (isOfDead || (bound === "best" && /\p{Nd}/u.test(text)));
  if (isNothing(text) || !isMeant) return [];
  const values = { got: text, column: name };
  return [{ rule: "count-unreadable", severity: "warning", path: bound, values }];
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}
