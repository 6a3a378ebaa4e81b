import { useRef } from "react";
import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import type { Extent } from "../../geodesy/position.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { formatBytes, formatCount } from "../../language/format-number.ts";
import { useLanguage } from "../../language/language.ts";
import type { IncidentFilter, QueryAnswer, QueryClient } from "../../query/query-protocol.ts";
import { FileAccount } from "./FileAccount.tsx";
import { FileCorrections } from "./FileCorrections.tsx";
import { FileTakeAway } from "./FileTakeAway.tsx";
import { ProblemGroups } from "./ProblemGroups.tsx";
import type { FileState, ReadableFile, ReadFile } from "./readable-file.ts";
import { SheetChoice } from "./SheetChoice.tsx";
import { uncorrected } from "./uncorrected.ts";

/** What a reader can do with their files. */
export interface FileActions {
  readonly onCancel: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onShow: (extent: Extent) => void;
  /** Lists the incidents of a file that have no place on the map. */
  readonly onUnplaced: (id: string) => void;
  readonly onCorrect: (id: string, corrections: TableCorrections) => void;
  readonly onMap: (id: string) => void;
}

interface FileCardProps extends FileActions {
  readonly file: ReadableFile;
  /** Names of all files by their dataset. */
  readonly nameOf: (dataset: string) => string;
  readonly client: QueryClient;
  readonly filter: IncidentFilter;
  readonly answer: QueryAnswer | null;
}

/** One file: how far it has been read, where its rows went, and what can be done with it. */
export function FileCard(props: FileCardProps) {
  const words = fileMessages;
  const { file, onCancel, onRemove, onShow, onMap } = props;
  const card = useRef<HTMLElement>(null);
  const { state } = file;
  const summary = state.kind === "ready" ? state.summary : null;
  const extent = summary?.extent;
  const contents = contentsOf(state);

  function cancel(): void {
    // the button goes away: whoever pressed it stays with the file
    card.current?.focus();
    onCancel(file.id);
  }

  return (
    <section
      ref={card}
      id={file.id}
      className="card"
      aria-label={file.name}
      // takes the focus when what had it goes away
      tabIndex={-1}
    >
      <h3>
        <bdi dir="auto">{file.name}</bdi>
      </h3>
      <FileProgress {...props} />
      <span className="button-row">
        {state.kind === "reading" && (
          <button type="button" className="button" onClick={cancel}>
            {words.cancel}
          </button>
        )}
        {extent && (
          <button type="button" className="button" onClick={() => onShow(extent)}>
            {words.zoom}
          </button>
        )}
        {summary?.file.table && (
          <button type="button" className="button" onClick={() => onMap(file.id)}>
            {words.columns}
          </button>
        )}
        {state.kind !== "reading" && (
          <button
            type="button"
            className="button"
            aria-label={words.remove(file.name)}
            onClick={() => onRemove(file.id)}
          >
            {words.removeShort}
          </button>
        )}
      </span>
      {contents && <FileContents {...props} state={contents} />}
    </section>
  );
}

/** While a file is read again what was found before stays, so that nobody loses their place in it. */
function contentsOf(state: FileState): ReadFile | null {
  if (state.kind === "reading") return state.before;
  return state.kind === "ready" ? state : null;
}

function FileContents(props: FileCardProps & { readonly state: ReadFile }) {
  const { file, state, client, filter, answer, onCorrect, onMap } = props;
  const sheets = state.summary.file.table?.sheets;
  return (
    <>
      {sheets && sheets.names.length > 1 && (
        <SheetChoice
          sheets={sheets}
          onSheet={(sheet) => onCorrect(file.id, uncorrected({ ...state.corrections, sheet }))}
        />
      )}
      <FileCorrections
        file={file}
        state={state}
        onCorrect={(corrections) => onCorrect(file.id, corrections)}
      />
      <ProblemGroups
        file={file}
        state={state}
        client={client}
        onCorrect={(corrections) => onCorrect(file.id, corrections)}
        onMap={() => onMap(file.id)}
      />
      {state.summary.rows > 0 && (
        <FileTakeAway file={file} state={state} client={client} filter={filter} answer={answer} />
      )}
    </>
  );
}

function FileProgress({ file, nameOf, onCorrect, onUnplaced }: FileCardProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const { state } = file;
  switch (state.kind) {
    case "reading":
      return (
        <>
          <progress max={Math.max(1, file.bytes)} value={state.bytesRead} aria-label={file.name} />
          <p className="quiet">
            {words.reading(formatCount(tag, state.rows), formatBytes(tag, state.bytesRead))}
          </p>
        </>
      );
    case "cancelled":
      return <p role="status">{words.cancelled}</p>;
    case "failed":
      return <p role="alert">{words.failed(state.message)}</p>;
    case "ready":
      return (
        <>
          <FileAccount summary={state.summary} onUnplaced={() => onUnplaced(file.id)} />
          <FileNotes
            state={state}
            nameOf={nameOf}
            onForget={() => onCorrect(file.id, uncorrected(state.corrections))}
          />
        </>
      );
  }
}

interface FileNotesProps {
  readonly state: ReadFile;
  readonly nameOf: (dataset: string) => string;
  readonly onForget: () => void;
}

/** How a file was read, and what the reader should know of that. */
function FileNotes({ state, nameOf, onForget }: FileNotesProps) {
  const { tag } = useLanguage();
  const words = fileMessages;
  const { summary, shared, isRemembered } = state;
  const encoding = summary.file.table?.sheets ? "" : summary.file.encoding;
  return (
    <>
      <p className="quiet">
        {summary.file.format ? words.format(summary.file.format) : words.unknownFormat}
        {encoding && `, ${words.encoding(encoding)}`}
      </p>
      {isRemembered && (
        <p className="caution">
          {words.remembered}{" "}
          <button type="button" className="link-button" onClick={onForget}>
            {words.forget}
          </button>
        </p>
      )}
      {shared.map(({ dataset, count }) => (
        <p key={dataset} className="caution" dir="auto">
          {words.shared(count, formatCount(tag, count), nameOf(dataset))}
        </p>
      ))}
    </>
  );
}
