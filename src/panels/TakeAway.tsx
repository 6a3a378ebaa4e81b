import { useState } from "react";
import { type ExportFormat, exportFormats } from "../formats/exports/export.ts";
import { formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import type { IncidentFilter, QueryAnswer, QueryClient } from "../query/query-protocol.ts";
import { useView } from "../view/store.ts";
import { useAtlas } from "./atlas-context.ts";
import { saveExport, type TakenAway, takeAtlas } from "./take-atlas.ts";

interface TakeAwayProps {
  readonly client: QueryClient | null;
  readonly filter: IncidentFilter;
  readonly answer: QueryAnswer | null;
}

/** Downloads of the atlas: what passes the filters and the day asked about, or all; each says its count. */
export function TakeAway({ client, filter, answer }: TakeAwayProps) {
  const { messages, tag } = useLanguage();
  const words = messages.files;
  const { atlas } = useAtlas();
  const known = useView((view) => view.known);
  const [format, setFormat] = useState<ExportFormat>("geojson");
  const [taken, setTaken] = useState<TakenAway | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const seen = answer?.facets.datasets.find(({ value }) => value === "atlas")?.passing ?? 0;

  async function take(wanted: "seen" | "all"): Promise<void> {
    if (client === null) return;
    setProblem(null);
    try {
      const result =
        wanted === "all"
          ? await takeAtlas(atlas, null, null, format, tag)
          : await takeAtlas(atlas, await client.passingRows(filter), known, format, tag);
      saveExport(result);
      setTaken(result);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <section className="group">
      <h3>{words.take}</h3>
      <label className="field">
        <span>{words.takeFormat}</span>
        <select
          value={format}
          onChange={(event) => {
            const chosen = exportFormats.find((candidate) => candidate === event.target.value);
            if (chosen) setFormat(chosen);
          }}
        >
          {exportFormats.map((candidate) => (
            <option key={candidate} value={candidate}>
              {words.formats[candidate]}
            </option>
          ))}
        </select>
      </label>
      <span className="button-row">
        <button
          type="button"
          className="button"
          disabled={seen === 0}
          onClick={() => void take("seen")}
        >
          {words.takeSeen(formatCount(tag, seen))}
        </button>
        <button type="button" className="button" onClick={() => void take("all")}>
          {words.takeAll(formatCount(tag, atlas.incidents.length))}
        </button>
      </span>
      {problem && <p role="alert">{words.takeFailed(problem)}</p>}
      {taken && <TakenNote taken={taken} />}
    </section>
  );
}

function TakenNote({ taken }: { readonly taken: TakenAway }) {
  const { messages, tag } = useLanguage();
  const words = messages.files;
  const { result, later, undated } = taken;
  const notes = [
    ...result.leftOut.map((part) => messages.leftOut[part]),
    ...(later > 0 ? [words.leftOutLater(formatCount(tag, later))] : []),
    ...(undated > 0 ? [words.leftOutUndated(formatCount(tag, undated))] : []),
  ];
  return (
    <>
      <p role="status">
        {words.tookAway(
          result.files.map(({ name }) => name).join(", "),
          formatCount(tag, result.rowCount),
        )}
      </p>
      {notes.length > 0 && (
        <>
          <p className="quiet">{words.leftOutHeading}</p>
          <ul className="bullets quiet">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
