import { type IncidentColumns, undatedMinute } from "../../incidents/incident-columns.ts";
import { precisionClasses } from "../../incidents/precision.ts";
import { splitLines } from "../exports/flat-row.ts";
import type { MapColumn } from "../exports/parquet-layout.ts";
import type { ColumnCells } from "./parquet-chunk.ts";

/** Collects pieces of the map columns of our own Parquet files, in any order. */
export interface ParquetColumns {
  add(column: MapColumn, cells: ColumnCells, firstRow: number): void;
  finish(): IncidentColumns;
}

/** Fills typed arrays piece by piece; names get codes in the order they come. */
export function createParquetColumns(rowCount: number): ParquetColumns {
  const numbers = {
    longitude: new Float64Array(rowCount).fill(Number.NaN),
    latitude: new Float64Array(rowCount).fill(Number.NaN),
    uncertainty_m: new Float32Array(rowCount).fill(Number.NaN),
    start: new Int32Array(rowCount).fill(undatedMinute),
    duration_minutes: new Int32Array(rowCount),
    low: new Int32Array(rowCount).fill(-1),
    best: new Int32Array(rowCount).fill(-1),
    high: new Int32Array(rowCount).fill(-1),
  };
  const codes = {
    precision: new Uint8Array(rowCount).fill(precisionClasses.indexOf("none")),
    type: new Uint16Array(rowCount),
    country: new Uint16Array(rowCount),
    actors: new Uint32Array(rowCount),
  };
  const names = {
    precision: createNames(precisionClasses, precisionClasses.indexOf("none")),
    type: createNames([]),
    country: createNames([""]),
    actors: createNames([]),
  };

  function add(column: MapColumn, cells: ColumnCells, firstRow: number): void {
    switch (column) {
      case "precision":
      case "type":
      case "country":
      case "actors":
        fillCodes(codes[column], names[column], cells, firstRow);
        break;
      default:
        fillNumbers(numbers[column], cells, firstRow);
    }
  }

  function finish(): IncidentColumns {
    return {
      rowCount,
      longitude: numbers.longitude,
      latitude: numbers.latitude,
      uncertaintyMeters: numbers.uncertainty_m,
      precision: codes.precision,
      startMinute: numbers.start,
      endMinute: endsOf(numbers.start, numbers.duration_minutes),
      type: codes.type,
      typeNames: names.type.list,
      ...actorColumns(codes.actors, names.actors.list),
      country: codes.country,
      countryNames: names.country.list,
      best: numbers.best,
      low: numbers.low,
      high: numbers.high,
    };
  }

  return { add, finish };
}

function endsOf(starts: Int32Array, minutes: Int32Array): Int32Array {
  const ends = new Int32Array(starts.length);
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row] ?? undatedMinute;
    ends[row] = start === undatedMinute ? start : start + (minutes[row] ?? 0);
  }
  return ends;
}

interface Names {
  readonly list: readonly string[];
  codeOf(name: string): number;
}

/** Where `otherwise` is given no name is added: unknown ones get that code. */
function createNames(known: readonly string[], otherwise?: number): Names {
  const list = [...known];
  const codes = new Map(list.map((name, code) => [name, code]));
  function codeOf(name: string): number {
    const code = codes.get(name) ?? otherwise;
    if (code !== undefined) return code;
    codes.set(name, list.length);
    return list.push(name) - 1;
  }
  return { list, codeOf };
}

/** Names are looked up once for each different one of a row group. */
function fillCodes(
  codes: Uint8Array | Uint16Array | Uint32Array,
  names: Names,
  { index, valueCount, valueAt }: ColumnCells,
  firstRow: number,
): void {
  const codeOf = Uint32Array.from({ length: valueCount }, (_, which) =>
    names.codeOf(String(valueAt(which))),
  );
  const none = index.includes(-1) ? names.codeOf("") : 0;
  for (let row = 0; row < index.length; row++) {
    const which = index[row] ?? -1;
    codes[firstRow + row] = which < 0 ? none : (codeOf[which] ?? 0);
  }
}

function fillNumbers(
  numbers: Float64Array | Float32Array | Int32Array,
  { index, numbers: values }: ColumnCells,
  firstRow: number,
): void {
  if (values === null) throw new Error("Got something else where numbers were wanted.");
  for (let row = 0; row < index.length; row++) {
    const which = index[row] ?? -1;
    if (which >= 0) numbers[firstRow + row] = values[which] ?? 0;
  }
}

/** Each different list of actors was given one code: here it becomes the actors themselves. */
function actorColumns(lists: Uint32Array, texts: readonly string[]) {
  const names = createNames([]);
  const codesOf = texts.map((text) => splitLines(text).map(names.codeOf));
  const actorOffset = new Uint32Array(lists.length + 1);
  let total = 0;
  for (let row = 0; row < lists.length; row++) {
    total += codesOf[lists[row] ?? 0]?.length ?? 0;
    actorOffset[row + 1] = total;
  }
  const actor = new Uint16Array(total);
  let next = 0;
  for (let row = 0; row < lists.length; row++) {
    for (const code of codesOf[lists[row] ?? 0] ?? []) actor[next++] = code;
  }
  return { actorOffset, actor, actorNames: names.list };
}
