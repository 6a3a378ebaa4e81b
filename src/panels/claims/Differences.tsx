import type { Claim } from "../../incidents/claim.ts";
import type { Contradiction } from "../../incidents/contradictions.ts";
import { type Difference, differencesOf } from "../../incidents/differences.ts";
import { claimTexts } from "../../language/claim-messages.ts";
import { claimantWords, gistWords, saidWords } from "../../language/claim-words.ts";
import { differenceLines } from "../../language/difference-words.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { DetailsField } from "../details/DetailsPanel.tsx";
import { claimElementId, showElement, subjectElementId } from "./show-claim.ts";

/** Every subject on which accounts contradict each other, with what they say and the pairs behind it. */
export function Differences({ claims }: { readonly claims: readonly Claim[] }) {
  const differences = differencesOf(claims);
  if (differences.length === 0) return null;
  return (
    <DetailsField name={claimTexts.claims.differ}>
      <p className="quiet">{claimTexts.claims.differHint}</p>
      <ul className="differences">
        {differences.map((difference) => (
          <li key={difference.subject}>
            <DifferenceItem difference={difference} />
          </li>
        ))}
      </ul>
    </DetailsField>
  );
}

function DifferenceItem({ difference }: { readonly difference: Difference }) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimTexts.claims;
  const subject = language.messages.vocabulary.subjects[difference.subject];
  return (
    <>
      <h4>
        <button
          type="button"
          className="link-button"
          onClick={() => showElement(subjectElementId(difference.subject))}
        >
          {subject}
        </button>
      </h4>
      {differenceLines(difference, index, language).map((line) => (
        <p key={line}>
          <bdi>{line}</bdi>
        </p>
      ))}
      <details className="disclosure">
        <summary>{words.differPairs(difference.contradictions.length)}</summary>
        <ul className="pairs">
          {difference.contradictions.map((contradiction) => (
            <li key={`${contradiction.first.id}-${contradiction.second.id}`}>
              <PairText contradiction={contradiction} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function PairText({ contradiction }: { readonly contradiction: Contradiction }) {
  const { first, second, ground } = contradiction;
  return (
    <>
      <ClaimGist claim={first} /> <em>{claimTexts.claims.against}</em> <ClaimGist claim={second} />{" "}
      <span className="quiet">({claimTexts.claims.grounds[ground]})</span>
    </>
  );
}

function ClaimGist({ claim }: { readonly claim: Claim }) {
  const language = useLanguage();
  const index = useAtlas();
  return (
    <>
      <button
        type="button"
        className="link-button"
        onClick={() => showElement(claimElementId(claim.id))}
      >
        <bdi>{claimantWords(claim, index, language)}</bdi>
      </button>
      {": "}
      <bdi>{gistWords(claim, language)}</bdi>{" "}
      <span className="quiet">({saidWords(claim, language)})</span>
    </>
  );
}
