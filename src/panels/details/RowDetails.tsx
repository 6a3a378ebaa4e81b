import { useEffect, useState } from "react";
import type { RowDetails as Row } from "../../formats/format.ts";
import type { UncertainPosition } from "../../geodesy/position.ts";
import { safeLink } from "../../incidents/safe-link.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { useLanguage } from "../../language/language.ts";
import type { IncidentSummary, QueryClient } from "../../query/query-protocol.ts";
import { rowOfId } from "../../view/selection-of.ts";
import { AskHereMenu } from "./AskHereMenu.tsx";
import { DetailsField, DetailsPanel } from "./DetailsPanel.tsx";
import { positionOfSummary, RowFacts } from "./RowFacts.tsx";
import { OutboundLink } from "./SourceLink.tsx";
import { StepButtons } from "./StepButtons.tsx";

interface RowDetailsProps {
  /** `dataset/row`. */
  readonly id: string;
  readonly client: QueryClient;
  /** Name of the file the row is from. */
  readonly fileName: string;
  readonly onClose: () => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onGoTo: (at: UncertainPosition) => void;
}

/** One row of an imported file: when, where, what is near, and every column it has, mapped or not. */
export function RowDetails(props: RowDetailsProps) {
  const [attempt, setAttempt] = useState(0);
  return <ReadRow key={attempt} {...props} onRetry={() => setAttempt(attempt + 1)} />;
}

interface ReadRowProps extends RowDetailsProps {
  readonly onRetry: () => void;
}

function ReadRow({ id, client, fileName, onClose, onStep, onGoTo, onRetry }: ReadRowProps) {
  const words = fileMessages;
  const found = useRow(client, id);
  const kicker = (
    <>
      {words.dataset} <bdi dir="auto">{fileName}</bdi>
    </>
  );
  if (found === "loading") return <p className="waiting">{words.loading}</p>;
  if (found.row === null) {
    return (
      <DetailsPanel subject={id} kicker={kicker} title={words.untitled} onClose={onClose}>
        {found.failure === null ? (
          <p>{words.gone}</p>
        ) : (
          <UnreadNote failure={found.failure} onRetry={onRetry} />
        )}
        {found.summary && <RowFacts summary={found.summary} />}
      </DetailsPanel>
    );
  }
  const { row, summary } = found;
  return (
    <DetailsPanel
      subject={id}
      actions={<RowActions summary={summary} onStep={onStep} onGoTo={onGoTo} />}
      kicker={kicker}
      title={<bdi dir="auto">{row.title || words.untitled}</bdi>}
      onClose={onClose}
    >
      {row.mended && (
        <DetailsField name={words.mend.mended}>
          <ul className="bullets">
            {row.mended.map(({ column, was, value }) => (
              <li key={column} dir="auto">
                {words.mend.cell(column, was, value)}
              </li>
            ))}
          </ul>
        </DetailsField>
      )}
      <RowFacts summary={summary} />
      {row.notes && (
        <DetailsField name={words.notes}>
          <p dir="auto">{row.notes}</p>
        </DetailsField>
      )}
      {row.place && (
        <DetailsField name={words.place}>
          <p>
            <bdi dir="auto">{row.place}</bdi>
          </p>
        </DetailsField>
      )}
      {row.precisionNote && (
        <DetailsField name={words.precision}>
          <p>{row.precisionNote}</p>
        </DetailsField>
      )}
      {row.sources.length > 0 && (
        <DetailsField name={words.sources}>
          <ul className="bullets">
            {row.sources.map((source) => (
              <li key={source}>
                <SourceText text={source} />
              </li>
            ))}
          </ul>
        </DetailsField>
      )}
      <DetailsField name={words.fields}>
        <dl className="fields">
          {row.fields.map(({ name, value }) => (
            <div key={name}>
              <dt>
                <bdi dir="auto">{name}</bdi>
              </dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        </dl>
      </DetailsField>
    </DetailsPanel>
  );
}

interface UnreadNoteProps {
  readonly failure: string;
  readonly onRetry: () => void;
}

/** Why a row that is on the map could not be read, and a way to try again. */
function UnreadNote({ failure, onRetry }: UnreadNoteProps) {
  const { messages } = useLanguage();
  return (
    <div role="alert">
      <p className="caution" dir="auto">
        {fileMessages.unread(failure)}
      </p>
      <button type="button" className="button" onClick={onRetry}>
        {messages.app.tryAgain}
      </button>
    </div>
  );
}

/** A source as text, or as a link where the whole text is a safe address. */
function SourceText({ text }: { readonly text: string }) {
  const link = safeLink(text);
  if (link === null) return <bdi dir="auto">{text}</bdi>;
  return (
    <OutboundLink href={link.href} host={link.host}>
      <bdi dir="ltr">{text}</bdi>
    </OutboundLink>
  );
}

interface RowActionsProps {
  readonly summary: IncidentSummary;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onGoTo: (at: UncertainPosition) => void;
}

function RowActions({ summary, onStep, onGoTo }: RowActionsProps) {
  const { messages } = useLanguage();
  const at = positionOfSummary(summary);
  return (
    <>
      <StepButtons onStep={onStep} />
      {at && (
        <>
          <button type="button" className="button" onClick={() => onGoTo(at)}>
            {messages.details.zoomTo}
          </button>
          <AskHereMenu
            center={at.position}
            anchor={null}
            name={summary.title || fileMessages.untitled}
          />
        </>
      )}
    </>
  );
}

type FoundRow =
  | { readonly row: Row; readonly summary: IncidentSummary }
  | {
      readonly row: null;
      /** What the engine knows of it all the same. */
      readonly summary: IncidentSummary | null;
      /** Why it could not be read; null where no file that is loaded has it. */
      readonly failure: string | null;
    };

function useRow(client: QueryClient, id: string): FoundRow | "loading" {
  const [found, setFound] = useState<FoundRow | "loading">("loading");
  useEffect(
    function fetchRow() {
      let overtaken = false;
      setFound("loading");
      void findRow(client, id).then((row) => {
        if (!overtaken) setFound(row);
      });
      return function overtake() {
        overtaken = true;
      };
    },
    [client, id],
  );
  return found;
}

async function findRow(client: QueryClient, id: string): Promise<FoundRow> {
  const of = rowOfId(id);
  const summary = await client.summary(of).catch(() => null);
  try {
    const row = await client.details(of.dataset, of.row);
    return row && summary ? { row, summary } : { row: null, summary, failure: null };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { row: null, summary, failure };
  }
}
