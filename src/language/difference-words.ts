import type { AtlasIndex } from "../incidents/atlas-index.ts";
import type { Claim } from "../incidents/claim.ts";
import type { Difference } from "../incidents/differences.ts";
import { claimTexts } from "./claim-messages.ts";
import { answerWords, claimantWords, scopeWords } from "./claim-words.ts";
import { formatList } from "./format-number.ts";
import type { Language } from "./language.ts";

/**
 * The different answers on a subject, each once with who gave it; a line a scope, because different scopes
 * are not set against each other. Who answered in a sentence is named alone.
 */
export function differenceLines(
  { claims }: Difference,
  index: AtlasIndex,
  language: Language,
): readonly string[] {
  const { scoped } = claimTexts.claims;
  const scopes = [...new Set(claims.map(({ scope }) => scope ?? null))];
  return scopes.map((scope) => {
    const own = claims.filter((claim) => (claim.scope ?? null) === scope);
    const name = scopeWords(scope, index, language);
    const answers = answersOf(own, index, language);
    return name === null ? answers : scoped(name, answers);
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
    return answer === null ? listed : claimTexts.claims.answer(answer, listed);
  }).join("; ");
}
