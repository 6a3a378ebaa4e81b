import type { Atlas } from "../../incidents/atlas.ts";
import type { ExportRow } from "./export-row.ts";

/** What is to be written. */
export interface ExportInput {
  /** What the files are called, without an ending. */
  readonly name: string;
  readonly rowCount: number;
  readonly rows: ExportRows;
  /** What the records of the rows refer to; null for imported files. */
  readonly atlas: Atlas | null;
  /** The file the rows were imported from. */
  readonly origin?: string;
}

/** Rows made one by one while writing; they may be walked more than once, and asked for in any order. */
export interface ExportRows extends Iterable<ExportRow> {
  at(index: number): ExportRow | undefined;
  /** Makes rows ready that are to be asked for next. */
  prepare?(indices: Uint32Array): void;
}

/** Something the input holds that a format has no room for; language/ has its sentence. */
export type LeftOut =
  | "control-areas"
  | "distance-notes"
  | "places"
  | "actors"
  | "shapes"
  | "other-languages"
  | "related-incidents"
  | "columns"
  | "undated-rows";

/** One file of an export: text and bytes one after another, as a Blob takes them. */
export interface ExportedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly parts: readonly (string | Uint8Array<ArrayBuffer>)[];
}

/** An export ready to be saved: the first file is the one asked for, others go beside it. */
export interface Export {
  readonly files: readonly ExportedFile[];
  readonly rowCount: number;
  readonly leftOut: readonly LeftOut[];
}

/** Formats incidents can be taken away in. */
export const exportFormats = ["geojson", "csv", "kml", "geoparquet", "atlas"] as const;

export type ExportFormat = (typeof exportFormats)[number];
