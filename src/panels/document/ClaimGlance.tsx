import type { Claim } from "../../incidents/claim.ts";
import { type ClaimCell, claimMatrix } from "../../incidents/claim-matrix.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { columnGroups } from "../claims/column-groups.ts";
import { NameText } from "../NameText.tsx";
import { claimRowId } from "./ClaimTable.tsx";

/** The whole matrix at once: a row a claimant, a column a subject, in each cell how many claims and the way there. */
export function ClaimGlance({ claims }: { readonly claims: readonly Claim[] }) {
  const { messages } = useLanguage();
  const index = useAtlas();
  const words = claimMessages.document;
  const { claimants, rows } = claimMatrix(claims);
  const inOrder = columnGroups(claimants, index).flatMap((group) => group.claimants);
  return (
    <section className="claim-glance">
      <h2>{words.atAGlance}</h2>
      <p className="quiet">
        {words.atAGlanceHint} <span aria-hidden="true">{words.signLegend}</span>
      </p>
      <div className="claim-glance-scroll">
        <table>
          <caption className="visually-hidden">{words.atAGlance}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.claimant}</th>
              {rows.map(({ subject }) => (
                <th key={subject} scope="col">
                  <span>{messages.vocabulary.subjects[subject]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {inOrder.map((id) => {
              const claimant = index.claimants.get(id ?? "");
              return (
                <tr key={id ?? ""}>
                  <th scope="row">
                    {claimant ? (
                      <NameText texts={claimant.name} />
                    ) : (
                      claimMessages.claims.unattributed
                    )}
                  </th>
                  {rows.map(({ subject, cells }) => (
                    <td key={subject}>
                      <CellSign cell={cells.find((cell) => cell.claimant === id)} />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function CellSign({ cell }: { readonly cell: ClaimCell | undefined }) {
  if (cell === undefined || cell.kind === "silent") {
    return <Sign sign="–" meaning={claimMessages.document.glanceSigns.silent} />;
  }
  return (
    <a href={`#${claimRowId(cell.claims[0]?.id ?? "")}`}>
      <CellAnswer cell={cell} />
    </a>
  );
}

function CellAnswer({ cell }: { readonly cell: ClaimCell }) {
  const { glanceSigns } = claimMessages.document;
  if (cell.kind === "declined") return <Sign sign="○" meaning={glanceSigns.declined} />;
  const isDenied = cell.claims.every(({ stance }) => stance === "denies");
  return isDenied ? <Sign sign="×" meaning={glanceSigns.denied} /> : cell.claims.length;
}

interface SignProps {
  readonly sign: string;
  readonly meaning: string;
}

/** A sign for the eye and its meaning for the ear. */
function Sign({ sign, meaning }: SignProps) {
  return (
    <>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{meaning}</span>
    </>
  );
}
