import { unionOfExtents } from "../geodesy/extent-union.ts";
import type { Extent } from "../geodesy/position.ts";
import { type IncidentColumns, undatedMinute } from "../incidents/incident-columns.ts";
import { isOnMap } from "../incidents/on-map.ts";
import type { DatasetSummary, EstimateSums, ValueCount } from "./query-protocol.ts";

const sliceDegrees = 10;
// the last holds 180° alone
const sliceCount = 360 / sliceDegrees + 1;

/** What there is to say of a dataset before anything is asked. */
export function summaryOfColumns(
  dataset: string,
  columns: IncidentColumns,
  file: DatasetSummary["file"],
): DatasetSummary {
  const { rowCount } = columns;
  return {
    dataset,
    rows: rowCount,
    file,
    sums: sumsOf(columns),
    types: mostFrequent(columns.type, columns.typeNames),
    actors: mostFrequent(columns.actor, columns.actorNames),
    ...timesOf(columns),
    ...placesOf(columns),
  };
}

/** Lines of a legend that anybody reads. */
const shownValues = 12;

function mostFrequent(codes: Uint16Array, names: readonly string[]): readonly ValueCount[] {
  const counts = new Uint32Array(names.length);
  // many times faster than `for … of` while the loop is not compiled yet
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return Array.from(names, (value, code) => ({ value, count: counts[code] ?? 0 }))
    .filter(({ value, count }) => count > 0 && value !== "")
    .sort((a, b) => b.count - a.count)
    .slice(0, shownValues);
}

function timesOf({ startMinute, endMinute, rowCount }: IncidentColumns) {
  let dated = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < rowCount; row++) {
    const start = startMinute[row] ?? undatedMinute;
    if (start === undatedMinute) continue;
    dated++;
    from = Math.min(from, start);
    to = Math.max(to, endMinute[row] ?? start);
  }
  return { dated, timeExtent: dated === 0 ? null : { from, to } };
}

/** An estimate of -1 is none. */
function sumsOf({ low, best, high, rowCount }: IncidentColumns): EstimateSums {
  let lowSum = 0;
  let bestSum = 0;
  let highSum = 0;
  let rows = 0;
  for (let row = 0; row < rowCount; row++) {
    lowSum += Math.max(0, low[row] ?? 0);
    bestSum += Math.max(0, best[row] ?? 0);
    highSum += Math.max(0, high[row] ?? 0);
    rows += Number((best[row] ?? -1) >= 0);
  }
  return { low: lowSum, best: bestSum, high: highSum, rows };
}

function placesOf({ longitude, latitude, precision, rowCount }: IncidentColumns) {
  // the shortest way round the antimeridian is found among slices of longitude
  const slices = createSlices();
  let placed = 0;
  for (let row = 0; row < rowCount; row++) {
    const east = longitude[row] ?? Number.NaN;
    const north = latitude[row] ?? Number.NaN;
    if (!isOnMap(east, north, precision[row] ?? 0)) continue;
    placed++;
    widen(slices, Math.abs(east) <= 180 ? east : east - 360 * Math.round(east / 360), north);
  }
  return { placed, extent: unionOfExtents(extentsOf(slices)) };
}

/** Bounds of each slice as columns, which widen faster than a list of extents. */
function createSlices() {
  const west = new Float64Array(sliceCount).fill(Number.POSITIVE_INFINITY);
  const east = new Float64Array(sliceCount).fill(Number.NEGATIVE_INFINITY);
  return { west, south: west.slice(), east, north: east.slice() };
}

type Slices = ReturnType<typeof createSlices>;

function widen({ west, south, east, north }: Slices, longitude: number, latitude: number): void {
  const slice = Math.floor((longitude + 180) / sliceDegrees);
  if (longitude < (west[slice] ?? 0)) west[slice] = longitude;
  if (longitude > (east[slice] ?? 0)) east[slice] = longitude;
  if (latitude < (south[slice] ?? 0)) south[slice] = latitude;
  if (latitude > (north[slice] ?? 0)) north[slice] = latitude;
}

/** Extents of the slices that hold anything. */
function extentsOf({ west, south, east, north }: Slices): Extent[] {
  const extents = Array.from(west, (edge, at): Extent => {
    return [edge, south[at] ?? 0, east[at] ?? 0, north[at] ?? 0];
  });
  return extents.filter(([edge]) => Number.isFinite(edge));
}
