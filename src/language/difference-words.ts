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
  readonly answers: readonly Answer[];
}

interface Answer {
  /** A figure, a place, a time, a refusal, or the sentence of a claim that takes one. */
  readonly text: string;
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
  return scopes.map((scope) => {
    const speakers = new Map<string, Set<string>>();
    for (const claim of claims.filter((each) => (each.scope ?? null) === scope)) {
      const text = answerWords(claim, index, language) ?? gistWords(claim, language);
      const names = speakers.get(text) ?? new Set();
      speakers.set(text, names.add(claimantWords(claim, index, language)));
    }
    return {
      scope: scopeWords(scope, index, language),
      answers: Array.from(speakers, ([text, names]) => ({
        text,
        speakers: formatList(language.tag, [...names]),
      })),
    };
  });
}

/** Every answer once, with who gave it: "Khusham (Unnamed US official); Tabiyah (SANA)". */
export function answersOf(claims: readonly Claim[], index: AtlasIndex, language: Language): string {
  const speakers = new Map<string | null, Set<string>>();
  for (const claim of claims) {
    const answer = answerWords(claim, index, language);
    const names = speakers.get(answer) ?? new Set();
    speakers.set(answer, names.add(claimantWords(claim, index, language)));
  }
  return Array.from(speakers, ([answer, names]) => {
    const listed = formatList(language.tag, [...names]);
    return answer === null ? listed : claimMessages.claims.answer(answer, listed);
  }).join("; ");
}
