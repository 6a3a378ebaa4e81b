/** Checks on reading an atlas folder: files, JSON, shapes of records. */
type ReadingRule =
  | "file-missing"
  | "file-too-large"
  | "not-json"
  | "too-deep"
  | "forbidden-key"
  | "wrong-version"
  | "missing-field"
  | "unknown-field"
  | "wrong-type"
  | "wrong-value"
  | "not-in-list"
  | "text-missing"
  | "text-too-long"
  | "not-an-identifier"
  | "not-a-language-tag"
  | "not-a-date"
  | "not-a-web-address"
  | "longitude-out-of-range"
  | "latitude-out-of-range"
  | "polygon-too-few-points"
  | "polygon-unclosed"
  | "extent-upside-down"
  | "duplicate-id"
  | "more-problems";

/** Checks on records that could be read: `checkAtlas`. */
type CheckRule =
  | "shared-id"
  | "shared-letter"
  | "unknown-reference"
  | "refers-to-itself"
  | "null-island"
  | "coordinates-swapped"
  | "outside-extent"
  | "polygon-crosses-itself"
  | "polygon-wrong-winding"
  | "polygon-not-cut"
  | "not-a-time"
  | "impossible-date"
  | "impossible-clock-time"
  | "ends-before-start"
  | "unknown-time-zone"
  | "in-the-future"
  | "said-before-incident"
  | "as-of-outside-validity"
  | "no-areas-on-date"
  | "estimates-out-of-order"
  | "hedge-and-figure-disagree"
  | "distance-not-of-claim"
  | "distance-off-by-ten"
  | "claim-says-nothing"
  | "claim-without-speaker"
  | "source-not-reachable"
  | "figure-without-claim"
  | "passive-attribution";

/** Checks on imported files: `formats/`. */
type FormatRule = "file-empty" | "format-unknown";

/** Checks on documents: GeoJSON, KML, GPX, feeds, archives, Parquet (`formats/documents/`). */
type DocumentRule =
  | "json-invalid"
  | "json-not-a-number"
  | "file-truncated"
  | "file-above-limit"
  | "encoding-guessed"
  | "record-unreadable"
  | "position-missing"
  | "position-not-a-number"
  | "position-projected"
  | "geometry-unknown"
  | "line-too-short"
  | "coordinate-system"
  | "coordinate-system-converted"
  | "date-unreadable"
  | "date-implausible"
  | "date-order-unknown"
  | "duplicate-identical"
  | "duplicate-different"
  | "xml-invalid"
  | "xml-declares-entities"
  | "link-not-fetched"
  | "archive-damaged"
  | "archive-too-large"
  | "archive-entry-ignored"
  | "archive-without-data"
  | "column-unusable"
  | "parquet-unreadable"
  | "record-of-ours-damaged"
  | "companion-only";

/** Checks on tables: CSV, TSV, spreadsheets (`formats/tables/`). */
type TableRule =
  | "columns-shifted"
  | "columns-swapped"
  | "count-unreadable"
  | "code-unknown"
  | "country-wide"
  | "date-column-missing"
  | "date-missing"
  | "date-epoch"
  | "date-order-mixed"
  | "date-order-assumed"
  | "header-missing"
  | "hxl-row-skipped"
  | "issues-not-listed"
  | "position-columns-missing"
  | "quote-unclosed"
  | "row-long"
  | "row-short"
  | "row-truncated"
  | "rows-encoded-twice"
  | "sheet-missing"
  | "sheets-not-read"
  | "text-not-utf8"
  | "text-encoded-twice"
  | "character-lost"
  | "too-many-names"
  | "two-points-a-row"
  | "wkt-disagrees";

/**
 * The name of every check that can find something wrong in data. To add one: a line in a union above (a new
 * folder may add a union), and its sentence under the same name in language/english/issues.ts; the compiler
 * asks for the sentence.
 */
export type IssueRule = ReadingRule | CheckRule | FormatRule | DocumentRule | TableRule;
