import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import type { CodeArray } from "./codebook.ts";
import { radixOrder } from "./radix-order.ts";
import { codeRecords, type RecordCodes } from "./record-codes.ts";
import { createStartOrder, type StartOrder } from "./start-order.ts";
import { cellKey, columnOf, rowOf } from "./web-mercator.ts";

/** The columns of one dataset under its name. */
export interface Dataset {
  readonly name: string;
  readonly columns: IncidentColumns;
}

/** What a row's `kind` stands for; one entry a code. */
export interface Kinds {
  readonly count: number;
  /** Indices into `typeNames`, `precisionClasses`, `countryNames` and `datasets`. */
  readonly type: Uint16Array;
  readonly precision: Uint8Array;
  readonly country: Uint16Array;
  readonly dataset: Uint16Array;
  /** 1 where rows of this kind have a place on the map. */
  readonly isPlaced: Uint8Array;
}

/** Every distinct list of actors once: code c has `actor[offset[c]]` up to `actor[offset[c + 1]]`. */
export interface ActorSets {
  readonly count: number;
  readonly offset: Uint32Array;
  readonly actor: Uint16Array;
}

/** Every distinct triple of estimates once; -1 where there is none. */
export interface Estimates {
  readonly count: number;
  readonly low: Int32Array;
  readonly best: Int32Array;
  readonly high: Int32Array;
}

/**
 * All datasets as one table of about 35 bytes a row. Rows 0 … `placedCount` − 1 have a place on the map
 * and follow the Z-order curve; the others come after them in file order.
 */
export interface IncidentTable {
  readonly rowCount: number;
  readonly placedCount: number;
  /** Whole 1e-7 degrees; `noCoordinate` where there is none. */
  readonly longitudeE7: Int32Array;
  readonly latitudeE7: Int32Array;
  /** Position along the curve of placed rows, ascending. */
  readonly key: Uint32Array;
  /** `undatedMinute` where there is no date. */
  readonly startMinute: Int32Array;
  /** Code into `durations`: minutes from start to end. */
  readonly duration: CodeArray;
  readonly durations: Float64Array;
  readonly kind: CodeArray;
  readonly kinds: Kinds;
  readonly actorSet: CodeArray;
  readonly actorSets: ActorSets;
  readonly estimate: CodeArray;
  readonly estimates: Estimates;
  /** Code into `radii`: uncertainty in metres, NaN where there is none. */
  readonly radius: Uint8Array | CodeArray;
  readonly radii: Float32Array;
  /** Number of the row in the datasets laid end to end. */
  readonly record: Uint32Array;
  /** First record of each dataset, and the number of all of them. */
  readonly firstRecord: readonly number[];
  readonly datasets: readonly string[];
  readonly typeNames: readonly string[];
  readonly actorNames: readonly string[];
  readonly countryNames: readonly string[];
  readonly startOrder: StartOrder;
  /** Latest end of dated rows; −Infinity where there are none. */
  readonly lastMinute: number;
}

/** Lays datasets end to end in one table; the columns are only read. */
export function buildIncidentTable(datasets: readonly Dataset[]): IncidentTable {
  const records = codeRecords(datasets);
  const record = curveOrder(records);
  const startMinute = gathered(records.startMinute, record, new Int32Array(record.length));
  const duration = gathered(records.duration, record, records.duration.slice());
  const placedCount = records.placedCount;
  const longitudeE7 = gathered(records.longitudeE7, record, new Int32Array(record.length));
  const latitudeE7 = gathered(records.latitudeE7, record, new Int32Array(record.length));
  const { durations, kinds, actorSets, estimates, radii } = records;
  const { firstRecord, datasets: names, typeNames, actorNames, countryNames } = records;
  return {
    rowCount: record.length,
    placedCount,
    durations,
    kinds,
    actorSets,
    estimates,
    radii,
    firstRecord,
    datasets: names,
    typeNames,
    actorNames,
    countryNames,
    longitudeE7,
    latitudeE7,
    key: keysOf(longitudeE7, latitudeE7, placedCount),
    startMinute,
    duration,
    kind: gathered(records.kind, record, records.kind.slice()),
    actorSet: gathered(records.actorSet, record, records.actorSet.slice()),
    estimate: gathered(records.estimate, record, records.estimate.slice()),
    radius: gathered(records.radius, record, records.radius.slice()),
    record,
    startOrder: createStartOrder(records.startMinute, record, duration, durations),
    lastMinute: latestEnd(startMinute, duration, durations),
  };
}

/** Index of the dataset that holds a record. */
export function datasetOfRecord(table: IncidentTable, record: number): number {
  let dataset = table.datasets.length - 1;
  while ((table.firstRecord[dataset] ?? 0) > record) dataset--;
  return dataset;
}

/** End of a row in minutes, exclusive; `undatedMinute` where there is no date. */
export function endMinuteOf(table: IncidentTable, row: number): number {
  return (
    (table.startMinute[row] ?? undatedMinute) + (table.durations[table.duration[row] ?? 0] ?? 0)
  );
}

/** Records along the Z-order curve, unplaced ones after all others. */
function curveOrder(records: RecordCodes): Uint32Array {
  const { longitudeE7, latitudeE7, placedRecords, unplacedRecords } = records;
  const keys = new Uint32Array(placedRecords.length);
  for (let at = 0; at < keys.length; at++) {
    const record = placedRecords[at] ?? 0;
    keys[at] = cellKey(columnOf(longitudeE7[record] ?? 0), rowOf(latitudeE7[record] ?? 0));
  }
  const order = radixOrder(keys);
  if (unplacedRecords.length === 0) return order;
  const all = new Uint32Array(order.length + unplacedRecords.length);
  for (let at = 0; at < order.length; at++) all[at] = placedRecords[order[at] ?? 0] ?? 0;
  all.set(unplacedRecords, order.length);
  return all;
}

function keysOf(longitudeE7: Int32Array, latitudeE7: Int32Array, count: number): Uint32Array {
  const keys = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    keys[row] = cellKey(columnOf(longitudeE7[row] ?? 0), rowOf(latitudeE7[row] ?? 0));
  }
  return keys;
}

function latestEnd(startMinute: Int32Array, duration: CodeArray, durations: Float64Array): number {
  let latest = -Infinity;
  for (let row = 0; row < startMinute.length; row++) {
    const start = startMinute[row] ?? undatedMinute;
    const end = start + (durations[duration[row] ?? 0] ?? 0);
    if (end > latest && start !== undatedMinute) latest = end;
  }
  return latest;
}

/** Fills `target` with the values of `source` in the order given. */
function gathered<Numbers extends Int32Array | Uint8Array | CodeArray>(
  source: Numbers,
  order: Uint32Array,
  target: Numbers,
): Numbers {
  for (let row = 0; row < order.length; row++) target[row] = source[order[row] ?? 0] ?? 0;
  return target;
}
