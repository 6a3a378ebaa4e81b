import type { TableCorrections } from "../../formats/tables/table-corrections.ts";
import type { DatasetSummary, SharedIds } from "../../query/query-protocol.ts";

/** A file the reader added, as far as it has been read. */
export interface ReadableFile {
  /** Name of its dataset in the engine; unique, also for two files of one name. */
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly state: FileState;
}

/** How far a file has been read. */
export type FileState =
  | {
      readonly kind: "reading";
      readonly bytesRead: number;
      readonly rows: number;
      /** What an earlier reading of the same file gave; null for the first. */
      readonly before: ReadFile | null;
    }
  | ReadFile
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

/** A file that is in the engine. */
export interface ReadFile {
  readonly kind: "ready";
  readonly summary: DatasetSummary;
  /** What it was read with. */
  readonly corrections: TableCorrections;
  /** Whether the corrections are those of an earlier table with the same header. */
  readonly isRemembered: boolean;
  /** Ids it has in common with files added before it. */
  readonly shared: readonly SharedIds[];
}
