import type { IncidentColumns } from "../incidents/incident-columns.ts";
import { isSomewhere } from "../incidents/on-map.ts";
import { createActorCoding } from "./actor-coding.ts";
import { createEstimateCoding } from "./estimate-coding.ts";
import type { Dataset } from "./incident-table.ts";
import { createKindCoding } from "./kind-coding.ts";
import { createRadiusCoding } from "./radius-coding.ts";
import type { RecordCells } from "./record-cells.ts";
import type { RoughOrder } from "./rough-order.ts";
import { type CodeSizes, emptyRows, type TableRows } from "./table-rows.ts";
import { createTimeCoding } from "./time-coding.ts";
import { latitudeE7Of, longitudeE7Of, noCoordinate } from "./web-mercator.ts";

/** The rows of a table where a rough order puts them, and what their codes stand for. */
export type RecordCodes = ReturnType<typeof codeRecords>;

/** The rows from `from` up to `to` of one dataset, whose first record is `first`, and where each of them goes. */
interface Block {
  readonly dataset: Dataset;
  readonly first: number;
  readonly from: number;
  readonly to: number;
  readonly positions: Uint32Array;
}

/** Codes of the rows of a block. */
type BlockCodes = Readonly<Record<keyof CodeSizes, Uint32Array>>;

// so many records stay in the processor's cache from coding to writing
const recordsAtOnce = 1024;

/** Codes every column of every dataset, in one pass over the records, into columns for codes below `sizes`. */
export function codeRecords(
  datasets: readonly Dataset[],
  cells: RecordCells,
  rough: RoughOrder,
  sizes: CodeSizes,
) {
  const rows = emptyRows(cells.keys.length, cells.placedCount, sizes);
  const coding = createRecordCoding();
  const positions = new Uint32Array(recordsAtOnce);
  let first = 0;
  for (const [index, dataset] of datasets.entries()) {
    const { rowCount } = dataset.columns;
    const isPlaced = cells.isPlaced.subarray(first, first + rowCount);
    const codesOf = coding.forDataset(index, dataset.columns, isPlaced);
    for (let from = 0; from < rowCount; from += recordsAtOnce) {
      const to = Math.min(rowCount, from + recordsAtOnce);
      for (let row = from; row < to; row++) positions[row - from] = rough.deal(first + row);
      writePlaces(rows, cells.keys, { dataset, first, from, to, positions });
      writeCodes(rows, codesOf(from, to), positions, to - from);
    }
    first += rowCount;
  }
  return { rows, ...coding.finish() };
}

/** Codes what rows say of time, kind, actors, estimates and radius. */
function createRecordCoding() {
  const times = createTimeCoding();
  const kinds = createKindCoding();
  const actors = createActorCoding();
  const estimates = createEstimateCoding();
  const radii = createRadiusCoding();
  const codes: BlockCodes = {
    duration: new Uint32Array(recordsAtOnce),
    kind: new Uint32Array(recordsAtOnce),
    actorSet: new Uint32Array(recordsAtOnce),
    estimate: new Uint32Array(recordsAtOnce),
    radius: new Uint32Array(recordsAtOnce),
  };

  /** The codes of the rows from `from` up to `to`, until the next are asked for. */
  function forDataset(index: number, columns: IncidentColumns, isPlaced: Uint8Array) {
    const durationOf = times.forColumns(columns);
    const kindOf = kinds.forDataset(index, columns, isPlaced);
    const actorSetOf = actors.forColumns(columns);
    const estimateOf = estimates.forColumns(columns);
    const radiusOf = radii.forColumns(columns);
    const { duration, kind, actorSet, estimate, radius } = codes;
    // one loop a column, so that each is compiled by itself
    return (from: number, to: number): BlockCodes => {
      for (let row = from; row < to; row++) duration[row - from] = durationOf(row);
      for (let row = from; row < to; row++) kind[row - from] = kindOf(row);
      for (let row = from; row < to; row++) actorSet[row - from] = actorSetOf(row);
      for (let row = from; row < to; row++) estimate[row - from] = estimateOf(row);
      for (let row = from; row < to; row++) radius[row - from] = radiusOf(row);
      return codes;
    };
  }

  const finish = () => ({
    ...times.finish(),
    ...kinds.finish(),
    ...actors.finish(),
    ...estimates.finish(),
    ...radii.finish(),
  });
  return { forDataset, finish };
}

function writePlaces(
  { key, record, places, startMinute }: TableRows,
  keys: Uint32Array,
  { dataset, first, from, to, positions }: Block,
): void {
  const { longitude, latitude, startMinute: starts } = dataset.columns;
  const { rowOfFile } = dataset;
  for (let row = from; row < to; row++) {
    const position = positions[row - from] ?? 0;
    const east = longitude[row] ?? Number.NaN;
    const north = latitude[row] ?? Number.NaN;
    const isKnown = isSomewhere(east, north);
    // positions beyond the placed ones have no key: a write there does nothing
    key[position] = keys[first + row] ?? 0;
    record[position] = first + (rowOfFile?.[row] ?? row);
    places[2 * position] = isKnown ? longitudeE7Of(east) : noCoordinate;
    places[2 * position + 1] = isKnown ? latitudeE7Of(north) : noCoordinate;
    startMinute[position] = starts[row] ?? 0;
  }
}

function writeCodes(
  { duration, kind, actorSet, estimate, radius }: TableRows,
  codes: BlockCodes,
  positions: Uint32Array,
  count: number,
): void {
  for (let at = 0; at < count; at++) {
    const position = positions[at] ?? 0;
    duration.values[position * duration.stride + duration.first] = codes.duration[at] ?? 0;
    kind.values[position * kind.stride + kind.first] = codes.kind[at] ?? 0;
    actorSet.values[position * actorSet.stride + actorSet.first] = codes.actorSet[at] ?? 0;
    estimate.values[position * estimate.stride + estimate.first] = codes.estimate[at] ?? 0;
    radius.values[position * radius.stride + radius.first] = codes.radius[at] ?? 0;
  }
}
