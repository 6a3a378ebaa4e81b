import { type Claim, type ClaimSubject, claimSubjects } from "../../incidents/claim.ts";
import { formatPartialDate } from "../../language/format-time.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { NameText } from "../NameText.tsx";
import { SourceLink } from "./SourceLink.tsx";

/** Every claim of an incident, grouped by subject, each with its own speaker, words, date and source. */
export function ClaimTable({ claims }: { readonly claims: readonly Claim[] }) {
  const { messages } = useLanguage();
  const words = messages.details.claimTable;
  const subjects = claimSubjects.filter((subject) =>
    claims.some((claim) => claim.subject === subject),
  );
  if (claims.length === 0) return <p className="quiet">{words.none}</p>;
  return (
    <table className="claim-table">
      <thead>
        <tr>
          <th scope="col">{words.claimant}</th>
          <th scope="col">{words.said}</th>
          <th scope="col">{words.published}</th>
        </tr>
      </thead>
      {subjects.map((subject) => (
        <SubjectRows
          key={subject}
          subject={subject}
          claims={claims.filter((claim) => claim.subject === subject)}
        />
      ))}
    </table>
  );
}

interface SubjectRowsProps {
  readonly subject: ClaimSubject;
  readonly claims: readonly Claim[];
}

function SubjectRows({ subject, claims }: SubjectRowsProps) {
  const { messages } = useLanguage();
  return (
    <tbody>
      <tr>
        <th colSpan={3} scope="rowgroup" className="claim-subject">
          {messages.vocabulary.subjects[subject]}
        </th>
      </tr>
      {claims.map((claim) => (
        <tr key={claim.id} id={`claim-${claim.id}`} className={`claim stance-${claim.stance}`}>
          <th scope="row">
            <ClaimantName claim={claim} />
          </th>
          <td>
            <ClaimWords claim={claim} />
          </td>
          <td>
            <ClaimProvenance claim={claim} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** Who is said to have said it, or how the source avoids saying so. */
export function ClaimantName({ claim }: { readonly claim: Claim }) {
  const { messages } = useLanguage();
  const { claimants } = useAtlas();
  const claimant = claimants.get(claim.claimant ?? "");
  return (
    <>
      {claimant ? <NameText texts={claimant.name} /> : messages.details.claimTable.unattributed}
      {claim.attribution && (
        <span className="quiet block">
          <NameText texts={claim.attribution} />
        </span>
      )}
    </>
  );
}

/** Figure, hedge, scope, statement and quotation of one claim, each as given. */
export function ClaimWords({ claim }: { readonly claim: Claim }) {
  const { messages } = useLanguage();
  const words = messages.details.claimTable;
  const { scopes } = useAtlas();
  const scope = scopes.get(claim.scope ?? "");
  return (
    <>
      {claim.stance !== "asserts" && <span className="stance">{words[claim.stance]}</span>}
      {claim.figure && <strong className="figure">{claim.figure.asReported}</strong>}
      {scope && (
        <span className="scope">
          <NameText texts={scope.name} />
        </span>
      )}
      <HedgeList claim={claim} />
      {claim.statement && (
        <p>
          <NameText texts={claim.statement} />
        </p>
      )}
      {claim.quote && (
        <blockquote lang={claim.quote.language} dir="auto">
          {claim.quote.text}
        </blockquote>
      )}
      {claim.note && (
        <p className="quiet">
          <NameText texts={claim.note} />
        </p>
      )}
    </>
  );
}

function HedgeList({ claim }: { readonly claim: Claim }) {
  const { messages } = useLanguage();
  if (claim.hedges.length === 0) return null;
  return (
    <span className="hedges">
      {claim.hedges.map((hedge) => (
        <abbr key={hedge} className="hedge" title={messages.vocabulary.hedges[hedge].meaning}>
          {messages.vocabulary.hedges[hedge].word}
        </abbr>
      ))}
    </span>
  );
}

/** When a claim was made and in which documents it was read. */
export function ClaimProvenance({ claim }: { readonly claim: Claim }) {
  const { messages, tag } = useLanguage();
  const words = messages.details.claimTable;
  const { sources } = useAtlas();
  const source = sources.get(claim.source);
  return (
    <>
      <span className="block">
        {claim.said === null ? words.undated : formatPartialDate(tag, claim.said)}
      </span>
      {source ? <SourceLink source={source} /> : messages.details.dangling(claim.source)}
      {claim.alsoIn.length > 0 && (
        <span className="quiet block">{words.alsoIn(claim.alsoIn.length)}</span>
      )}
    </>
  );
}
