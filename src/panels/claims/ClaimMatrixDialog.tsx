import { useState } from "react";
import type { Claim } from "../../incidents/claim.ts";
import { type ClaimCell, claimMatrix } from "../../incidents/claim-matrix.ts";
import { claimTexts } from "../../language/claim-messages.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { Dialog } from "../Dialog.tsx";
import { NameText } from "../NameText.tsx";
import { ClaimProvenance, ClaimWords } from "./ClaimWords.tsx";
import { type ColumnGroup, columnGroups } from "./column-groups.ts";

interface ClaimMatrixDialogProps {
  readonly claims: readonly Claim[];
  readonly onClose: () => void;
}

/** All claims side by side on the whole screen: a row a subject, a column a claimant, grouped by side. */
export function ClaimMatrixDialog({ claims, onClose }: ClaimMatrixDialogProps) {
  const words = claimTexts.claims;
  const index = useAtlas();
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const every = columnGroups(claimMatrix(claims).claimants, index);
  const shown = every.filter(({ side }) => !hidden.includes(side?.id ?? ""));

  return (
    <Dialog heading={words.sideBySideHeading} className="matrix-dialog" onClose={onClose}>
      <div className="matrix-introduction">
        <p className="quiet">{words.sideBySideHint}</p>
        <fieldset className="matrix-columns">
          <legend className="visually-hidden">{words.columns}</legend>
          {every.map(({ side, claimants }) => (
            <label key={side?.id ?? ""} className="check-line">
              <input
                type="checkbox"
                checked={!hidden.includes(side?.id ?? "")}
                onChange={(event) =>
                  setHidden(toggled(hidden, side?.id ?? "", !event.target.checked))
                }
              />
              <span className="check-name">
                {side ? <NameText texts={side.name} /> : words.noSide} ({claimants.length})
              </span>
            </label>
          ))}
        </fieldset>
      </div>
      <div className="matrix-scroll">
        <MatrixTable claims={claims} groups={shown} />
      </div>
    </Dialog>
  );
}

interface MatrixTableProps {
  readonly claims: readonly Claim[];
  readonly groups: readonly ColumnGroup[];
}

function MatrixTable({ claims, groups }: MatrixTableProps) {
  const { messages } = useLanguage();
  const words = claimTexts.claims;
  const { claimants: known } = useAtlas();
  const { rows } = claimMatrix(claims);
  const columns = groups.flatMap(({ claimants }) => claimants);
  return (
    <table className="matrix">
      <thead>
        <tr>
          <th rowSpan={2} scope="col" className="matrix-corner">
            {words.subject}
          </th>
          {groups.map(({ side, claimants }) => (
            <th
              key={side?.id ?? ""}
              scope="colgroup"
              colSpan={claimants.length}
              className="matrix-side"
            >
              <span>{side ? <NameText texts={side.name} /> : words.noSide}</span>
            </th>
          ))}
        </tr>
        <tr>
          {columns.map((id) => {
            const claimant = known.get(id ?? "");
            return (
              <th key={id ?? ""} scope="col" className="matrix-claimant">
                {claimant ? <NameText texts={claimant.name} /> : words.unattributed}
                {claimant && (
                  <span className="quiet block">{words.claimantKinds[claimant.kind]}</span>
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ subject, cells }) => (
          <tr key={subject}>
            <th scope="row">
              <div className="matrix-cell">{messages.vocabulary.subjects[subject]}</div>
            </th>
            {columns.map((id) => (
              <td key={id ?? ""}>
                <div className="matrix-cell">
                  <Cell cell={cells.find(({ claimant }) => claimant === id)} />
                </div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ cell }: { readonly cell: ClaimCell | undefined }) {
  if (cell === undefined || cell.kind === "silent") {
    return <span className="quiet matrix-silent">{claimTexts.claims.noStatement}</span>;
  }
  return cell.claims.map((claim) => (
    <div key={claim.id} className="matrix-claim" data-claim={claim.id}>
      <ClaimWords claim={claim} />
      <ClaimProvenance claim={claim} />
    </div>
  ));
}

function toggled(values: readonly string[], value: string, isIn: boolean): readonly string[] {
  return isIn ? [...values, value] : values.filter((other) => other !== value);
}
