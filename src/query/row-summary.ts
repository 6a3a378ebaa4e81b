import type { Position } from "../geodesy/position.ts";
import { undatedMinute } from "../incidents/incident-columns.ts";
import { precisionClasses } from "../incidents/precision.ts";
import { codeAt } from "./codebook.ts";
import type { DatasetWords } from "./dataset-words.ts";
import {
  type ActorSets,
  datasetOfRecord,
  endMinuteOf,
  type IncidentTable,
  latitudeE7At,
  longitudeE7At,
} from "./incident-table.ts";
import type { IncidentSummary, RowReference } from "./query-protocol.ts";
import { degreesE7, noCoordinate } from "./web-mercator.ts";

/** Words of the datasets, in the order of `table.datasets`. */
export type TableWords = readonly DatasetWords[];

/** Rows of the table in a few fields; what is said of them is fetched at once. */
export function summariesOfRows(
  table: IncidentTable,
  words: TableWords,
  rows: readonly number[],
): IncidentSummary[] {
  const byDataset = new Map<number, number[]>();
  for (const row of rows) {
    const record = table.record[row] ?? 0;
    const dataset = datasetOfRecord(table, record);
    const known = byDataset.get(dataset) ?? [];
    byDataset.set(dataset, known);
    known.push(record - (table.firstRecord[dataset] ?? 0));
  }
  for (const [dataset, rowsOfFile] of byDataset) words[dataset]?.fetch(rowsOfFile);
  return rows.map((row) => summaryOfRow(table, words, row));
}

/** A row of the table in a few fields. */
export function summaryOfRow(
  table: IncidentTable,
  words: TableWords,
  row: number,
): IncidentSummary {
  const record = table.record[row] ?? 0;
  const dataset = datasetOfRecord(table, record);
  const rowOfFile = record - (table.firstRecord[dataset] ?? 0);
  const kind = codeAt(table.kind, row);
  const radius = table.radii[codeAt(table.radius, row)] ?? Number.NaN;
  const start = table.startMinute[row] ?? undatedMinute;
  return {
    dataset: table.datasets[dataset] ?? "",
    row: rowOfFile,
    ...labelOf(words[dataset], rowOfFile),
    type: table.typeNames[table.kinds.type[kind] ?? 0] ?? "",
    actors: actorsOfRow(table, row),
    position: positionOfRow(table, row),
    uncertaintyMeters: Number.isNaN(radius) ? null : radius,
    precision: precisionClasses[table.kinds.precision[kind] ?? 0] ?? "none",
    startMinute: start === undatedMinute ? null : start,
    endMinute: start === undatedMinute ? null : endMinuteOf(table, row),
  };
}

function labelOf(words: DatasetWords | undefined, row: number) {
  return words ? { id: words.idOf(row), title: words.titleOf(row) } : { id: "", title: "" };
}

/** The row of the table that a dataset's row became, or −1. */
export function rowOfReference(table: IncidentTable, { dataset, row }: RowReference): number {
  const index = table.datasets.indexOf(dataset);
  const record = (table.firstRecord[index] ?? Infinity) + row;
  return record < (table.firstRecord[index + 1] ?? 0) ? table.record.indexOf(record) : -1;
}

/** Where a row is, to a centimetre, or null. */
export function positionOfRow(table: IncidentTable, row: number): Position | null {
  const longitude = longitudeE7At(table, row);
  if (longitude === noCoordinate) return null;
  return [longitude / degreesE7, latitudeE7At(table, row) / degreesE7];
}

const actorLists = new WeakMap<ActorSets, Map<number, readonly string[]>>();

/** Names of a row's actors; one list for all rows of the same set. */
function actorsOfRow({ actorSet, actorSets, actorNames }: IncidentTable, row: number) {
  const lists = actorLists.get(actorSets) ?? new Map<number, readonly string[]>();
  actorLists.set(actorSets, lists);
  const set = codeAt(actorSet, row);
  const known = lists.get(set);
  if (known) return known;
  const codes = actorSets.actor.subarray(actorSets.offset[set], actorSets.offset[set + 1]);
  const names = Array.from(codes, (code) => actorNames[code] ?? "");
  lists.set(set, names);
  return names;
}
