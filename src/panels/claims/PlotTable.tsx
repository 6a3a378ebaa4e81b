import type { ReactNode } from "react";
import type { Claim } from "../../incidents/claim.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { claimantWords, saidWords } from "../../language/claim-words.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";

interface PlotTableProps<Shown extends Claim> {
  readonly claims: readonly Shown[];
  /** What stands between the claimant and the day it was said. */
  readonly columns: readonly {
    readonly head: string;
    readonly cellOf: (claim: Shown) => ReactNode;
  }[];
}

/** What a drawing shows, as a table with a row a claim. */
export function PlotTable<Shown extends Claim>({ claims, columns }: PlotTableProps<Shown>) {
  const language = useLanguage();
  const index = useAtlas();
  const words = claimMessages.claims.table;
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">{words.claimant}</th>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">{words.said}</th>
        </tr>
      </thead>
      <tbody>
        {claims.map((claim) => (
          <tr key={claim.id}>
            <th scope="row">
              <bdi>{claimantWords(claim, index, language)}</bdi>
            </th>
            {columns.map(({ head, cellOf }) => (
              <td key={head}>{cellOf(claim)}</td>
            ))}
            <td>{saidWords(claim, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
