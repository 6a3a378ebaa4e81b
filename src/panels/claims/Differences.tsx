import type { Claim } from "../../incidents/claim.ts";
import type { Contradiction } from "../../incidents/contradictions.ts";
import { type Difference, differencesOf } from "../../incidents/differences.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { claimantWords, gistWords, saidWords } from "../../language/claim-words.ts";
import { differentAnswers, type ScopeAnswers } from "../../language/difference-words.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { DetailsField } from "../details/DetailsPanel.tsx";
import {
  claimElementId,
  differenceElementId,
  showElement,
  subjectElementId,
} from "./show-claim.ts";

/** The subjects on which accounts differ, each a way to what is said of it. */
export function DifferenceLinks({ claims }: { readonly claims: readonly Claim[] }) {
  const { messages } = useLanguage();
  const differences = differencesOf(claims);
  if (differences.length === 0) return null;
  return (
    <p className="difference-links">
      {claimMessages.claims.differOn}{" "}
      {differences.map(({ subject }, at) => (
        <span key={subject}>
          {at > 0 && " · "}
          <button
            type="button"
            className="link-button"
            onClick={() => showElement(differenceElementId(subject))}
          >
            {messages.vocabulary.subjects[subject]}
          </button>
        </span>
      ))}
    </p>
  );
}

/** Every subject on which accounts contradict each other, with what they say and the pairs behind it. */
export function Differences({ claims }: { readonly claims: readonly Claim[] }) {
  const differences = differencesOf(claims);
  if (differences.length === 0) return null;
  return (
    <DetailsField name={claimMessages.claims.differ}>
      <p className="quiet">{claimMessages.claims.differHint}</p>
      <ul className="differences">
        {differences.map((difference) => (
          <li key={difference.subject} id={differenceElementId(difference.subject)} tabIndex={-1}>
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
  const words = claimMessages.claims;
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
      {differentAnswers(difference, index, language).map((answers) => (
        <AnswersOfScope key={answers.scope} answers={answers} />
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

function AnswersOfScope({ answers: { scope, answers } }: { readonly answers: ScopeAnswers }) {
  return (
    <div className="answers">
      {scope !== null && (
        <p className="scope">
          <bdi>{scope}</bdi>
        </p>
      )}
      <ul>
        {answers.map(({ text, speakers }) => (
          <li key={text}>
            <bdi>{text}</bdi> <span className="quiet">{speakers}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function PairText({ contradiction }: { readonly contradiction: Contradiction }) {
  const { first, second, ground } = contradiction;
  return (
    <>
      <ClaimGist claim={first} /> <em>{claimMessages.claims.against}</em>{" "}
      <ClaimGist claim={second} />{" "}
      <span className="quiet">({claimMessages.claims.grounds[ground]})</span>
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
