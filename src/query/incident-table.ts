import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import { type CodeColumn, codeAt, interleavedColumns, narrowestColumn } from "./codebook.ts";
import { type Later, later } from "./later.ts";
import { type Ordered, radixOrder } from "./radix-order.ts";
import { codeRecords, fieldsPerRecord, type RecordCodes, recordField } from "./record-codes.ts";
import { createStartOrder, type StartOrder } from "./start-order.ts";
import { noCoordinate } from "./web-mercator.ts";

/** The columns of one dataset under its name. */
export interface Dataset {
  readonly name: string;
  /** Of rows in one cell, and of unplaced ones, those of the file's earlier rows come first. */
  readonly columns: IncidentColumns;
  /** Which row of the file each row of the columns is, where they are not in its order. */
  readonly rowOfFile?: Uint32Array;
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

/** When the dated rows of a table start and end. */
interface TimeSpan {
  readonly datedCount: number;
  /** Earliest and latest start; 0 where no row is dated. */
  readonly firstMinute: number;
  readonly lastStart: number;
  /** Latest end; −Infinity where no row is dated. */
  readonly lastMinute: number;
}

/**
 * All datasets as one table of about 35 bytes a row. Rows 0 … `placedCount` − 1 have a place on the map
 * and follow the Z-order curve; the others come after them in file order.
 */
export interface IncidentTable {
  readonly rowCount: number;
  readonly placedCount: number;
  /** Longitude and latitude of each row in turn, whole 1e-7 degrees; `noCoordinate` where there is none. */
  readonly places: Int32Array;
  /** Position along the curve of placed rows, ascending. */
  readonly key: Uint32Array;
  /** `undatedMinute` where there is no date. */
  readonly startMinute: Int32Array;
  /** Code into `durations`: minutes from start to end. */
  readonly duration: CodeColumn;
  readonly durations: Float64Array;
  readonly kind: CodeColumn;
  readonly kinds: Kinds;
  readonly actorSet: CodeColumn;
  readonly actorSets: ActorSets;
  readonly estimate: CodeColumn;
  readonly estimates: Estimates;
  /** Code into `radii`: uncertainty in metres, NaN where there is none. */
  readonly radius: CodeColumn;
  readonly radii: Float32Array;
  /** Number of the row in the datasets laid end to end. */
  readonly record: Uint32Array;
  /** First record of each dataset, and the number of all of them. */
  readonly firstRecord: readonly number[];
  readonly datasets: readonly string[];
  readonly typeNames: readonly string[];
  readonly actorNames: readonly string[];
  readonly countryNames: readonly string[];
  readonly times: TimeSpan;
  readonly startOrder: Later<StartOrder>;
}

/** Lays datasets end to end in one table; the columns are only read. */
export function buildIncidentTable(datasets: readonly Dataset[]): IncidentTable {
  const codes = codeRecords(datasets);
  const { keys: key, order } = curveOrder(codes);
  const columns = columnsInOrder(codes, order);
  const { durations, kinds, actorSets, estimates, radii } = codes;
  const { firstRecord, datasets: names, typeNames, actorNames, countryNames } = codes;
  const table = {
    rowCount: order.length,
    placedCount: key.length,
    key,
    ...columns,
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
    times: timeSpanOf(columns.startMinute, columns.duration, durations),
  };
  return { ...table, startOrder: later(() => createStartOrder(table)) };
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
    (table.startMinute[row] ?? undatedMinute) + (table.durations[codeAt(table.duration, row)] ?? 0)
  );
}

/** Longitude of a row in whole 1e-7 degrees; `noCoordinate` where there is none. */
export function longitudeE7At({ places }: IncidentTable, row: number): number {
  return places[2 * row] ?? noCoordinate;
}

/** Latitude of a row in whole 1e-7 degrees; `noCoordinate` where there is none. */
export function latitudeE7At({ places }: IncidentTable, row: number): number {
  return places[2 * row + 1] ?? noCoordinate;
}

/** Positions among the codes along the Z-order curve, unplaced ones as they are after all others, and keys. */
function curveOrder({ keys, starts, records }: RecordCodes): Ordered {
  const order = new Uint32Array(records.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  for (const [part, from] of starts.entries()) {
    const to = starts[part + 1] ?? from;
    if (to - from < 2) continue;
    const sorted = radixOrder(keys.subarray(from, to), order.subarray(from, to));
    keys.set(sorted.keys, from);
    order.set(sorted.order, from);
  }
  return { keys, order };
}

/** Every column in an order of positions, in one pass that looks at each record once. */
function columnsInOrder(codes: RecordCodes, order: Uint32Array) {
  const { fields, records, durations, kinds, actorSets, estimates, radii } = codes;
  const places = new Int32Array(2 * order.length);
  const record = new Uint32Array(order.length);
  const startMinute = new Int32Array(order.length);
  const counts = [durations.length, kinds.count, actorSets.count, estimates.count];
  const columnFor = interleavedColumns(order.length, counts);
  const duration = columnFor(durations.length);
  const kind = columnFor(kinds.count);
  const actorSet = columnFor(actorSets.count);
  const estimate = columnFor(estimates.count);
  const radius = narrowestColumn(order.length, radii.length);
  for (let row = 0; row < order.length; row++) {
    const position = order[row] ?? 0;
    const at = position * fieldsPerRecord;
    record[row] = records[position] ?? 0;
    places[2 * row] = fields[at + recordField.longitudeE7] ?? 0;
    places[2 * row + 1] = fields[at + recordField.latitudeE7] ?? 0;
    startMinute[row] = fields[at + recordField.startMinute] ?? 0;
    duration.values[row * duration.stride + duration.first] =
      fields[at + recordField.duration] ?? 0;
    kind.values[row * kind.stride + kind.first] = fields[at + recordField.kind] ?? 0;
    actorSet.values[row * actorSet.stride + actorSet.first] =
      fields[at + recordField.actorSet] ?? 0;
    estimate.values[row * estimate.stride + estimate.first] =
      fields[at + recordField.estimate] ?? 0;
    radius.values[row] = fields[at + recordField.radius] ?? 0;
  }
  return { record, places, startMinute, duration, kind, actorSet, estimate, radius };
}

function timeSpanOf(
  startMinute: Int32Array,
  duration: CodeColumn,
  durations: Float64Array,
): TimeSpan {
  const { values, stride, first } = duration;
  let datedCount = 0;
  let firstMinute = Infinity;
  let lastStart = -Infinity;
  let lastMinute = -Infinity;
  for (let row = 0; row < startMinute.length; row++) {
    const start = startMinute[row] ?? undatedMinute;
    if (start === undatedMinute) continue;
    const end = start + (durations[values[row * stride + first] ?? 0] ?? 0);
    datedCount++;
    if (start < firstMinute) firstMinute = start;
    if (start > lastStart) lastStart = start;
    if (end > lastMinute) lastMinute = end;
  }
  if (datedCount === 0) return { datedCount, firstMinute: 0, lastStart: 0, lastMinute };
  return { datedCount, firstMinute, lastStart, lastMinute };
}
