import { undatedMinute } from "../incidents/incident-columns.ts";
import { precisionClasses } from "../incidents/precision.ts";
import { createActorCoding } from "./actor-coding.ts";
import { createCodebook } from "./codebook.ts";
import { createEstimateCoding } from "./estimate-coding.ts";
import type { ActorSets, Dataset, Estimates, Kinds } from "./incident-table.ts";
import { createKindCoding } from "./kind-coding.ts";
import { createNameCoding } from "./name-coding.ts";
import { type RoughOrder, roughOrder } from "./rough-order.ts";
import {
  cellKey,
  columnOf,
  latitudeE7Of,
  longitudeE7Of,
  noCoordinate,
  rowOf,
} from "./web-mercator.ts";

/** Where a record's values stand in `RecordCodes.fields`: side by side, within one line of the cache. */
export const recordField = {
  longitudeE7: 0,
  latitudeE7: 1,
  startMinute: 2,
  duration: 3,
  kind: 4,
  actorSet: 5,
  estimate: 6,
  radius: 7,
} as const;

/** Values a record has in `RecordCodes.fields`. */
export const fieldsPerRecord = 8;

/** The datasets laid end to end, every column coded, roughly along the curve, unplaced ones last. */
export interface RecordCodes {
  /** `fieldsPerRecord` values a record; see `recordField`. */
  readonly fields: Int32Array;
  /** Number of each record in the datasets laid end to end. */
  readonly records: Uint32Array;
  /** Position along the curve of each of the placed records. */
  readonly keys: Uint32Array;
  /** Where the records of the same leading bits of keys begin, and, last, where the unplaced ones do. */
  readonly starts: Uint32Array;
  readonly durations: Float64Array;
  readonly kinds: Kinds;
  readonly actorSets: ActorSets;
  readonly estimates: Estimates;
  readonly radii: Float32Array;
  readonly firstRecord: readonly number[];
  readonly datasets: readonly string[];
  readonly typeNames: readonly string[];
  readonly actorNames: readonly string[];
  readonly countryNames: readonly string[];
}

/** Codes the rows from `from` up to `to` of one dataset into the fields of their records. */
type Coder = (from: number, to: number) => void;

/** Where the coded records are laid down. */
interface Layout extends RecordCells, RoughOrder {
  readonly fields: Int32Array;
}

/** The cells of the records, in file order. */
interface RecordCells {
  readonly keys: Uint32Array;
  readonly isPlaced: Uint8Array;
  readonly placedCount: number;
}

// so many records stay in the processor's cache while one column after another is coded
const recordsAtOnce = 1024;
const countryPrecision = precisionClasses.indexOf("country");

/** Codes every column of every dataset. */
export function codeRecords(datasets: readonly Dataset[]): RecordCodes {
  const firstRecord = runningCounts(datasets);
  const recordCount = firstRecord.at(-1) ?? 0;
  const cells = cellsOfRecords(datasets, recordCount);
  const rough = roughOrder(cells.keys, cells.isPlaced);
  const fields = new Int32Array(recordCount * fieldsPerRecord);
  const layout = { ...cells, ...rough, fields };
  const codings = [
    placeCoding(layout),
    recordCoding(layout),
    durationCoding(layout),
    kindCoding(layout),
    actorCoding(layout),
    estimateCoding(layout),
    radiusCoding(layout),
  ] as const;
  for (const [index, dataset] of datasets.entries()) {
    const first = firstRecord[index] ?? 0;
    const coders = codings.map(({ coderOf }) => coderOf(dataset, first, index));
    const { rowCount } = dataset.columns;
    for (let from = 0; from < rowCount; from += recordsAtOnce) {
      const to = Math.min(rowCount, from + recordsAtOnce);
      for (const code of coders) code(from, to);
    }
  }
  const [places, records, durations, kinds, actors, estimates, radii] = codings;
  return {
    fields,
    starts: rough.starts,
    ...places.finish(),
    ...records.finish(),
    ...durations.finish(),
    ...kinds.finish(),
    ...actors.finish(),
    ...estimates.finish(),
    ...radii.finish(),
    firstRecord,
    datasets: datasets.map(({ name }) => name),
  };
}

function runningCounts(datasets: readonly Dataset[]): number[] {
  const counts = [0];
  for (const { columns } of datasets) counts.push((counts.at(-1) ?? 0) + columns.rowCount);
  return counts;
}

/** Finds the cell of every record that has a place on the map. */
function cellsOfRecords(datasets: readonly Dataset[], recordCount: number): RecordCells {
  const keys = new Uint32Array(recordCount);
  const isPlaced = new Uint8Array(recordCount);
  let placedCount = 0;
  let record = 0;
  for (const { columns } of datasets) {
    const { longitude, latitude, precision } = columns;
    for (let row = 0; row < columns.rowCount; row++, record++) {
      const east = longitude[row] ?? Number.NaN;
      const north = latitude[row] ?? Number.NaN;
      if (!isSomewhere(east, north) || (precision[row] ?? 0) >= countryPrecision) continue;
      keys[record] = cellKey(columnOf(longitudeE7Of(east)), rowOf(latitudeE7Of(north)));
      isPlaced[record] = 1;
      placedCount++;
    }
  }
  return { keys, isPlaced, placedCount };
}

