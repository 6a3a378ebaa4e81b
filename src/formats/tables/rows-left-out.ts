import type { IncidentColumns } from "../../incidents/incident-columns.ts";

/** Rows of `0 … rowCount` but those left out (ascending), in their order. */
export function keptRows(rowCount: number, leftOut: readonly number[]): Uint32Array {
  const kept = new Uint32Array(rowCount - leftOut.length);
  let next = 0;
  for (let row = 0; row < rowCount; row++) {
    if (leftOut[row - next] === row) continue;
    kept[next++] = row;
  }
  return kept;
}

/** Columns with only some of their rows. */
export function columnsOfRows(columns: IncidentColumns, rows: Uint32Array): IncidentColumns {
  const { actorOffset, actor } = columns;
  const offsets = new Uint32Array(rows.length + 1);
  const actors: number[] = [];
  for (const [at, row] of rows.entries()) {
    actors.push(...actor.subarray(actorOffset[row], actorOffset[row + 1]));
    offsets[at + 1] = actors.length;
  }
  const { longitude, latitude, uncertaintyMeters, startMinute, endMinute } = columns;
  const { precision, type, country, best, low, high } = columns;
  return {
    ...columns,
    rowCount: rows.length,
    longitude: Float64Array.from(rows, (row) => longitude[row] ?? Number.NaN),
    latitude: Float64Array.from(rows, (row) => latitude[row] ?? Number.NaN),
    uncertaintyMeters: Float32Array.from(rows, (row) => uncertaintyMeters[row] ?? Number.NaN),
    precision: Uint8Array.from(rows, (row) => precision[row] ?? 0),
    startMinute: Int32Array.from(rows, (row) => startMinute[row] ?? 0),
    endMinute: Int32Array.from(rows, (row) => endMinute[row] ?? 0),
    type: Uint16Array.from(rows, (row) => type[row] ?? 0),
    actorOffset: offsets,
    actor: Uint16Array.from(actors),
    country: Uint16Array.from(rows, (row) => country[row] ?? 0),
    best: Int32Array.from(rows, (row) => best[row] ?? -1),
    low: Int32Array.from(rows, (row) => low[row] ?? -1),
    high: Int32Array.from(rows, (row) => high[row] ?? -1),
  };
}
