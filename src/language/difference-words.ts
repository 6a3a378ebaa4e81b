import type { AtlasIndex } from "../incidents/atlas-index.ts";
import type { Claim } from "../incidents/claim.ts";
import type { Difference } from "../incidents/differences.ts";
import { claimMessages } from "./claim-messages.ts";
import { answerWords, claimantWords, gistWords, scopeWords } from "./claim-words.ts";
import { formatList } from "./format-number.ts";
import type { Language } from "./language.ts";

/** The answers of those who speak of one scope: only these are set against each other. */
export interface ScopeAnswers {
  readonly scope: string | null;
  readonly answers: readonly Answer<string>[];
}

interface Answer<Text> {
  /** A figure, a place, a time, a refusal, or the sentence of a claim that takes one. */
  readonly text: Text;
  /** Who gave it, each once. */
  readonly speakers: string;
}

/** The different answers on a subject, each once, by scope. */
export function differentAnswers(
  { claims }: Difference,
  index: AtlasIndex,
  language: Language,
): readonly ScopeAnswers[] {
  const scopes = [...new Set(claims.map(({ scope }) => scope ?? null))];
  return scopes.map((scope) => ({
    scope: scopeWords(scope, index, language),
    answers: bySpeakers(
      claims.filter((claim) => (claim.scope ?? null) === scope),
      (claim) => answerWords(claim, index, language) ?? gistWords(claim, language),
      index,
      language,
    ),
  }));
}

/** Every answer once, with who gave it: "Khusham (Unnamed US official); Tabiyah (SANA)". */
export function answersOf(claims: readonly Claim[], index: AtlasIndex, language: Language): string {
  return bySpeakers(claims, (claim) => answerWords(claim, index, language), index, language)
    .map(({ text, speakers }) =>
      text === null ? speakers : claimMessages.claims.answer(text, speakers),
    )
    .join("; ");
}

/** What claims say, each text once, with all who say it. */
function bySpeakers<Text>(
  claims: readonly Claim[],
  textOf: (claim: Claim) => Text,
  index: AtlasIndex,
  language: Language,
): readonly Answer<Text>[] {
  const names = new Map<Text, Set<string>>();
  for (const claim of claims) {
    const text = textOf(claim);
    const known = names.get(text) ?? new Set();
    names.set(text, known.add(claimantWords(claim, index, language)));
  }
  return Array.from(names, ([text, each]) => ({
    text,
    speakers: formatList(language.tag, [...each]),
  }));
}
