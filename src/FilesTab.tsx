import { lazy } from "react";
import type { Extent } from "./geodesy/position.ts";
import { openFilter, type QueryClient } from "./query/query-protocol.ts";
import type { FileShelf } from "./use-files.ts";
import { useAnswered } from "./view/answered.ts";

const FilesPanel = lazy(async () => ({
  default: (await import("./panels/files/FilesPanel.tsx")).FilesPanel,
}));
const TakeAway = lazy(async () => ({
  default: (await import("./panels/files/TakeAway.tsx")).TakeAway,
}));

interface FilesTabProps {
  readonly shelf: FileShelf;
  readonly client: QueryClient;
  /** Shows a part of the world. */
  readonly onShow: (extent: Extent) => void;
  readonly onList: () => void;
}

/** The reader's files, and the result to take away. */
export function FilesTab({ shelf, client, onShow, onList }: FilesTabProps) {
  const answered = useAnswered();
  const filter = answered?.request.filter ?? openFilter;
  const answer = answered?.answer ?? null;
  return (
    <FilesPanel
      files={shelf.files}
      client={client}
      filter={filter}
      answer={answer}
      onAdd={shelf.add}
      onCorrect={shelf.correct}
      onMap={shelf.map}
      onCancel={shelf.cancel}
      onRemove={shelf.remove}
      onShow={onShow}
      onList={onList}
    >
      <TakeAway client={client} filter={filter} answer={answer} />
    </FilesPanel>
  );
}
