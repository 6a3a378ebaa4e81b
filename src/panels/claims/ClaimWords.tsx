import type { Claim } from "../../incidents/claim.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { saidWords, scopeWords } from "../../language/claim-words.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { SourceLink } from "../details/SourceLink.tsx";
import { NameText } from "../NameText.tsx";
import { useSourceNumbers } from "./source-numbers.ts";

/** Who is said to have said it, or how the source avoids saying so. */
export function ClaimantName({ claim }: { readonly claim: Claim }) {
  const { claimants } = useAtlas();
  const claimant = claimants.get(claim.claimant ?? "");
  return (
    <>
      {claimant ? <NameText texts={claimant.name} /> : claimMessages.claims.unattributed}
      {claim.attribution && (
        <span className="quiet block claim-attribution">
          <NameText texts={claim.attribution} />
        </span>
      )}
    </>
  );
}

/** Stance, figure, scope, hedges, statement and quotation of one claim, each as given. */
export function ClaimWords({ claim }: { readonly claim: Claim }) {
  const language = useLanguage();
  const words = claimMessages.claims;
  const scope = scopeWords(claim.scope, useAtlas(), language);
  return (
    <>
      {claim.stance !== "asserts" && <span className="stance">{words[claim.stance]}</span>}
      {claim.figure && (
        <strong className="figure">
          <bdi dir="auto">{claim.figure.asReported}</bdi>
        </strong>
      )}
      {scope && (
        <span className="scope">
          <bdi dir="auto">{scope}</bdi>
        </span>
      )}
      <HedgeList claim={claim} />
      {claim.statement && (
        <p>
          <NameText texts={claim.statement} />
        </p>
      )}
      <Quotation claim={claim} />
      {claim.note && (
        <p className="quiet">
          <NameText texts={claim.note} />
        </p>
      )}
      <Judgement claim={claim} />
    </>
  );
}

function HedgeList({ claim }: { readonly claim: Claim }) {
  const { messages } = useLanguage();
  const { hedges } = claim;
  const hedgeAsWritten = furtherWording(claim);
  if (hedges.length === 0 && hedgeAsWritten === undefined) return null;
  return (
    <span className="hedges">
      {hedges.map((hedge) => (
        <abbr key={hedge} className="hedge" title={messages.vocabulary.hedges[hedge].meaning}>
          {messages.vocabulary.hedges[hedge].word}
        </abbr>
      ))}
      {hedgeAsWritten && (
        <span className="quiet">
          <bdi dir="auto">{claimMessages.claims.asWritten(hedgeAsWritten)}</bdi>
        </span>
      )}
    </span>
  );
}

/** The wording of the source, unless the figure beside it has it already: "more than 100" says "more than". */
function furtherWording({ figure, hedgeAsWritten }: Claim): string | undefined {
  const isInFigure = figure?.asReported.toLowerCase().includes(hedgeAsWritten?.toLowerCase() ?? "");
  return isInFigure ? undefined : hedgeAsWritten;
}

function Quotation({ claim: { quote } }: { readonly claim: Claim }) {
  if (quote === undefined) return null;
  return (
    <>
      <blockquote lang={quote.language} dir="auto">
        {quote.text}
      </blockquote>
      {quote.translation && (
        <p className="quiet">
          {claimMessages.claims.translation}: <NameText texts={quote.translation} />
        </p>
      )}
    </>
  );
}

/** The two Admiralty judgements, each in its own words; quiet where nobody judged. */
function Judgement({ claim }: { readonly claim: Claim }) {
  const { messages } = useLanguage();
  const { sourceReliability, informationCredibility } = claim;
  const { reliability, credibility } = messages.vocabulary;
  return (
    <>
      {sourceReliability !== "F" && (
        <p className="quiet">
          {claimMessages.claims.reliability(reliability[sourceReliability], sourceReliability)}
        </p>
      )}
      {informationCredibility !== "6" && (
        <p className="quiet">
          {claimMessages.claims.credibility(
            credibility[informationCredibility],
            informationCredibility,
          )}
        </p>
      )}
    </>
  );
}

/** When a claim was made and in which documents it was read. */
export function ClaimProvenance({ claim }: { readonly claim: Claim }) {
  const language = useLanguage();
  return (
    <span className="provenance">
      <span className="said">{saidWords(claim, language)}</span>
      {[claim.source, ...claim.alsoIn].map((id) => (
        <SourceReference key={id} id={id} />
      ))}
    </span>
  );
}

/** A document with its number in the list of sources. */
export function SourceReference({ id }: { readonly id: string }) {
  const { messages } = useLanguage();
  const source = useAtlas().sources.get(id);
  const number = useSourceNumbers().get(id);
  return (
    <span className="source-reference">
      {source ? <SourceLink source={source} /> : messages.details.dangling(id)}
      {number !== undefined && <sup className="source-number">{number}</sup>}
    </span>
  );
}
