import { normalizedLongitude } from "../geodesy/longitude.ts";
import type { Position } from "../geodesy/position.ts";

/** Web Mercator with the world as a unit square: x grows east from 180° W, y grows south. */
export type UnitPoint = readonly [x: number, y: number];

/** A line in the unit square, as x0, y0, x1, y1 …, with its bounding box. */
export interface UnitPath {
  readonly coordinates: Float64Array;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const greatestLatitude = 85.051_128_779_8;

/** Where a position lies in the unit square; latitudes beyond the Mercator square are held at its edge. */
export function unitPoint([longitude, latitude]: Position): UnitPoint {
  const held = Math.max(-greatestLatitude, Math.min(greatestLatitude, latitude));
  const sine = Math.sin((held * Math.PI) / 180);
  return [longitude / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** The position of a point of the unit square, its longitude brought to −180 … 180. */
export function positionAt([x, y]: UnitPoint): Position {
  const latitude = (Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI;
  return [normalizedLongitude((x - 0.5) * 360), latitude];
}

/** A line of positions as a path in the unit square. */
export function unitPath(positions: readonly (readonly number[])[]): UnitPath {
  const coordinates = new Float64Array(positions.length * 2);
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  positions.forEach(([longitude = 0, latitude = 0], index) => {
    const [x, y] = unitPoint([longitude, latitude]);
    coordinates[index * 2] = x;
    coordinates[index * 2 + 1] = y;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  });
  return { coordinates, ...box };
}

/** Pixels around the whole world at a zoom level, as Leaflet counts them. */
export function worldPixels(zoom: number): number {
  return 256 * 2 ** zoom;
}

/** Metres that one pixel covers at a latitude. */
export function metersPerPixel(latitude: number, zoom: number): number {
  const equatorMeters = 40_075_016.686;
  return (equatorMeters * Math.cos((latitude * Math.PI) / 180)) / worldPixels(zoom);
}
