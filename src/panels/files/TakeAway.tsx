import { useState } from "react";
import { fileMessages } from "../../language/file-messages.ts";
import { formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import type { IncidentFilter, QueryAnswer, QueryClient } from "../../query/query-protocol.ts";
import { useView } from "../../view/store.ts";
import { useAtlas } from "../atlas-context.ts";
import { FormatChoice, type WantedFormat } from "./FormatChoice.tsx";
import { saveBlob } from "./save-file.ts";
import { TakenNote } from "./TakenNote.tsx";
import { takeAtlas } from "./take-atlas.ts";
import type { TakenAway } from "./take-rows.ts";

interface TakeAwayProps {
  readonly client: QueryClient;
  readonly filter: IncidentFilter;
  readonly answer: QueryAnswer | null;
}

/** Downloads of the atlas: what passes the filters and the day asked about, or all; each says its count. */
export function TakeAway({ client, filter, answer }: TakeAwayProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const { atlas } = useAtlas();
  const known = useView((view) => view.known);
  const isHidden = useView((view) => view.hiddenDatasets.includes("atlas"));
  const [wanted, setWanted] = useState<WantedFormat>({ format: "geojson", byteOrderMark: true });
  const [taken, setTaken] = useState<TakenAway | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const facet = answer?.facets.datasets.find(({ value }) => value === "atlas");
  const seen = isHidden ? 0 : (facet?.passing ?? 0);

  async function take(which: IncidentFilter | null): Promise<void> {
    setProblem(null);
    try {
      const rows = which && (await client.passingRows(which));
      const result = await takeAtlas(atlas, rows, which && known, wanted, tag);
      for (const { name, blob } of result.files) saveBlob(name, blob);
      setTaken(result);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <section className="group">
      <h3>{words.take}</h3>
      <FormatChoice wanted={wanted} onWanted={setWanted} />
      <span className="button-row">
        <button
          type="button"
          className="button"
          disabled={seen === 0}
          onClick={() => void take(filter)}
        >
          {words.takeSeen(formatCount(tag, seen))}
        </button>
        <button type="button" className="button" onClick={() => void take(null)}>
          {words.takeAll(formatCount(tag, atlas.incidents.length))}
        </button>
      </span>
      {problem && <p role="alert">{words.takeFailed(problem)}</p>}
      {taken && <TakenNote taken={taken} />}
    </section>
  );
}
