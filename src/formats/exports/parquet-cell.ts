import type { ExportRow } from "./export-row.ts";
import { joinLines } from "./flat-row.ts";
import type { DetailColumn, MapColumn } from "./parquet-layout.ts";

/** What a row has in a column of ours, null where it has nothing. Times are minutes since 1970. */
export function parquetCell(
  row: ExportRow,
  column: MapColumn | DetailColumn,
): string | number | null {
  switch (column) {
    case "uncertainty_m":
      return row.uncertaintyMeters;
    case "start":
      return row.startMinute;
    case "duration_minutes":
      return row.startMinute === null ? null : (row.endMinute ?? row.startMinute) - row.startMinute;
    case "actors":
      return joinLines(row.actors);
    case "sources":
      return joinLines(row.sources);
    case "precision_note":
      return row.precisionNote;
    case "incident":
      return row.incident === null ? null : JSON.stringify(row.incident);
    default:
      return row[column];
  }
}
