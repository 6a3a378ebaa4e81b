import type { FigureClaim } from "../../incidents/figure-groups.ts";
import { figureRange, type RangeEnd } from "../../incidents/figure-range.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { claimantWords, saidWords, unitWords } from "../../language/claim-words.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";

/** The numbers behind a drawing, a row a claim. */
export function FigureTable({ claims }: { readonly claims: readonly FigureClaim[] }) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.claims.table;
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">{words.claimant}</th>
          <th scope="col">{words.asReported}</th>
          <th scope="col">{words.least}</th>
          <th scope="col">{words.greatest}</th>
          <th scope="col">{words.said}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => {
          const { from, to, kind } = figureRange(claim.figure);
          return (
            <tr key={claim.id}>
              <th scope="row">
                <bdi>{claimantWords(claim, index, language)}</bdi>
              </th>
              <td>
                <bdi dir="auto">{claim.figure.asReported}</bdi>{" "}
                <span className="quiet">{unitWords(claim.figure.unit, 2, language)}</span>
              </td>
              <td>{kind === "words" ? words.noNumber : <End end={from} />}</td>
              <td>{kind === "words" ? words.noNumber : <End end={to} />}</td>
              <td>{saidWords(claim, language)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function End({ end }: { readonly end: RangeEnd }) {
  const { tag } = useLanguage();
  const words = claimMessages.claims.table;
  if (end === null) return <span className="quiet">{words.open}</span>;
  return (
    <>
      {formatCount(tag, end.value)}
      {!end.included && <span className="quiet"> {words.notIncluded}</span>}
    </>
  );
}
