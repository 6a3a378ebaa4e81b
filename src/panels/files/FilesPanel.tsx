import { type ReactNode, useRef, useState } from "react";
import { fileMessages } from "../../language/file-messages.ts";
import type { IncidentFilter, QueryAnswer, QueryClient } from "../../query/query-protocol.ts";
import { openChoices } from "../../view/filter-of.ts";
import { atlasDataset } from "../../view/selection-of.ts";
import { changeView } from "../../view/store.ts";
import { type FileActions, FileCard } from "./FileCard.tsx";
import type { ReadableFile } from "./readable-file.ts";

interface FilesPanelProps extends Omit<FileActions, "onUnplaced"> {
  readonly files: readonly ReadableFile[];
  readonly client: QueryClient;
  readonly filter: IncidentFilter;
  readonly answer: QueryAnswer | null;
  readonly onAdd: (files: readonly File[]) => void;
  /** Goes to the list of incidents. */
  readonly onList: () => void;
  readonly children?: ReactNode;
}

/** The reader's own files: choose or paste, watch them being read, see what is wrong in them. */
export function FilesPanel(props: FilesPanelProps) {
  const { files, onAdd, onRemove, onList, children, ...rest } = props;
  const words = fileMessages;
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  function nameOf(dataset: string): string {
    return files.find(({ id }) => id === dataset)?.name ?? dataset;
  }

  /** Names a text so that no file on the list is called the same. */
  function paste(text: string): void {
    let count = 1;
    while (files.some(({ name }) => name === words.pasteName(count))) count += 1;
    onAdd([new File([text], words.pasteName(count), { type: "text/plain" })]);
  }

  function remove(id: string): void {
    const at = files.findIndex((file) => file.id === id);
    const neighbour = files[at + 1] ?? files[at - 1];
    // the card goes away with the focus in it
    (neighbour ? document.getElementById(neighbour.id) : button.current)?.focus();
    onRemove(id);
  }

  /** Shows nothing but what a file has without a place on the map; clearing the filters shows all again. */
  function listUnplaced(id: string): void {
    const datasets = [atlasDataset, ...files.map((file) => file.id)];
    const others = datasets.filter((dataset) => dataset !== id);
    changeView({ ...openChoices, placed: "unplaced", hiddenDatasets: others });
    onList();
  }

  return (
    <div className="panel-body files">
      <h2 className="panel-heading">{words.heading}</h2>
      <p>{words.hint}</p>
      <p className="quiet">{words.kinds}</p>
      <input
        ref={input}
        type="file"
        multiple
        // the button below is the way to it for everybody
        hidden
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <button ref={button} type="button" className="button" onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      <PasteBox onPaste={paste} />
      {files.map((file) => (
        <FileCard
          key={file.id}
          file={file}
          nameOf={nameOf}
          onRemove={remove}
          onUnplaced={listUnplaced}
          {...rest}
        />
      ))}
      {children}
    </div>
  );
}

function PasteBox({ onPaste }: { readonly onPaste: (text: string) => void }) {
  const words = fileMessages;
  const [text, setText] = useState("");
  return (
    <details className="near-list">
      <summary>{words.paste}</summary>
      <textarea
        className="paste-box"
        aria-label={words.pasteLabel}
        rows={5}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="button"
        disabled={text.trim() === ""}
        onClick={() => {
          onPaste(text);
          setText("");
        }}
      >
        {words.pasteRead}
      </button>
    </details>
  );
}
