import type { Atlas } from "../../incidents/atlas.ts";
import { type IncidentColumns, undatedMinute } from "../../incidents/incident-columns.ts";
import { precisionClasses } from "../../incidents/precision.ts";
import { finerDegrees } from "../fine-position.ts";
import type { IncidentSet, OriginalField, RowDetails } from "../format.ts";
import type { ExportInput, ExportRows } from "./export.ts";
import type { ExportRow } from "./export-row.ts";

/** An imported set, whole or only some of its rows, as something to write. */
export function exportInputOfSet(
  set: IncidentSet,
  name: string,
  rows: readonly number[] | null = null,
  atlas: Atlas | null = null,
): ExportInput {
  const rowCount = rows === null ? set.columns.rowCount : rows.length;
  const rowAt = (index: number) => (rows === null ? index : (rows[index] ?? 0));

  function* iterate() {
    for (let index = 0; index < rowCount; index++) yield rowOf(set, rowAt(index));
  }
  const exported: ExportRows = {
    [Symbol.iterator]: iterate,
    at: (index) => rowOf(set, rowAt(index)),
    prepare: (indices) => set.fetchRows?.(Array.from(indices, rowAt)),
  };
  return { name, rowCount, atlas, origin: set.name, rows: exported };
}

function rowOf(set: IncidentSet, row: number): ExportRow {
  const { columns } = set;
  const details = set.detailsOf(row);
  return {
    id: details.id,
    title: details.title,
    type: columns.typeNames[columns.type[row] ?? 0] ?? "",
    startMinute: minuteOf(columns.startMinute, row),
    endMinute: minuteOf(columns.endMinute, row),
    longitude: finerDegrees(numberOf(columns.longitude, row), details.position?.[0]),
    latitude: finerDegrees(numberOf(columns.latitude, row), details.position?.[1]),
    uncertaintyMeters: numberOf(columns.uncertaintyMeters, row),
    precision: precisionClasses[columns.precision[row] ?? 0] ?? "none",
    precisionNote: details.precisionNote,
    place: details.place,
    country: columns.countryNames[columns.country[row] ?? 0] ?? "",
    actors: actorsOf(columns, row),
    low: estimateOf(columns.low, row),
    best: estimateOf(columns.best, row),
    high: estimateOf(columns.high, row),
    sources: details.sources,
    notes: details.notes,
    fields: [...details.fields, ...mendedField(details)],
    incident: details.incident ?? null,
  };
}

/** What the reader wrote over is said in every format: `latitude: "95" → "35.3"`. */
function mendedField({ mended = [] }: RowDetails): readonly OriginalField[] {
  if (mended.length === 0) return [];
  const cells = mended.map(({ column, was, value }) => `${column}: "${was}" → "${value}"`);
  return [{ name: "mended_by_reader", value: cells.join("; ") }];
}

function actorsOf(columns: IncidentColumns, row: number): readonly string[] {
  const codes = columns.actor.subarray(columns.actorOffset[row], columns.actorOffset[row + 1]);
  return Array.from(codes, (code) => columns.actorNames[code] ?? "");
}

function minuteOf(minutes: Int32Array, row: number): number | null {
  const minute = minutes[row];
  return minute === undefined || minute === undatedMinute ? null : minute;
}

function numberOf(numbers: Float64Array | Float32Array, row: number): number | null {
  const value = numbers[row] ?? Number.NaN;
  return Number.isNaN(value) ? null : value;
}

function estimateOf(estimates: Int32Array, row: number): number | null {
  const value = estimates[row] ?? -1;
  return value === -1 ? null : value;
}
