import type { AtlasIndex } from "../incidents/atlas-index.ts";
import type { Claim } from "../incidents/claim.ts";
import { bySaid } from "../incidents/claim-order.ts";
import {
  type FigureClaim,
  type FigureGroup,
  greatestNamed,
  leastNamed,
  namesNumber,
} from "../incidents/figure-groups.ts";
import { hedgeKinds } from "../incidents/hedge.ts";
import { originsOf } from "../incidents/origins.ts";
import { claimMessages } from "./claim-messages.ts";
import { claimantWords, figureWords, saidWords, scopeWords } from "./claim-words.ts";
import { formatList } from "./format-number.ts";
import type { Language } from "./language.ts";

/** So many different figures are all named; of more, only the lowest and the highest. */
const mostNamed = 3;

/**
 * What a plot shows, in a sentence made from its claims: "Killed · All attackers: from 20 (SOHR, 12 February
 * 2018) to 200–300 (New York Times, 24 May 2018); 9 claims from 7 origins".
 */
export function figureCaption(group: FigureGroup, index: AtlasIndex, language: Language): string {
  const { messages } = language;
  const words = claimMessages.claims.caption;
  const head = words.head(
    messages.vocabulary.subjects[group.subject],
    scopeWords(group.scope, index, language),
  );
  const parts = [
    numberPart(group.claims.filter(namesNumber), index, language),
    ...group.claims
      .filter((claim) => !namesNumber(claim))
      .map((claim) => words.wordsOnly(attributed(claim, index, language))),
    refusals(group.withoutFigure, "declines", words.declined, index, language),
    refusals(group.withoutFigure, "denies", words.denied, index, language),
    words.count(group.claims.length, originsOf(group.claims).origins.length),
  ];
  return `${head}: ${parts.filter((part) => part !== null).join("; ")}`;
}

function numberPart(
  claims: readonly FigureClaim[],
  index: AtlasIndex,
  language: Language,
): string | null {
  const words = claimMessages.claims.caption;
  const dated = claims.toSorted(bySaid);
  const [first] = dated;
  if (first === undefined) return null;
  const byFigure = byWords(dated, language);
  if (byFigure.size <= mostNamed) {
    const parts = Array.from(byFigure, ([figure, same]) => {
      const speakers = same.map((claim) => speakerWords(claim, index, language));
      return words.by(figure, words.speakers([...new Set(speakers)]));
    });
    return formatList(language.tag, parts);
  }
  const lowest = dated.reduce((low, claim) => (reachesLower(claim, low) ? claim : low));
  const highest = dated.reduce((high, claim) => (reachesHigher(claim, high) ? claim : high));
  if (lowest === highest) return words.widest(attributed(lowest, index, language));
  return words.range(attributed(lowest, index, language), attributed(highest, index, language));
}

/** Claims that say the same figure in the same words, in order of first appearance. */
function byWords(
  claims: readonly FigureClaim[],
  language: Language,
): ReadonlyMap<string, readonly FigureClaim[]> {
  const groups = new Map<string, FigureClaim[]>();
  for (const claim of claims) {
    const words = saidFigure(claim, language);
    groups.set(words, [...(groups.get(words) ?? []), claim]);
  }
  return groups;
}

/** Of two figures with the same number, the one that is open reaches further. */
function reachesLower(claim: FigureClaim, other: FigureClaim): boolean {
  const isOpen = claim.figure.min === undefined && other.figure.min !== undefined;
  return (
    leastNamed(claim) < leastNamed(other) || (leastNamed(claim) === leastNamed(other) && isOpen)
  );
}

function reachesHigher(claim: FigureClaim, other: FigureClaim): boolean {
  const isOpen = claim.figure.max === undefined && other.figure.max !== undefined;
  return (
    greatestNamed(claim) > greatestNamed(other) ||
    (greatestNamed(claim) === greatestNamed(other) && isOpen)
  );
}

function attributed(claim: FigureClaim, index: AtlasIndex, language: Language): string {
  return claimMessages.claims.caption.by(
    saidFigure(claim, language),
    speakerWords(claim, index, language),
  );
}

/** A figure that is denied is not said without its denial. */
function saidFigure(claim: FigureClaim, language: Language): string {
  const figure = figureWords(claim, language);
  return claim.stance === "denies" ? claimMessages.claims.figure.denied(figure) : figure;
}

/** Who, when, and how sure: "Maria Zakharova, 15 February 2018, possibly, preliminary". */
function speakerWords(claim: FigureClaim, index: AtlasIndex, language: Language): string {
  const { claims } = claimMessages;
  const { vocabulary } = language.messages;
  const hedges = claim.hedges
    .filter((hedge) => hedgeKinds[hedge] !== "bound")
    .map((hedge) => vocabulary.hedges[hedge].word);
  return claims.caption.speaker(
    claimantWords(claim, index, language),
    saidWords(claim, language),
    hedges,
  );
}

function refusals(
  claims: readonly Claim[],
  stance: "declines" | "denies",
  sentence: (names: string) => string,
  index: AtlasIndex,
  language: Language,
): string | null {
  const names = new Set(
    claims
      .filter((claim) => claim.stance === stance)
      .map((claim) => claimantWords(claim, index, language)),
  );
  return names.size === 0 ? null : sentence(formatList(language.tag, [...names]));
}
