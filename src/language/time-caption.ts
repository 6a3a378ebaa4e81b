import type { AtlasIndex } from "../incidents/atlas-index.ts";
import { originsOf } from "../incidents/origins.ts";
import { byTime, type ToldTime } from "../incidents/told-times.ts";
import { claimMessages } from "./claim-messages.ts";
import { claimantWords, saidWords, toldTimeWords } from "./claim-words.ts";
import type { Language } from "./language.ts";

/**
 * What a drawing of told starts shows, from its claims: "Start: from 7 February 2018, about 15:00 (New York Times,
 * 24 May 2018) to 8 February 2018 (SOHR, 15 February 2018); 6 claims from 4 origins". Empty for no time at all.
 */
export function timeCaption(
  times: readonly ToldTime[],
  index: AtlasIndex,
  language: Language,
): string {
  const { caption } = claimMessages.claims;
  const inOrder = times.toSorted(byTime);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  if (first === undefined || last === undefined) return "";
  const [from, to] = [first, last].map(({ claim }) =>
    caption.by(
      toldTimeWords(claim.when ?? "", index, language),
      caption.speaker(claimantWords(claim, index, language), saidWords(claim, language), []),
    ),
  );
  const { origins } = originsOf(times.map(({ claim }) => claim));
  return [
    `${caption.head(language.messages.vocabulary.subjects.start, null)}: ${caption.range(from ?? "", to ?? "")}`,
    caption.count(times.length, origins.length),
  ].join("; ");
}
