/** The key of a Parquet file's metadata that marks our own layout. */
export const ourParquetKey = "incidentAtlas";

/** What a map needs comes first and together, so that a reader over a network asks for little. */
export const mapColumns = [
  "longitude",
  "latitude",
  "uncertainty_m",
  "precision",
  "start",
  "end",
  "type",
  "actors",
  "country",
  "low",
  "best",
  "high",
] as const;

export type MapColumn = (typeof mapColumns)[number];

/** Texts that are read when somebody looks at a row; imported columns follow as `original.NAME`. */
export const detailColumns = [
  "id",
  "title",
  "place",
  "precision_note",
  "sources",
  "notes",
  "incident",
] as const;

/** An imported column: its name in the file it came from, and the column of ours that holds its text. */
export interface OriginalColumn {
  readonly name: string;
  readonly column: string;
}
