/**
 * Web Mercator as a square of 2^16 × 2^16 cells, row 0 in the north. Positions are whole 1e-7 degrees
 * (1.1 cm), which keep coordinates of up to seven decimals as they were written.
 */

export const degreesE7 = 10_000_000;

/** Stands in both coordinates of a row that has no position. */
export const noCoordinate = -2_147_483_648;

/** Levels of the quadtree that a 32-bit key holds. */
export const keyLevels = 16;

const cellsAcross = 2 ** keyLevels;
const turnE7 = 360 * degreesE7;
const columnWidthE7 = turnE7 / cellsAcross;

// buckets of 2^14 · 1e-7 degrees, a third of the narrowest row there is up to 72° of latitude
const bucketShift = 14;

/** A longitude in whole 1e-7 degrees, −180° ≤ it < 180°. */
export function longitudeE7Of(longitude: number): number {
  const turned = Math.round(longitude * degreesE7);
  if (turned >= -turnE7 / 2 && turned < turnE7 / 2) return turned;
  return turned - turnE7 * Math.floor(turned / turnE7 + 0.5);
}

/** A latitude in whole 1e-7 degrees. */
export function latitudeE7Of(latitude: number): number {
  return Math.round(latitude * degreesE7);
}

/** Part of the world's width west of a longitude in degrees: 0 at −180, 1 at 180. */
export function worldX(longitude: number): number {
  return longitude / 360 + 0.5;
}

/** Part of the Mercator square north of a latitude in degrees, 0 to 1; beyond 85.05° it stays at the edge. */
export function worldY(latitude: number): number {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return Math.min(1, Math.max(0, y));
}

/** Longitude in degrees of a part of the world's width. */
export function longitudeOfWorldX(x: number): number {
  return (x - 0.5) * 360;
}

/** Latitude in degrees of a part of the Mercator square. */
export function latitudeOfWorldY(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}

/** Column of cells that holds a longitude. */
export function columnOf(longitudeE7: number): number {
  return Math.floor((longitudeE7 + turnE7 / 2) / columnWidthE7);
}

/** Western edge of a column in 1e-7 degrees; it belongs to the column. */
export function westOfColumn(column: number): number {
  return column * columnWidthE7 - turnE7 / 2;
}

/** Northern edge of each row of cells in 1e-7 degrees, which belongs to the row; 2^16 + 1 of them. */
export const northOfRow: Float64Array = rowEdges();

const rowGuess = firstRowOfBuckets();

/** Row of cells that holds a latitude; the first and last reach to the poles. */
export function rowOf(latitudeE7: number): number {
  let row = rowGuess[(latitudeE7 + 90 * degreesE7) >>> bucketShift] ?? 0;
  while (latitudeE7 <= (northOfRow[row + 1] ?? -Infinity)) row++;
  return row;
}

/** Key of a cell along the Z-order curve: the bits of its column and row, interleaved. */
export function cellKey(column: number, row: number): number {
  return (spreadBits(column) | (spreadBits(row) << 1)) >>> 0;
}

/** Column of a key along the curve. */
export function columnOfKey(key: number): number {
  return gatherBits(key);
}

/** Row of a key along the curve. */
export function rowOfKey(key: number): number {
  return gatherBits(key >>> 1);
}

// https://graphics.stanford.edu/~seander/bithacks.html#InterleaveBMN
function spreadBits(value: number): number {
  const bytes = (value | (value << 8)) & 0x00ff00ff;
  const nibbles = (bytes | (bytes << 4)) & 0x0f0f0f0f;
  const pairs = (nibbles | (nibbles << 2)) & 0x33333333;
  return (pairs | (pairs << 1)) & 0x55555555;
}

function gatherBits(value: number): number {
  const bits = value & 0x55555555;
  const pairs = (bits | (bits >>> 1)) & 0x33333333;
  const nibbles = (pairs | (pairs >>> 2)) & 0x0f0f0f0f;
  const bytes = (nibbles | (nibbles >>> 4)) & 0x00ff00ff;
  return (bytes | (bytes >>> 8)) & 0xffff;
}

function rowEdges(): Float64Array {
  const edges = new Float64Array(cellsAcross + 1);
  // south of the equator the same as north of it
  for (let row = 0; row < cellsAcross / 2; row++) {
    const north = latitudeOfWorldY(row / cellsAcross) * degreesE7;
    edges[row] = north;
    edges[cellsAcross - row] = -north;
  }
  edges[0] = 90 * degreesE7 + 1;
  edges[cellsAcross] = -90 * degreesE7 - 1;
  return edges;
}

/** For each bucket of latitudes the northernmost row that it can touch. */
function firstRowOfBuckets(): Uint16Array {
  const buckets = new Uint16Array(((180 * degreesE7) >>> bucketShift) + 1);
  let row = cellsAcross - 1;
  for (let bucket = 0; bucket < buckets.length; bucket++) {
    const north = (bucket + 1) * 2 ** bucketShift - 90 * degreesE7;
    while (row > 0 && north > (northOfRow[row] ?? Infinity)) row--;
    buckets[bucket] = row;
  }
  return buckets;
}
