import type { Claim } from "../../incidents/claim.ts";
import { type Origin, originsOf } from "../../incidents/origins.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { claimantWords, saidWords } from "../../language/claim-words.ts";
import { formatList } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { SourceReference } from "./ClaimWords.tsx";

/** "57 links, 41 origins", and which links belong to which origin. */
export function OriginList({ claims }: { readonly claims: readonly Claim[] }) {
  const { origins, linkCount } = originsOf(claims);
  return (
    <details className="disclosure">
      <summary>{claimMessages.claims.originsHeading(linkCount, origins.length)}</summary>
      <p className="quiet">{claimMessages.claims.originsHint}</p>
      <ol className="origins">
        {origins.map((origin) => (
          <li key={origin.id}>
            <OriginLine origin={origin} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function OriginLine({ origin }: { readonly origin: Origin }) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.claims;
  const speakers = new Set(origin.claims.map((claim) => claimantWords(claim, index, language)));
  const days = new Set(origin.claims.map((claim) => saidWords(claim, language)));
  return (
    <>
      <strong>
        <bdi>{formatList(language.tag, [...speakers])}</bdi>
      </strong>
      <span className="quiet">
        {" "}
        {formatList(language.tag, [...days])} · {words.claimCount(origin.claims.length)} ·{" "}
        {words.oneOrigin(origin.sources.length)}
      </span>
      <span className="provenance">
        {origin.sources.map((id) => (
          <SourceReference key={id} id={id} />
        ))}
      </span>
    </>
  );
}
