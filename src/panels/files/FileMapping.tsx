import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import { MappingDialog } from "./MappingDialog.tsx";
import type { ReadableFile } from "./readable-file.ts";

interface FileMappingProps {
  readonly files: readonly ReadableFile[];
  /** The file whose columns are looked at. */
  readonly id: string;
  /** How many files wait for the same after this one. */
  readonly waiting: number;
  readonly onCorrect: (id: string, corrections: TableCorrections) => void;
  readonly onClose: () => void;
}

/** The mapping of one of the files, as long as there is one. */
export function FileMapping({ files, id, waiting, onCorrect, onClose }: FileMappingProps) {
  const file = files.find((each) => each.id === id);
  const state = file?.state;
  const table = state?.kind === "ready" ? state.summary.file.table : null;
  if (!file || state?.kind !== "ready" || !table) return null;
  return (
    <MappingDialog
      key={id}
      name={file.name}
      table={table}
      waiting={waiting}
      state={state}
      onRead={(corrections) => onCorrect(id, corrections)}
      onClose={onClose}
    />
  );
}
