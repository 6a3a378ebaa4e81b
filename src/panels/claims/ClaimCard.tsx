import type { Claim } from "../../incidents/claim.ts";
import { type RelatedClaim, relationsOf } from "../../incidents/claim-relations.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { claimantWords, gistWords, saidWords } from "../../language/claim-words.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { ClaimantName, ClaimProvenance, ClaimWords } from "./ClaimWords.tsx";
import { claimElementId, showElement } from "./show-claim.ts";

interface ClaimCardProps {
  readonly claim: Claim;
  /** Every claim that links may lead to. */
  readonly everyClaim: readonly Claim[];
}

/** One claim in full: who, what with its hedges, when, where it was read, and what it does to other claims. */
export function ClaimCard({ claim, everyClaim }: ClaimCardProps) {
  return (
    <article className="claim" id={claimElementId(claim.id)} tabIndex={-1}>
      <h5 className="claim-speaker">
        <ClaimantName claim={claim} />
      </h5>
      <div className="claim-said">
        <ClaimWords claim={claim} />
      </div>
      <ClaimProvenance claim={claim} />
      <ClaimRelations claim={claim} everyClaim={everyClaim} />
    </article>
  );
}

function ClaimRelations({ claim, everyClaim }: ClaimCardProps) {
  const related = relationsOf(claim, everyClaim);
  if (related.length === 0) return null;
  return (
    <ul className="claim-relations">
      {related.map((relation) => (
        <li key={`${relation.direction}-${relation.kind}-${relation.claim.id}`}>
          <RelationLink relation={relation} />
        </li>
      ))}
    </ul>
  );
}

function RelationLink({ relation }: { readonly relation: RelatedClaim }) {
  const language = useLanguage();
  const index = useAtlas();
  const { kind, direction, claim } = relation;
  const { relationsTo, relationsFrom } = claimMessages.claims;
  const hasFigure = claim.figure !== undefined;
  return (
    <>
      <span className="relation-kind">
        {direction === "to" ? relationsTo[kind] : relationsFrom[kind]}
      </span>{" "}
      <button
        type="button"
        className="link-button"
        onClick={() => showElement(claimElementId(claim.id))}
      >
        <bdi>{claimantWords(claim, index, language)}</bdi>
        {hasFigure && (
          <>
            {": "}
            <bdi>{gistWords(claim, language)}</bdi>
          </>
        )}{" "}
        ({saidWords(claim, language)})
      </button>
    </>
  );
}
