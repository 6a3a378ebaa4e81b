import { type ReactNode, useRef, useState } from "react";
import type { Extent } from "../geodesy/position.ts";
import { formatBytes, formatCount } from "../language/format-number.ts";
import { useLanguage } from "../language/language.ts";
import { IssueGroups } from "./IssueGroups.tsx";
import type { ReadableFile } from "./readable-file.ts";

interface FilesPanelProps {
  readonly files: readonly ReadableFile[];
  readonly onAdd: (files: readonly File[]) => void;
  readonly onCancel: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onShow: (extent: Extent) => void;
  readonly children?: ReactNode;
}

/** The reader's own files: choose or paste, watch them being read, see what is wrong in them. */
export function FilesPanel({
  files,
  onAdd,
  onCancel,
  onRemove,
  onShow,
  children,
}: FilesPanelProps) {
  const { messages } = useLanguage();
  const words = messages.files;
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="panel-body">
      <h2 className="panel-heading">{words.heading}</h2>
      <p>{words.hint}</p>
      <p className="quiet">{words.kinds}</p>
      <input
        ref={input}
        type="file"
        multiple
        className="visually-hidden"
        aria-label={words.choose}
        tabIndex={-1}
        onChange={(event) => {
          onAdd([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {words.choose}
      </button>
      <PasteBox onAdd={onAdd} />
      {files.map((file) => (
        <FileCard
          key={file.id}
          file={file}
          onCancel={onCancel}
          onRemove={onRemove}
          onShow={onShow}
        />
      ))}
      {children}
    </div>
  );
}

function PasteBox({ onAdd }: { readonly onAdd: (files: readonly File[]) => void }) {
  const { messages } = useLanguage();
  const words = messages.files;
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
          onAdd([new File([text], words.pasteName, { type: "text/plain" })]);
          setText("");
        }}
      >
        {words.pasteRead}
      </button>
    </details>
  );
}

interface FileCardProps {
  readonly file: ReadableFile;
  readonly onCancel: (id: string) => void;
  readonly onRemove: (id: string) => void;
  readonly onShow: (extent: Extent) => void;
}

function FileCard({ file, onCancel, onRemove, onShow }: FileCardProps) {
  const { messages } = useLanguage();
  const words = messages.files;
  const { state } = file;
  const extent = state.kind === "ready" ? state.summary.extent : null;
  return (
    <section className="ring-card" aria-label={file.name}>
      <h3>
        <bdi dir="auto">{file.name}</bdi>
      </h3>
      <FileState file={file} />
      <span className="button-row">
        {state.kind === "reading" && (
          <button type="button" className="button" onClick={() => onCancel(file.id)}>
            {words.cancel}
          </button>
        )}
        {extent && (
          <button type="button" className="button" onClick={() => onShow(extent)}>
            {words.zoom}
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
      {state.kind === "ready" && state.summary.file && (
        <IssueGroups name={file.name} issues={state.summary.file.issues} />
      )}
    </section>
  );
}

function FileState({ file }: { readonly file: ReadableFile }) {
  const { messages, tag } = useLanguage();
  const words = messages.files;
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
    case "ready": {
      const { summary } = state;
      const read = summary.file?.rowsRead ?? summary.rows;
      return (
        <>
          <p role="status" className="fact">
            {words.rows(read, formatCount(tag, read), formatCount(tag, summary.placed))}
          </p>
          <p className="quiet">
            {summary.file?.format ? words.format(summary.file.format) : words.unknownFormat}
            {summary.file?.encoding && `, ${words.encoding(summary.file.encoding)}`}
          </p>
        </>
      );
    }
  }
}
