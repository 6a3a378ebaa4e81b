import { useState } from "react";
import { type Claim, claimSubjects } from "../../incidents/claim.ts";
import { claimMatrix } from "../../incidents/claim-matrix.ts";
import { differencesOf } from "../../incidents/differences.ts";
import { claimMessages } from "../../language/claim-messages.ts";
import { useLanguage } from "../../language/language.ts";
import { useAtlas } from "../atlas-context.ts";
import { Dialog } from "../Dialog.tsx";
import { NameText } from "../NameText.tsx";
import { type ColumnGroup, columnGroups } from "./column-groups.ts";
import { MatrixTable } from "./MatrixTable.tsx";

interface ClaimMatrixDialogProps {
  readonly claims: readonly Claim[];
  readonly onClose: () => void;
}

/** What stands in a column: a claimant, or all who speak for one side. */
const columnKinds = ["claimants", "sides"] as const;

type ColumnKind = (typeof columnKinds)[number];

/** More columns than this do not fit a wide screen: the matrix then opens with a column a side. */
const mostClaimants = 5;

/** Subjects on which accounts contradict each other. */
const whereTheyDiffer = "differ";

/** All claims side by side on the whole screen: a row a subject, a column a claimant or a side. */
export function ClaimMatrixDialog({ claims, onClose }: ClaimMatrixDialogProps) {
  const { messages } = useLanguage();
  const words = claimMessages.claims;
  const index = useAtlas();
  const { claimants } = claimMatrix(claims);
  const [kind, setKind] = useState<ColumnKind>(
    claimants.length > mostClaimants ? "sides" : "claimants",
  );
  const [subject, setSubject] = useState("");
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const shown = claimsOn(subject, claims);
  const sides = columnGroups(claimants, index);
  const groups = columnGroups(claimMatrix(shown).claimants, index).filter(
    ({ side }) => !hidden.includes(side?.id ?? ""),
  );

  return (
    <Dialog heading={words.sideBySideHeading} className="matrix-dialog" onClose={onClose}>
      <div className="matrix-introduction">
        <p className="quiet">{words.sideBySideHint}</p>
        <div className="matrix-controls">
          <label className="field">
            <span>{words.subject}</span>
            <select value={subject} onChange={(event) => setSubject(event.target.value)}>
              <option value="">{words.everySubject}</option>
              {differencesOf(claims).length > 0 && (
                <option value={whereTheyDiffer}>{words.differ}</option>
              )}
              {claimSubjects
                .filter((each) => claims.some((claim) => claim.subject === each))
                .map((each) => (
                  <option key={each} value={each}>
                    {messages.vocabulary.subjects[each]}
                  </option>
                ))}
            </select>
          </label>
          <label className="field">
            <span>{words.columnFor}</span>
            <select
              value={kind}
              onChange={(event) => {
                const chosen = columnKinds.find((each) => each === event.target.value);
                if (chosen) setKind(chosen);
              }}
            >
              {columnKinds.map((each) => (
                <option key={each} value={each}>
                  {words.columnKinds[each]}
                </option>
              ))}
            </select>
          </label>
          <SideSwitches sides={sides} hidden={hidden} onChange={setHidden} />
        </div>
      </div>
      {/* another subject or kind of column begins at its beginning */}
      <div className="matrix-scroll" key={`${subject}|${kind}`}>
        <MatrixTable claims={shown} everyClaim={claims} groups={groups} bySide={kind === "sides"} />
      </div>
    </Dialog>
  );
}

interface SideSwitchesProps {
  readonly sides: readonly ColumnGroup[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}

function SideSwitches({ sides, hidden, onChange }: SideSwitchesProps) {
  const words = claimMessages.claims;
  return (
    <fieldset className="matrix-columns">
      <legend className="visually-hidden">{words.columns}</legend>
      {sides.map(({ side, claimants }) => {
        const id = side?.id ?? "";
        return (
          <label key={id} className="check-line">
            <input
              type="checkbox"
              checked={!hidden.includes(id)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? hidden.filter((other) => other !== id) : [...hidden, id],
                )
              }
            />
            <span className="check-name">
              {side ? <NameText texts={side.name} /> : words.noSide} ({claimants.length})
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** The claims on a subject, or on every subject where accounts differ; all where nothing is chosen. */
function claimsOn(chosen: string, claims: readonly Claim[]): readonly Claim[] {
  if (chosen === "") return claims;
  const subjects: readonly string[] =
    chosen === whereTheyDiffer ? differencesOf(claims).map(({ subject }) => subject) : [chosen];
  return claims.filter(({ subject }) => subjects.includes(subject));
}
