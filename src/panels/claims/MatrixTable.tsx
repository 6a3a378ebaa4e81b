import type { Claim } from "../../incidents/claim.ts";
import { type ClaimCell, claimMatrix } from "../../incidents/claim-matrix.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { NameText } from "../NameText.tsx";
import { ClaimProvenance, ClaimWords } from "./ClaimWords.tsx";
import type { ColumnGroup } from "./column-groups.ts";

interface MatrixTableProps {
  readonly claims: readonly Claim[];
  /** Those on other subjects too: whoever made one and none of `claims` keeps silent here. */
  readonly everyClaim: readonly Claim[];
  readonly groups: readonly ColumnGroup[];
  /** A column a side; else a column a claimant. */
  readonly bySide: boolean;
}

/** Claims side by side; every claim of the groups is in exactly one cell. */
export function MatrixTable({ claims, everyClaim, groups, bySide }: MatrixTableProps) {
  const { messages } = useLanguage();
  const { rows } = claimMatrix(claims);
  const columns = bySide
    ? groups.map(({ claimants }) => claimants)
    : groups.flatMap(({ claimants }) => claimants.map((id) => [id]));
  return (
    <>
      <table className={bySide ? "matrix by-side" : "matrix"}>
        <MatrixHead groups={groups} bySide={bySide} />
        <tbody>
          {rows.map(({ subject, cells }) => (
            <tr key={subject}>
              <th scope="row">
                <div className="matrix-cell">{messages.vocabulary.subjects[subject]}</div>
              </th>
              {columns.map((ids) => (
                <td key={ids.join()}>
                  <div className="matrix-cell">
                    <Cells cells={cells.filter(({ claimant }) => ids.includes(claimant))} />
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <SilentHere claims={claims} everyClaim={everyClaim} />
    </>
  );
}

function MatrixHead({ groups, bySide }: Pick<MatrixTableProps, "groups" | "bySide">) {
  const words = claimMessages.claims;
  return (
    <thead>
      <tr>
        <th rowSpan={bySide ? 1 : 2} scope="col" className="matrix-corner">
          {words.subject}
        </th>
        {groups.map(({ side, claimants }) => (
          <th
            key={side?.id ?? ""}
            scope={bySide ? "col" : "colgroup"}
            colSpan={bySide ? 1 : claimants.length}
            className="matrix-side"
          >
            <span>{side ? <NameText texts={side.name} /> : words.noSide}</span>
          </th>
        ))}
      </tr>
      {!bySide && (
        <tr>
          {groups.flatMap(({ claimants }) =>
            claimants.map((id) => (
              <th key={id ?? ""} scope="col" className="matrix-claimant">
                <ClaimantHeading id={id} />
              </th>
            )),
          )}
        </tr>
      )}
    </thead>
  );
}

function ClaimantHeading({ id }: { readonly id: string | null }) {
  const words = claimMessages.claims;
  const claimant = useAtlas().claimants.get(id ?? "");
  return (
    <>
      {claimant ? <NameText texts={claimant.name} /> : words.unattributed}
      {claimant && <span className="quiet block">{words.claimantKinds[claimant.kind]}</span>}
    </>
  );
}

/** What the claimants of one column say on one subject. */
function Cells({ cells }: { readonly cells: readonly ClaimCell[] }) {
  const speaking = cells.filter(({ kind }) => kind !== "silent");
  const isShared = cells.length > 1;
  if (speaking.length === 0) {
    return <span className="quiet matrix-silent">{claimMessages.claims.noStatement}</span>;
  }
  return (
    <>
      {speaking.map((cell) => (
        <div key={cell.claimant ?? ""} className="matrix-speaker">
          {isShared && (
            <h3>
              <ClaimantHeading id={cell.claimant} />
            </h3>
          )}
          {cell.claims.map((claim) => (
            <div key={claim.id} className="matrix-claim" data-claim={claim.id}>
              <ClaimWords claim={claim} />
              <ClaimProvenance claim={claim} />
            </div>
          ))}
        </div>
      ))}
      {speaking.length < cells.length && (
        <p className="quiet matrix-silent">
          {claimMessages.claims.silentOn(cells.length - speaking.length)}
        </p>
      )}
    </>
  );
}

/** Who spoke of the incident and said nothing on any subject shown. */
function SilentHere({ claims, everyClaim }: Pick<MatrixTableProps, "claims" | "everyClaim">) {
  const { claimants } = useAtlas();
  const speakers = new Set(claims.map(({ claimant }) => claimant));
  const silent = [...new Set(everyClaim.map(({ claimant }) => claimant))]
    .filter((id) => !speakers.has(id))
    .flatMap((id) => claimants.get(id ?? "") ?? []);
  if (silent.length === 0) return null;
  return (
    <p className="matrix-absent">
      {claimMessages.claims.silentHere}{" "}
      {silent.map(({ id, name }, at) => (
        <span key={id}>
          {at > 0 && ", "}
          <NameText texts={name} />
        </span>
      ))}
    </p>
  );
}
