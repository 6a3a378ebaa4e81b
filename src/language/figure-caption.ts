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
import { originsOf } from "../incidents/origins.ts";
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
  const words = messages.claims.caption;
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
  const dated = claims.toSorted(bySaid);
  const different = dated.filter(
    (claim, at) =>
      dated.findIndex((other) => figureWords(other, language) === figureWords(claim, language)) ===
      at,
  );
  const [first] = dated;
  if (first === undefined) return null;
  if (different.length <= mostNamed) {
    return formatList(
      language.tag,
      different.map((claim) => attributed(claim, index, language)),
    );
  }
  const lowest = dated.reduce((low, claim) => (leastNamed(claim) < leastNamed(low) ? claim : low));
  const highest = dated.reduce((high, claim) =>
    greatestNamed(claim) > greatestNamed(high) ? claim : high,
  );
  const words = language.messages.claims.caption;
  if (lowest === highest) return words.widest(attributed(lowest, index, language));
  return words.range(attributed(lowest, index, language), attributed(highest, index, language));
}

function attributed(claim: FigureClaim, index: AtlasIndex, language: Language): string {
  return language.messages.claims.caption.by(
    figureWords(claim, language),
    claimantWords(claim, index, language),
    saidWords(claim, language),
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
