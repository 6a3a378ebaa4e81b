import { distanceMeters } from "../geodesy/geodesic-distance.ts";
import type { Position } from "../geodesy/position.ts";
import type { IncidentTable } from "./incident-table.ts";
import { degreesE7 } from "./web-mercator.ts";

/** Distances from one point to the placed rows of a table. */
export interface DistancesFrom {
  readonly table: IncidentTable;
  readonly center: Position;
  /** On the sphere: within `roughness` of the geodesic, remembered for each row. */
  roughMeters(row: number): number;
  /** The geodesic. */
  meters(row: number): number;
}

/** By how much at most the sphere is off: the ellipsoid departs from it by 0.56 % at most. */
export const roughness = 0.006;

const meanRadiusMeters = 6_371_008.8;
const radiansPerE7 = Math.PI / 180 / degreesE7;
const cacheSize = 1024;

/** Takes four bytes a placed row while it is kept. */
export function distancesFrom(table: IncidentTable, center: Position): DistancesFrom {
  const rough = new Float32Array(table.placedCount).fill(Number.NaN);
  const { places } = table;
  const [x, y, z] = unitVector(center[0] * degreesE7, center[1] * degreesE7);
  const cachedRow = new Int32Array(cacheSize).fill(-1);
  const cachedMeters = new Float64Array(cacheSize);

  function sphereMeters(row: number): number {
    const [rowX, rowY, rowZ] = unitVector(places[2 * row] ?? 0, places[2 * row + 1] ?? 0);
    const chord = Math.hypot(x - rowX, y - rowY, z - rowZ);
    return 2 * meanRadiusMeters * Math.asin(Math.min(1, chord / 2));
  }

  function isSameSpot(a: number, b: number): boolean {
    return places[2 * a] === places[2 * b] && places[2 * a + 1] === places[2 * b + 1];
  }

  return {
    table,
    center,
    roughMeters(row) {
      const known = rough[row] ?? Number.NaN;
      if (!Number.isNaN(known)) return known;
      rough[row] = sphereMeters(row);
      return rough[row] ?? 0;
    },
    meters(row) {
      const longitude = places[2 * row] ?? 0;
      const latitude = places[2 * row + 1] ?? 0;
      const slot = Math.imul(longitude ^ Math.imul(latitude, 31), 2_654_435_761) >>> 22;
      const cached = cachedRow[slot] ?? -1;
      if (cached >= 0 && isSameSpot(cached, row)) return cachedMeters[slot] ?? 0;
      const meters = distanceMeters(center, [longitude / degreesE7, latitude / degreesE7]);
      cachedRow[slot] = row;
      cachedMeters[slot] = meters;
      return meters;
    },
  };
}

/**
 * Of some rows one page by geodesic distance, equal ones in file order. Geodesics are computed only for
 * rows whose rough distance may put them on the page.
 */
export function nearestPage(
  distances: DistancesFrom,
  rows: Uint32Array,
  offset: number,
  limit: number,
): number[] {
  const last = Math.min(rows.length, offset + limit) - 1;
  if (last < offset) return [];
  const rough = Float32Array.from(rows, (row) => distances.roughMeters(row));
  const nearest = valueAtRank(rough, offset) * (1 - 2 * roughness);
  const farthest = valueAtRank(rough, last) * (1 + 2 * roughness);
  const candidates: { row: number; meters: number }[] = [];
  let before = 0;
  for (const [at, row] of rows.entries()) {
    const meters = rough[at] ?? 0;
    before += Number(meters < nearest);
    if (meters < nearest || meters > farthest) continue;
    candidates.push({ row, meters: distances.meters(row) });
  }
  const { record } = distances.table;
  candidates.sort((a, b) => a.meters - b.meters || (record[a.row] ?? 0) - (record[b.row] ?? 0));
  return candidates.slice(offset - before, offset - before + limit).map(({ row }) => row);
}

/** The value that so many others are less than; all are 0 or more. */
function valueAtRank(values: Float32Array, rank: number): number {
  // the bits of floats that are not negative rise as the floats do
  const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
  const high = digitAtRank(bits, rank, 16, null);
  const low = digitAtRank(bits, rank - high.before, 0, high.digit);
  return new Float32Array(Uint32Array.of(high.digit * 65_536 + low.digit).buffer)[0] ?? 0;
}

/** The 16-bit digit at a rank among the values whose upper digit is `upper`, and how many lie before it. */
function digitAtRank(bits: Uint32Array, rank: number, shift: number, upper: number | null) {
  const counts = new Uint32Array(65_536);
  for (const value of bits) {
    if (upper !== null && value >>> 16 !== upper) continue;
    const digit = (value >>> shift) & 0xffff;
    counts[digit] = (counts[digit] ?? 0) + 1;
  }
  let before = 0;
  for (const [digit, count] of counts.entries()) {
    if (before + count > rank) return { digit, before };
    before += count;
  }
  return { digit: 0, before: 0 };
}

function unitVector(longitudeE7: number, latitudeE7: number): [number, number, number] {
  const longitude = longitudeE7 * radiansPerE7;
  const latitude = latitudeE7 * radiansPerE7;
  const radius = Math.cos(latitude);
  return [radius * Math.cos(longitude), radius * Math.sin(longitude), Math.sin(latitude)];
}
