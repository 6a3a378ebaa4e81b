import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import { type CodeColumn, codeAt } from "./codebook.ts";
import { sortAlongCurve } from "./curve-order.ts";
import { type Later, later } from "./later.ts";
import { cellsOfRecords, type RecordCells } from "./record-cells.ts";
import { codeRecords, type RecordCodes } from "./record-codes.ts";
import { roughOrder } from "./rough-order.ts";
import { createStartOrder, type StartOrder } from "./start-order.ts";
import type { CodeSizes } from "./table-rows.ts";
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
export interface TimeSpan {
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

// codes that fit into 16 bits, and radii into 8, unless coding finds more of them
const usualSizes: CodeSizes = {
  duration: 2 ** 16,
  kind: 2 ** 16,
  actorSet: 2 ** 16,
  estimate: 2 ** 16,
  radius: 2 ** 8,
};

/** Lays datasets end to end in one table; the columns are only read. */
export function buildIncidentTable(datasets: readonly Dataset[]): IncidentTable {
  const firstRecord = runningCounts(datasets);
  const rowCount = firstRecord.at(-1) ?? 0;
  const cells = cellsOfRecords(datasets, rowCount);
  const { rows, ...meanings } = codedRows(datasets, cells);
  const table = {
    rowCount,
    placedCount: cells.placedCount,
    ...rows,
    ...meanings,
    firstRecord,
    datasets: datasets.map(({ name }) => name),
  };
  return { ...table, startOrder: later(() => createStartOrder(table)) };
}

function runningCounts(datasets: readonly Dataset[]): number[] {
  const counts = [0];
  for (const { columns } of datasets) counts.push((counts.at(-1) ?? 0) + columns.rowCount);
  return counts;
}

/** Every column along the curve; coded once more where the usual columns are too narrow. */
function codedRows(
  datasets: readonly Dataset[],
  cells: RecordCells,
  sizes = usualSizes,
): RecordCodes {
  const rough = roughOrder(cells);
  const codes = codeRecords(datasets, cells, rough, sizes);
  const found = sizesOf(codes);
  const isTooNarrow = codeNames.some((name) => found[name] > sizes[name]);
  if (isTooNarrow) return codedRows(datasets, cells, found);
  sortAlongCurve(codes.rows, rough.starts);
  return codes;
}
const codeNames = ["duration", "kind", "actorSet", "estimate", "radius"] as const;

function sizesOf({ durations, kinds, actorSets, estimates, radii }: RecordCodes): CodeSizes {
  return {
    duration: durations.length,
    kind: kinds.count,
    actorSet: actorSets.count,
    estimate: estimates.count,
    radius: radii.length,
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
