import type { Claim } from "../../incidents/claim.ts";
import type { KnownClaims } from "../../incidents/claims-known-by.ts";
import type { Incident } from "../../incidents/incident.ts";
import { originsOf } from "../../incidents/origins.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { formatPartialDate } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { numberSources, SourceNumbersProvider } from "../claims/source-numbers.ts";
import { IncidentTime } from "../details/TimeText.tsx";
import { WhereText } from "../details/WhereText.tsx";
import { NameText } from "../NameText.tsx";
import { ClaimGlance } from "./ClaimGlance.tsx";
import { ClaimTable } from "./ClaimTable.tsx";
import { SourceNotes } from "./SourceNotes.tsx";

interface IncidentDocumentProps {
  readonly incident: Incident;
  /** The incident in plain sentences. */
  readonly sentences: readonly string[];
  readonly parted: KnownClaims;
  /** The day that what was known is asked for; null for all that is known. */
  readonly day: string | null;
}

/** One incident to hand round: nothing folded away, nothing to press, every claim once. */
export function IncidentDocument({ incident, sentences, parted, day }: IncidentDocumentProps) {
  const { messages, tag } = useLanguage();
  const { heading } = useAtlas().atlas;
  const { details, vocabulary } = messages;
  const words = claimMessages.document;
  const { known, undated } = parted;
  const shown = [...known, ...undated];
  return (
    <SourceNumbersProvider value={numberSources(shown, incident.sources)}>
      <article className="document">
        <header>
          <p className="quiet">
            <NameText texts={heading.title} /> · {vocabulary.incidentTypes[incident.type]}
          </p>
          <h1>
            <NameText texts={incident.title} />
          </h1>
          {day !== null && (
            <p>
              {details.claimTable.asKnown(formatPartialDate(tag, day))}.{" "}
              {claimMessages.claims.summaryIsLater}
            </p>
          )}
        </header>
        {incident.summary && (
          <p className="document-summary">
            <NameText texts={incident.summary} />
          </p>
        )}
        <div className="document-facts">
          <section>
            <h2>{details.when}</h2>
            <IncidentTime incident={incident} />
          </section>
          <section>
            <h2>{details.where}</h2>
            <WhereText where={incident.where} canCopy={false} />
          </section>
        </div>
        <section>
          <h2>{words.inWords}</h2>
          <div className="document-words">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </section>
        {incident.note && (
          <section>
            <h2>{details.note}</h2>
            <p>
              <NameText texts={incident.note} />
            </p>
          </section>
        )}
        {known.length > 1 && <ClaimGlance claims={known} />}
        {known.length > 0 && <EveryClaim claims={known} />}
        {undated.length > 0 && day !== null && (
          <section>
            <h2>{words.undated}</h2>
            <p className="quiet">{details.claimTable.undatedHint}</p>
            <ClaimTable claims={undated} caption={words.undated} />
          </section>
        )}
        <SourceNotes />
        <footer className="quiet">
          {words.version(
            heading.authors.join(", "),
            heading.version,
            formatPartialDate(tag, heading.published),
            heading.licence,
          )}
        </footer>
      </article>
    </SourceNumbersProvider>
  );
}

function EveryClaim({ claims }: { readonly claims: readonly Claim[] }) {
  const words = claimMessages.document;
  const { origins, linkCount } = originsOf(claims);
  const name = words.claims(claims.length);
  return (
    <section>
      <h2>{name}</h2>
      <p className="quiet">
        {words.rests(
          claimMessages.claims.claimCount(claims.length),
          claimMessages.claims.originsHeading(linkCount, origins.length),
        )}{" "}
        {words.claimsHint}
      </p>
      <ClaimTable claims={claims} caption={name} />
    </section>
  );
}
