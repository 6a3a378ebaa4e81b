/** The key of a Parquet file's metadata that marks our own layout, and the layout's version in it. */
export const ourParquetKey = "incidentAtlas";
export const ourParquetVersion = 3;

/**
 * What a map needs comes first and together, so that a reader over a network asks for little. Times are UTC; the
 * end is told by how many minutes after the start it is, which packs ten times smaller.
 */
export const mapColumns = [
  "longitude",
  "latitude",
  "uncertainty_m",
  "precision",
  "start",
  "duration_minutes",
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

export type DetailColumn = (typeof detailColumns)[number];

/** What stands before the name of an imported column that has one of its own. */
export const originalMark = "original.";

/** An imported column: its name in the file it came from, and the column or the made text that holds its cells. */
export interface OriginalColumn {
  readonly name: string;
  readonly column: string;
}