function isSomewhere(longitude: number, latitude: number): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 1080;
}

function placeCoding({ fields, positions, keys, placedCount }: Layout) {
  const orderedKeys = new Uint32Array(placedCount);

  function coderOf({ columns }: Dataset, first: number): Coder {
    const { longitude, latitude } = columns;
    return (from, to) => {
      for (let row = from; row < to; row++) {
        const position = positions[first + row] ?? 0;
        const east = longitude[row] ?? Number.NaN;
        const north = latitude[row] ?? Number.NaN;
        const isKnown = isSomewhere(east, north);
        const at = position * fieldsPerRecord;
        fields[at + recordField.longitudeE7] = isKnown ? longitudeE7Of(east) : noCoordinate;
        fields[at + recordField.latitudeE7] = isKnown ? latitudeE7Of(north) : noCoordinate;
        // positions beyond the placed ones have no key: a write there does nothing
        orderedKeys[position] = keys[first + row] ?? 0;
      }
    };
  }

  return { coderOf, finish: () => ({ keys: orderedKeys }) };
}

function recordCoding({ positions }: Layout) {
  const records = new Uint32Array(positions.length);

  function coderOf({ rowOfFile }: Dataset, first: number): Coder {
    return (from, to) => {
      for (let row = from; row < to; row++) {
        records[positions[first + row] ?? 0] = first + (rowOfFile?.[row] ?? row);
      }
    };
  }

  return { coderOf, finish: () => ({ records }) };
}

function durationCoding({ fields, positions }: Layout) {
  const book = createCodebook();

  function coderOf({ columns }: Dataset, first: number): Coder {
    const { startMinute, endMinute } = columns;
    return (from, to) => {
      for (let row = from; row < to; row++) {
        const at = (positions[first + row] ?? 0) * fieldsPerRecord;
        const start = startMinute[row] ?? undatedMinute;
        const minutes = start === undatedMinute ? 0 : (endMinute[row] ?? 0) - start;
        fields[at + recordField.startMinute] = start;
        fields[at + recordField.duration] = book.codeOf(minutes);
      }
    };
  }

  return { coderOf, finish: () => ({ durations: Float64Array.from(book.values) }) };
}

function kindCoding({ fields, positions, isPlaced }: Layout) {
  const types = createNameCoding();
  const countries = createNameCoding();
  const coding = createKindCoding();

  function coderOf({ columns }: Dataset, first: number, index: number): Coder {
    const codeOf = coding.forDataset(index, columns, types, countries);
    return (from, to) => {
      for (let row = from; row < to; row++) {
        const at = (positions[first + row] ?? 0) * fieldsPerRecord;
        fields[at + recordField.kind] = codeOf(row, isPlaced[first + row] ?? 0);
      }
    };
  }

  const finish = () => ({
    kinds: coding.finish(),
    typeNames: types.names,
    countryNames: countries.names,
  });
  return { coderOf, finish };
}

function actorCoding({ fields, positions }: Layout) {
  const coding = createActorCoding();

  function coderOf({ columns }: Dataset, first: number): Coder {
    const codeOf = coding.forColumns(columns);
    return (from, to) => {
      for (let row = from; row < to; row++) {
        fields[(positions[first + row] ?? 0) * fieldsPerRecord + recordField.actorSet] =
          codeOf(row);
      }
    };
  }

  return { coderOf, finish: coding.finish };
}

function estimateCoding({ fields, positions }: Layout) {
  const coding = createEstimateCoding();

  function coderOf({ columns }: Dataset, first: number): Coder {
    const { low, best, high } = columns;
    return (from, to) => {
      for (let row = from; row < to; row++) {
        const code = coding.codeOf(low[row] ?? -1, best[row] ?? -1, high[row] ?? -1);
        fields[(positions[first + row] ?? 0) * fieldsPerRecord + recordField.estimate] = code;
      }
    };
  }

  return { coderOf, finish: () => ({ estimates: coding.finish() }) };
}

function radiusCoding({ fields, positions }: Layout) {
  const book = createCodebook();

  function coderOf({ columns }: Dataset, first: number): Coder {
    const { uncertaintyMeters } = columns;
    return (from, to) => {
      for (let row = from; row < to; row++) {
        const meters = uncertaintyMeters[row] ?? Number.NaN;
        // no radius has the code of −1
        const code = book.codeOf(meters >= 0 ? meters : -1);
        fields[(positions[first + row] ?? 0) * fieldsPerRecord + recordField.radius] = code;
      }
    };
  }

  const radiusOf = (meters: number) => (meters < 0 ? Number.NaN : meters);
  return { coderOf, finish: () => ({ radii: Float32Array.from(book.values, radiusOf) }) };
}
