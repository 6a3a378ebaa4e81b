import { useEffect, useState } from "react";
import type { RowDetails as Row } from "../../formats/format.ts";
import { safeLink } from "../../incidents/safe-link.ts";
import { fileTexts } from "../../language/file-texts.ts";
import type { QueryClient } from "../../query/query-protocol.ts";
import { DetailsField, DetailsPanel } from "./DetailsPanel.tsx";
import { OutboundLink } from "./SourceLink.tsx";

interface RowDetailsProps {
  /** `dataset/row`. */
  readonly id: string;
  readonly client: QueryClient;
  /** Name of the file the row is from. */
  readonly fileName: string;
  readonly onClose: () => void;
}

/** One row of an imported file with every column it has, mapped or not. */
export function RowDetails({ id, client, fileName, onClose }: RowDetailsProps) {
  const words = fileTexts;
  const row = useRow(client, id);
  if (row === "loading") return <p className="waiting">{words.loading}</p>;
  if (row === null) {
    return (
      <DetailsPanel subject={id} kicker={words.dataset} title={words.untitled} onClose={onClose}>
        <p>{words.gone}</p>
      </DetailsPanel>
    );
  }
  return (
    <DetailsPanel
      subject={id}
      kicker={
        <>
          {words.dataset} <bdi dir="auto">{fileName}</bdi>
        </>
      }
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

function useRow(client: QueryClient, id: string): Row | null | "loading" {
  const [row, setRow] = useState<Row | null | "loading">("loading");
  useEffect(
    function fetchRow() {
      let overtaken = false;
      const at = id.lastIndexOf("/");
      setRow("loading");
      client.details(id.slice(0, at), Number(id.slice(at + 1))).then(
        (found) => {
          if (!overtaken) setRow(found);
        },
        () => {
          if (!overtaken) setRow(null);
        },
      );
      return function overtake() {
        overtaken = true;
      };
    },
    [client, id],
  );
  return row;
}
