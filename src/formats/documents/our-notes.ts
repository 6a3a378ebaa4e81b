import { mapColumns, ourParquetKey, ourParquetVersion } from "../exports/parquet-layout.ts";
import { memberOf } from "./json-value.ts";
import { parseJson } from "./parse-json.ts";

/** What our writer noted of itself in a Parquet file, and the atlas it wrote beside the rows; null in other files. */
export function ourNotes(notes: ReadonlyMap<string, string>): unknown {
  const text = notes.get(ourParquetKey);
  return text === undefined ? null : parseJson(text, "").value;
}

/** Whether a file has our mark, today's layout and the columns that go with it. */
export function isOurLayout(
  notes: ReadonlyMap<string, string>,
  columns: readonly string[],
): boolean {
  const names = new Set(columns);
  const isWhole = mapColumns.every((column) => names.has(column));
  return isWhole && memberOf(ourNotes(notes), "version") === ourParquetVersion;
}
