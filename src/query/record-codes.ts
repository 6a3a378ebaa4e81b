import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import { precisionClasses } from "../incidents/precision.ts";
import { createActorCoding } from "./actor-coding.ts";
import { type CodeArray, createCodeArray, createCodebook } from "./codebook.ts";
import { createEstimateCoding } from "./estimate-coding.ts";
import type { ActorSets, Dataset, Estimates, Kinds } from "./incident-table.ts";
import { createKindCoding } from "./kind-coding.ts";
import { createNameCoding } from "./name-coding.ts";
import { latitudeE7Of, longitudeE7Of, noCoordinate } from "./web-mercator.ts";

/** The datasets laid end to end, every column coded, in file order. */
export interface RecordCodes {
  readonly placedCount: number;
  readonly placedRecords: Uint32Array;
  readonly unplacedRecords: Uint32Array;
  readonly longitudeE7: Int32Array;
  readonly latitudeE7: Int32Array;
  readonly startMinute: Int32Array;
  readonly duration: CodeArray;
  readonly durations: Float64Array;
  readonly kind: CodeArray;
  readonly kinds: Kinds;
  readonly actorSet: CodeArray;
  readonly actorSets: ActorSets;
  readonly estimate: CodeArray;
  readonly estimates: Estimates;
  readonly radius: Uint8Array | CodeArray;
  readonly radii: Float32Array;
  readonly firstRecord: readonly number[];
  readonly datasets: readonly string[];
  readonly typeNames: readonly string[];
  readonly actorNames: readonly string[];
  readonly countryNames: readonly string[];
}

const countryPrecision = precisionClasses.indexOf("country");

/** Codes every column of every dataset. */
export function codeRecords(datasets: readonly Dataset[]): RecordCodes {
  const firstRecord = runningCounts(datasets);
  const rowCount = firstRecord.at(-1) ?? 0;
  const { isPlaced, ...positions } = codePositions(datasets, rowCount);
  const times = codeTimes(datasets, rowCount);
  const radii = codeRadii(datasets, rowCount);
  const actors = codeActors(datasets, rowCount);
  return {
    ...positions,
    ...times,
    ...radii,
    ...actors,
    ...codeKinds(datasets, isPlaced),
    ...codeEstimates(datasets, rowCount),
    firstRecord,
    datasets: datasets.map(({ name }) => name),
  };
}

function runningCounts(datasets: readonly Dataset[]): number[] {
  const counts = [0];
  for (const { columns } of datasets) counts.push((counts.at(-1) ?? 0) + columns.rowCount);
  return counts;
}

function codePositions(datasets: readonly Dataset[], rowCount: number) {
  const longitudeE7 = new Int32Array(rowCount).fill(noCoordinate);
  const latitudeE7 = new Int32Array(rowCount).fill(noCoordinate);
  const isPlaced = new Uint8Array(rowCount);
  let placedCount = 0;
  let record = 0;
  for (const { columns } of datasets) {
    const { longitude, latitude, precision } = columns;
    for (let row = 0; row < columns.rowCount; row++, record++) {
      const north = latitude[row] ?? Number.NaN;
      const east = longitude[row] ?? Number.NaN;
      if (!(Math.abs(north) <= 90 && Math.abs(east) <= 1080)) continue;
      longitudeE7[record] = longitudeE7Of(east);
      latitudeE7[record] = latitudeE7Of(north);
      const placed = Number((precision[row] ?? 0) < countryPrecision);
      isPlaced[record] = placed;
      placedCount += placed;
    }
  }
  return { longitudeE7, latitudeE7, isPlaced, placedCount, ...separated(isPlaced, placedCount) };
}

/** Placed and unplaced records, each ascending. */
function separated(isPlaced: Uint8Array, placedCount: number) {
  const placedRecords = new Uint32Array(placedCount);
  const unplacedRecords = new Uint32Array(isPlaced.length - placedCount);
  let placed = 0;
  for (let record = 0; record < isPlaced.length; record++) {
    if (isPlaced[record]) placedRecords[placed++] = record;
    else unplacedRecords[record - placed] = record;
  }
  return { placedRecords, unplacedRecords };
}

function codeTimes(datasets: readonly Dataset[], rowCount: number) {
  const startMinute = new Int32Array(rowCount);
  const codes = new Uint32Array(rowCount);
  const book = createCodebook();
  let record = 0;
  for (const { columns } of datasets) {
    startMinute.set(columns.startMinute, record);
    for (let row = 0; row < columns.rowCount; row++, record++) {
      const start = columns.startMinute[row] ?? undatedMinute;
      const isDated = Number(start !== undatedMinute);
      codes[record] = book.codeOf(((columns.endMinute[row] ?? 0) - start) * isDated);
    }
  }
  const duration = narrowed(codes, book.values.length);
  return { startMinute, duration, durations: Float64Array.from(book.values) };
}

function codeRadii(datasets: readonly Dataset[], rowCount: number) {
  const codes = new Uint32Array(rowCount);
  const book = createCodebook();
  let record = 0;
  for (const { columns } of datasets) {
    for (let row = 0; row < columns.rowCount; row++, record++) {
      const meters = columns.uncertaintyMeters[row] ?? Number.NaN;
      // no radius has the code of −1
      codes[record] = book.codeOf(meters >= 0 ? meters : -1);
    }
  }
  const radii = Float32Array.from(book.values, (meters) => (meters < 0 ? Number.NaN : meters));
  return {
    radius: radii.length > 256 ? narrowed(codes, radii.length) : Uint8Array.from(codes),
    radii,
  };
}

function codeActors(datasets: readonly Dataset[], rowCount: number) {
  const codes = new Uint32Array(rowCount);
  const coding = createActorCoding();
  let record = 0;
  for (const { columns } of datasets) {
    const codeOfRow = coding.forColumns(columns);
    for (let row = 0; row < columns.rowCount; row++, record++) codes[record] = codeOfRow(row);
  }
  const { actorSets, actorNames } = coding.finish();
  return { actorSet: narrowed(codes, actorSets.count), actorSets, actorNames };
}

function codeKinds(datasets: readonly Dataset[], isPlaced: Uint8Array) {
  const codes = new Uint32Array(isPlaced.length);
  const types = createNameCoding();
  const countries = createNameCoding();
  const coding = createKindCoding();
  let record = 0;
  for (const [dataset, { columns }] of datasets.entries()) {
    const codeOf = coding.forDataset(dataset, columns, types, countries);
    for (let row = 0; row < columns.rowCount; row++, record++) {
      codes[record] = codeOf(row, isPlaced[record] ?? 0);
    }
  }
  const kinds = coding.finish();
  const kind = narrowed(codes, kinds.count);
  return { kind, kinds, typeNames: types.names, countryNames: countries.names };
}

function codeEstimates(datasets: readonly Dataset[], rowCount: number) {
  const codes = new Uint32Array(rowCount);
  const coding = createEstimateCoding();
  let record = 0;
  for (const { columns } of datasets) {
    const { low, best, high }: IncidentColumns = columns;
    for (let row = 0; row < columns.rowCount; row++, record++) {
      codes[record] = coding.codeOf(low[row] ?? -1, best[row] ?? -1, high[row] ?? -1);
    }
  }
  const estimates = coding.finish();
  return { estimate: narrowed(codes, estimates.count), estimates };
}

function narrowed(codes: Uint32Array, valueCount: number): CodeArray {
  const array = createCodeArray(codes.length, valueCount);
  array.set(codes);
  return array;
}
