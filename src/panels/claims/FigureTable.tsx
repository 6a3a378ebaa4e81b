import type { FigureClaim } from "../../incidents/figure-groups.ts";
import { figureRange } from "../../incidents/figure-range.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { unitWords } from "../../language/claim-words.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import { PlotTable } from "./PlotTable.tsx";

/** The numbers behind a drawing, a row a claim. */
export function FigureTable({ claims }: { readonly claims: readonly FigureClaim[] }) {
  const words = claimMessages.claims.table;
  return (
    <PlotTable
      claims={claims}
      columns={[
        { head: words.asReported, cellOf: (claim) => <AsReported claim={claim} /> },
        { head: words.least, cellOf: (claim) => <End claim={claim} end="from" /> },
        { head: words.greatest, cellOf: (claim) => <End claim={claim} end="to" /> },
      ]}
    />
  );
}

function AsReported({ claim: { figure } }: { readonly claim: FigureClaim }) {
  const language = useLanguage();
  return (
    <>
      <bdi dir="auto">{figure.asReported}</bdi>{" "}
      <span className="quiet">{unitWords(figure.unit, 2, language)}</span>
    </>
  );
}

function End({ claim, end }: { readonly claim: FigureClaim; readonly end: "from" | "to" }) {
  const { tag } = useLanguage();
  const words = claimMessages.claims.table;
  const range = figureRange(claim.figure);
  const number = range[end];
  if (range.kind === "words") return words.noNumber;
  if (number === null) return <span className="quiet">{words.open}</span>;
  return (
    <>
      {formatCount(tag, number.value)}
      {!number.included && <span className="quiet"> {words.notIncluded}</span>}
    </>
  );
}
