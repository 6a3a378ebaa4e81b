import type { DatasetSummary } from "../query/query-protocol.ts";

/** A file the reader added, as far as it has been read. */
export interface ReadableFile {
  /** Name of its dataset in the engine; unique, also for two files of one name. */
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly state:
    | { readonly kind: "reading"; readonly bytesRead: number; readonly rows: number }
    | { readonly kind: "ready"; readonly summary: DatasetSummary }
    | { readonly kind: "cancelled" }
    | { readonly kind: "failed"; readonly message: string };
}
