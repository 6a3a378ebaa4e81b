import type { Position } from "../geodesy/position.ts";
import { undatedMinute } from "../incidents/incident-columns.ts";
import { precisionClasses } from "../incidents/precision.ts";
import type { DatasetWords } from "./dataset-words.ts";
import { datasetOfRecord, endMinuteOf, type IncidentTable } from "./incident-table.ts";
import type { IncidentSummary, RowReference } from "./query-protocol.ts";
import { degreesE7, noCoordinate } from "./web-mercator.ts";

/** Words of the datasets, in the order of `table.datasets`. */
export type TableWords = readonly DatasetWords[];

/** A row of the table in a few fields. */
export function summaryOfRow(
  table: IncidentTable,
  words: TableWords,
  row: number,
): IncidentSummary {
  const reference = referenceOfRow(table, row);
  const dataset = words[table.datasets.indexOf(reference.dataset)];
  const kind = table.kind[row] ?? 0;
  const radius = table.radii[table.radius[row] ?? 0] ?? Number.NaN;
  const start = table.startMinute[row] ?? undatedMinute;
  return {
    ...reference,
    id: dataset?.idOf(reference.row) ?? "",
    title: dataset?.titleOf(reference.row) ?? "",
    type: table.typeNames[table.kinds.type[kind] ?? 0] ?? "",
    actors: actorsOfRow(table, row),
    position: positionOfRow(table, row),
    uncertaintyMeters: Number.isNaN(radius) ? null : radius,
    precision: precisionClasses[table.kinds.precision[kind] ?? 0] ?? "none",
    startMinute: start === undatedMinute ? null : start,
    endMinute: start === undatedMinute ? null : endMinuteOf(table, row),
  };
}

/** Dataset of a row and its place in the file. */
export function referenceOfRow(table: IncidentTable, row: number): RowReference {
  const record = table.record[row] ?? 0;
  const dataset = datasetOfRecord(table, record);
  return {
    dataset: table.datasets[dataset] ?? "",
    row: record - (table.firstRecord[dataset] ?? 0),
  };
}

/** The row of the table that a dataset's row became, or −1. */
export function rowOfReference(table: IncidentTable, { dataset, row }: RowReference): number {
  const index = table.datasets.indexOf(dataset);
  const record = (table.firstRecord[index] ?? Infinity) + row;
  return record < (table.firstRecord[index + 1] ?? 0) ? table.record.indexOf(record) : -1;
}

/** Where a row is, to a centimetre, or null. */
export function positionOfRow(table: IncidentTable, row: number): Position | null {
  const longitude = table.longitudeE7[row] ?? noCoordinate;
  if (longitude === noCoordinate) return null;
  return [longitude / degreesE7, (table.latitudeE7[row] ?? 0) / degreesE7];
}

function actorsOfRow(table: IncidentTable, row: number): string[] {
  const { offset, actor } = table.actorSets;
  const set = table.actorSet[row] ?? 0;
  const codes = actor.subarray(offset[set], offset[set + 1]);
  return Array.from(codes, (code) => table.actorNames[code] ?? "");
}
