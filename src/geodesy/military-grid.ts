import { forward, inverse } from "mgrs";
import { earnedStep } from "./coordinate-precision.ts";
import { normalizedLongitude } from "./longitude.ts";
import type { Extent, Position } from "./position.ts";

interface SquareSize {
  readonly meters: number;
  readonly digits: number;
}

/** Sides of the squares the grid can name, and how many digits each coordinate then has. */
const squares = [
  { meters: 100_000, digits: 0 },
  { meters: 10_000, digits: 1 },
  { meters: 1000, digits: 2 },
  { meters: 100, digits: 3 },
  { meters: 10, digits: 4 },
  { meters: 1, digits: 5 },
] as const satisfies readonly SquareSize[];

/** A square of the Military Grid Reference System. */
export interface GridSquare {
  readonly center: Position;
  readonly extent: Extent;
  readonly sideMeters: number;
}

/**
 * The MGRS square that holds a position, no finer than its uncertainty, e.g. `37SFV1911` at 1 km;
 * null beyond 84° north and 80° south, where there is none.
 */
export function formatMilitaryGrid(position: Position, uncertaintyMeters: number): string | null {
  const [longitude, latitude] = position;
  if (!(latitude >= -80 && latitude <= 84) || !Number.isFinite(longitude)) return null;
  const { digits } = earnedStep<SquareSize>(squares, uncertaintyMeters);
  return forward([normalizedLongitude(longitude), latitude], digits);
}

/**
 * The square a reference names, spaces allowed; null when it is none, or names a square that its
 * zone does not have.
 */
export function parseMilitaryGrid(text: string): GridSquare | null {
  const compact = text.replace(/\s/g, "").toUpperCase();
  const match = /^0?(\d{1,2})([C-HJ-NP-X][A-HJ-NP-Z][A-HJ-NP-V])(\d{0,10})$/.exec(compact);
  const [, zone = "", letters = "", digits = ""] = match ?? [];
  if (match === null || Number(zone) < 1 || Number(zone) > 60 || digits.length % 2 === 1)
    return null;
  const square = squareOf(`${Number(zone)}${letters}${digits}`, digits.length / 2);
  return square;
}

function squareOf(reference: string, digits: number): GridSquare | null {
  const extent = boundsOf(reference);
  if (extent === null) return null;
  const [west, south, east, north] = extent;
  const center: Position = [(west + east) / 2, (south + north) / 2];
  const sideMeters = 10 ** (5 - digits);
  return namesAround(extent, center).includes(reference.slice(0, reference.length - 2 * digits))
    ? { center, extent, sideMeters }
    : null;
}

/** The package throws where letters and zone do not go together. */
function boundsOf(reference: string): Extent | null {
  try {
    const bounds = inverse(reference);
    return bounds.every((degrees) => Number.isFinite(degrees)) ? bounds : null;
  } catch {
    return null;
  }
}

/** Names of the 100 km squares at the middle and near the corners: at the edge of a zone they differ. */
function namesAround([west, south, east, north]: Extent, center: Position): string[] {
  const corners: Position[] = [
    [west, south],
    [west, north],
    [east, south],
    [east, north],
  ];
  return [center, ...corners.map((corner) => between(center, corner))]
    .map((position) => formatMilitaryGrid(position, squares[0].meters))
    .filter((name) => name !== null);
}

function between(center: Position, corner: Position): Position {
  const share = 0.999;
  return [center[0] + share * (corner[0] - center[0]), center[1] + share * (corner[1] - center[1])];
}
