import type { IncidentColumns } from "../incidents/incident-columns.ts";
import { codeAt } from "./codebook.ts";
import { endMinuteOf, type IncidentTable } from "./incident-table.ts";
import { positionOfRow } from "./row-summary.ts";

/** One dataset of a table as columns again, in file order; positions are those of the table. */
export function datasetColumns(table: IncidentTable, dataset: number): IncidentColumns {
  const first = table.firstRecord[dataset] ?? 0;
  const rowCount = (table.firstRecord[dataset + 1] ?? first) - first;
  const rows = rowsOfRecords(table, first, rowCount);
  const { kinds, estimates } = table;
  const estimatesOf = (values: Int32Array) =>
    Int32Array.from(rows, (row) => values[codeAt(table.estimate, row)] ?? -1);
  return {
    rowCount,
    longitude: Float64Array.from(rows, (row) => positionOfRow(table, row)?.[0] ?? Number.NaN),
    latitude: Float64Array.from(rows, (row) => positionOfRow(table, row)?.[1] ?? Number.NaN),
    uncertaintyMeters: Float32Array.from(
      rows,
      (row) => table.radii[codeAt(table.radius, row)] ?? Number.NaN,
    ),
    precision: Uint8Array.from(rows, (row) => kinds.precision[codeAt(table.kind, row)] ?? 0),
    startMinute: Int32Array.from(rows, (row) => table.startMinute[row] ?? 0),
    endMinute: Int32Array.from(rows, (row) => endMinuteOf(table, row)),
    type: Uint16Array.from(rows, (row) => kinds.type[codeAt(table.kind, row)] ?? 0),
    typeNames: table.typeNames,
    ...actorColumns(table, rows),
    actorNames: table.actorNames,
    country: Uint16Array.from(rows, (row) => kinds.country[codeAt(table.kind, row)] ?? 0),
    countryNames: table.countryNames,
    best: estimatesOf(estimates.best),
    low: estimatesOf(estimates.low),
    high: estimatesOf(estimates.high),
  };
}

/** Rows of the table that hold so many records from the first on, in their order. */
export function rowsOfRecords(table: IncidentTable, first: number, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  for (let row = 0; row < table.rowCount; row++) {
    const at = (table.record[row] ?? 0) - first;
    if (at >= 0 && at < count) rows[at] = row;
  }
  return rows;
}

function actorColumns({ actorSet, actorSets }: IncidentTable, rows: Uint32Array) {
  const { offset, actor } = actorSets;
  const actorOffset = new Uint32Array(rows.length + 1);
  for (let at = 0; at < rows.length; at++) {
    const set = codeAt(actorSet, rows[at] ?? 0);
    const size = (offset[set + 1] ?? 0) - (offset[set] ?? 0);
    actorOffset[at + 1] = (actorOffset[at] ?? 0) + size;
  }
  const codes = new Uint16Array(actorOffset[rows.length] ?? 0);
  for (let at = 0; at < rows.length; at++) {
    const set = codeAt(actorSet, rows[at] ?? 0);
    codes.set(actor.subarray(offset[set], offset[set + 1]), actorOffset[at]);
  }
  return { actorOffset, actor: codes };
}
