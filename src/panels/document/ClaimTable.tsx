import type { Claim, ClaimSubject } from "../../incidents/claim.ts";
import { claimMatrix } from "../../incidents/claim-matrix.ts";
import { originsOf } from "../../incidents/origins.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { saidWords } from "../../language/claim-words.ts";
import { useLanguage } from "../../language/language.ts";
import { ClaimantName, ClaimWords } from "../claims/ClaimWords.tsx";
import { useSourceNumbers } from "../claims/source-numbers.ts";
import { sharedOriginLetters } from "./origin-letters.ts";

interface ClaimTableProps {
  readonly claims: readonly Claim[];
  readonly caption: string;
}

/** Every claim in a row of its own, a part of the table a subject: what the matrix holds, on a page's width. */
export function ClaimTable({ claims, caption }: ClaimTableProps) {
  const words = claimMessages.document.columns;
  const letters = sharedOriginLetters(claims);
  return (
    <table className="claim-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.claimant}</th>
          <th scope="col">{words.says}</th>
          <th scope="col">{words.said}</th>
          <th scope="col">{words.sources}</th>
        </tr>
      </thead>
      {claimMatrix(claims).rows.map(({ subject, cells }) => (
        <SubjectRows
          key={subject}
          subject={subject}
          claims={cells.flatMap((cell) => cell.claims)}
          letters={letters}
        />
      ))}
    </table>
  );
}

/** The id of a claim's row in the page. */
export function claimRowId(id: string): string {
  return `row-${id}`;
}

interface SubjectRowsProps {
  readonly subject: ClaimSubject;
  readonly claims: readonly Claim[];
  readonly letters: ReadonlyMap<string, string>;
}

function SubjectRows({ subject, claims, letters }: SubjectRowsProps) {
  const language = useLanguage();
  const { document, claims: words } = claimMessages;
  const { origins, linkCount } = originsOf(claims);
  const counts = `${words.claimCount(claims.length)}, ${words.originsHeading(linkCount, origins.length)}`;
  return (
    <tbody>
      <tr className="claim-table-subject">
        <th scope="rowgroup" colSpan={4}>
          {language.messages.vocabulary.subjects[subject]} <span className="quiet">{counts}</span>
        </th>
      </tr>
      {claims.map((claim) => (
        <tr key={claim.id} id={claimRowId(claim.id)} data-claim={claim.id}>
          <th scope="row">
            <ClaimantName claim={claim} />
          </th>
          <td className="claim-table-words">
            <ClaimWords claim={claim} />
          </td>
          <td>{saidWords(claim, language)}</td>
          <td>
            <SourceNumberList claim={claim} />
            {letters.has(claim.originId) && (
              <span className="quiet"> {document.origin(letters.get(claim.originId) ?? "")}</span>
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

/** "3, 17": the documents a claim was read in, by their number in the notes. */
function SourceNumberList({ claim }: { readonly claim: Claim }) {
  const numbers = useSourceNumbers();
  return [claim.source, ...claim.alsoIn].map((id, at) => (
    <span key={id}>
      {at > 0 && ", "}
      <a href={`#source-${numbers.get(id)}`}>{numbers.get(id)}</a>
    </span>
  ));
}
