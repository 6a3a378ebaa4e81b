import { useState } from "react";
import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { issueSentence } from "../../language/issue-sentence.ts";
import { useLanguage } from "../../language/language.ts";
import type { ProblemGroup, QueryClient } from "../../query/query-protocol.ts";
import { CureButtons } from "./CureButtons.tsx";
import { GridChoice } from "./GridChoice.tsx";
import { MendDialog, type MendedPlace } from "./MendDialog.tsx";
import { problemTable } from "./problem-table.ts";
import type { ReadableFile, ReadFile } from "./readable-file.ts";
import { saveBlob } from "./save-file.ts";

interface ProblemGroupsProps {
  readonly file: ReadableFile;
  readonly state: ReadFile;
  readonly client: QueryClient;
  readonly onCorrect: (corrections: TableCorrections) => void;
  readonly onMap: () => void;
}

/** How many problems of one kind are written out. */
const shownOfKind = 50;

/** What is wrong in a file, by kind, each with its rows and cures; the whole list as a download. */
export function ProblemGroups({ file, state, client, onCorrect, onMap }: ProblemGroupsProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const { problems, isOpen } = state.summary.file;
  const count = problems.reduce((sum, group) => sum + group.count, 0);
  const [mended, setMended] = useState<MendedPlace | null>(null);
  if (count === 0) return <p className="quiet">{words.noIssues}</p>;
  if (state.summary.rows === 0) return <NothingRead problems={problems} />;
  return (
    <details className="near-list problems">
      <summary>{words.issues(count, formatCount(tag, count))}</summary>
      <p className="quiet">{words.allRowsKept}</p>
      {!isOpen && <p className="quiet">{words.closedFile}</p>}
      <ProblemDownload file={file} client={client} count={count} />
      <ul className="plain-list">
        {problems.map((group) => (
          <li key={group.rule} className="problem-group">
            <ProblemKind group={group} onMend={isOpen ? setMended : null} />
            {group.cures.includes("choose-grid") && (
              <GridChoice group={group} corrections={state.corrections} onCorrect={onCorrect} />
            )}
            <CureButtons
              cures={curesOfFile(group)}
              corrections={state.corrections}
              onCorrect={onCorrect}
              onMap={onMap}
            />
          </li>
        ))}
      </ul>
      {mended && (
        <MendDialog
          file={file}
          state={state}
          place={mended}
          client={client}
          onCorrect={onCorrect}
          onClose={() => setMended(null)}
        />
      )}
    </details>
  );
}

/** Why a file gave not one row: there is nothing to open, mend or take away. */
function NothingRead({ problems }: { readonly problems: readonly ProblemGroup[] }) {
  return problems.map(({ rule, first }) => (
    <p key={rule} className="caution" dir="auto">
      {first[0] && issueSentence(first[0])}
    </p>
  ));
}

/** All rows are swapped only where the whole file calls for it; a few are mended one by one. */
function curesOfFile({ rows, cures }: ProblemGroup): readonly string[] {
  return rows === 0 ? cures : cures.filter((cure) => cure !== "swap-coordinates");
}

interface ProblemKindProps {
  readonly group: ProblemGroup;
  /** Opens a row to be mended; null where the format has no way to. */
  readonly onMend: ((place: MendedPlace) => void) | null;
}

/** One kind of problem: its first sentence, how often and in how many rows, and the rows. */
function ProblemKind({ group, onMend }: ProblemKindProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const [first] = group.first;
  const shown = (count: number) => formatCount(tag, count);
  return (
    <>
      <p>
        <strong className={`severity severity-${group.severity}`}>
          {words.problemCount(group.count, shown(group.count), group.rows, shown(group.rows))}
        </strong>{" "}
        <span dir="auto">{first && issueSentence(first)}</span>
      </p>
      {group.rows > 1 && (
        <details className="near-list">
          <summary>{words.rowsOf(shown(group.count))}</summary>
          <ProblemRows group={group} onMend={onMend} />
        </details>
      )}
      {group.rows === 1 && first?.row !== undefined && (
        <p className="quiet">
          {words.row(shown(first.row))} <MendButton issue={first} onMend={onMend} />
        </p>
      )}
    </>
  );
}

function ProblemRows({ group, onMend }: ProblemKindProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const shown = group.first.slice(0, shownOfKind);
  const rest = group.count - shown.length;
  return (
    <ul className="plain-list">
      {shown.map((issue) => (
        <li key={`${issue.row ?? ""}/${issue.path}/${JSON.stringify(issue.values)}`}>
          {issue.row !== undefined && <strong>{words.row(formatCount(tag, issue.row))} </strong>}
          {issue.path && <bdi dir="ltr">{issue.path} </bdi>}
          <span className="quiet" dir="auto">
            {issueSentence(issue)}
          </span>{" "}
          <MendButton issue={issue} onMend={onMend} />
        </li>
      ))}
      {rest > 0 && <li className="quiet">{words.moreIssues(formatCount(tag, rest))}</li>}
    </ul>
  );
}

interface MendButtonProps extends Pick<ProblemKindProps, "onMend"> {
  readonly issue: ProblemGroup["first"][number];
}

/** Rows that were left out as repetitions cannot be mended: they are not among the incidents. */
function MendButton({ issue, onMend }: MendButtonProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const { row, values } = issue;
  if (onMend === null || row === undefined || values["done"] === "left-out") return null;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => onMend({ row, column: values["column"] ?? "" })}
    >
      {words.mend.open}
      <span className="visually-hidden"> {words.row(formatCount(tag, row))}</span>
    </button>
  );
}

interface ProblemDownloadProps {
  readonly file: ReadableFile;
  readonly client: QueryClient;
  readonly count: number;
}

function ProblemDownload({ file, client, count }: ProblemDownloadProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const [collected, setCollected] = useState<number | null>(null);

  async function download(): Promise<void> {
    try {
      const table = await problemTable(client, file.id, words, setCollected);
      saveBlob(`${file.name}.problems.csv`, table);
    } finally {
      setCollected(null);
    }
  }

  return (
    <button
      type="button"
      className="link-button"
      disabled={collected !== null}
      onClick={() => void download()}
    >
      {collected === null
        ? words.downloadProblems
        : words.collecting(`${formatCount(tag, collected)} / ${formatCount(tag, count)}`)}
    </button>
  );
}
