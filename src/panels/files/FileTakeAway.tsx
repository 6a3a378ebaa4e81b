import { useRef, useState } from "react";
import { fileMessages } from "../../language/file-messages.ts";
import { formatBytes, formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import type { IncidentFilter, QueryAnswer, QueryClient } from "../../query/query-protocol.ts";
import { FormatChoice, type WantedFormat } from "./FormatChoice.tsx";
import type { ReadableFile, ReadFile } from "./readable-file.ts";
import { saveBlob } from "./save-file.ts";
import { TakenNote } from "./TakenNote.tsx";
import { type TakenAway, takeRows } from "./take-rows.ts";

interface FileTakeAwayProps {
  readonly file: ReadableFile;
  readonly state: ReadFile;
  readonly client: QueryClient;
  readonly filter: IncidentFilter;
  readonly answer: QueryAnswer | null;
}

/** Downloads of one file: the rows that pass the filters, or all of them; each says its count. */
export function FileTakeAway({ file, state, client, filter, answer }: FileTakeAwayProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const [wanted, setWanted] = useState<WantedFormat>({ format: "geojson", byteOrderMark: true });
  const [stage, setStage] = useState<Stage>({ kind: "idle" });
  const aborter = useRef<AbortController>(null);
  const facet = answer?.facets.datasets.find(({ value }) => value === file.id);
  const hidden = filter.datasets !== null && !filter.datasets.includes(file.id);
  const seen = hidden ? 0 : (facet?.passing ?? 0);

  async function take(which: IncidentFilter | null): Promise<void> {
    const controller = new AbortController();
    aborter.current = controller;
    setStage({ kind: "writing", fetched: 0 });
    try {
      const taken = await takeRows(client, file.id, which, wanted, {
        signal: controller.signal,
        onProgress: ({ bytes }) => setStage({ kind: "writing", fetched: bytes }),
      });
      controller.signal.throwIfAborted();
      for (const { name, blob } of taken.files) saveBlob(name, blob);
      setStage({ kind: "taken", taken });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      setStage(controller.signal.aborted ? { kind: "cancelled" } : { kind: "failed", message });
    }
  }

  const isWriting = stage.kind === "writing";
  return (
    <details className="near-list">
      <summary>{words.takeFile}</summary>
      <FormatChoice wanted={wanted} onWanted={setWanted} />
      <span className="button-row">
        <button
          type="button"
          className="button"
          disabled={seen === 0 || isWriting}
          onClick={() => void take(filter)}
        >
          {words.takeSeen(formatCount(tag, seen))}
        </button>
        <button
          type="button"
          className="button"
          disabled={isWriting}
          onClick={() => void take(null)}
        >
          {words.takeAll(formatCount(tag, state.summary.rows))}
        </button>
      </span>
      {isWriting && (
        <p role="status">
          {stage.fetched > 0
            ? words.fetchingDetails(formatBytes(tag, stage.fetched))
            : words.downloading}{" "}
          <button type="button" className="link-button" onClick={() => aborter.current?.abort()}>
            {words.cancel}
          </button>
        </p>
      )}
      {stage.kind === "cancelled" && <p role="status">{words.takeCancelled}</p>}
      {stage.kind === "failed" && <p role="alert">{words.takeFailed(stage.message)}</p>}
      {stage.kind === "taken" && <TakenNote taken={stage.taken} />}
    </details>
  );
}

type Stage =
  | { readonly kind: "idle" | "cancelled" }
  /** Bytes of details that came from the host of the file so far. */
  | { readonly kind: "writing"; readonly fetched: number }
  | { readonly kind: "taken"; readonly taken: TakenAway }
  | { readonly kind: "failed"; readonly message: string };
