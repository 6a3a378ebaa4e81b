import { forward, inverse } from "mgrs";
import { earnedStep, metersPerDegree } from "./coordinate-precision.ts";
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
  // the package counts a 61st zone in the last centimetre before 180°
  const normal = Math.min(normalizedLongitude(longitude), 179.9999999);
  return forward([normal, latitude], digits);
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
  return squareOf(`${Number(zone)}${letters}${digits}`, Number(zone), digits.length / 2);
}

function squareOf(reference: string, zone: number, digits: number): GridSquare | null {
  const extent = boundsOf(reference);
  if (extent === null) return null;
  const [west, south, east, north] = extent;
  const center: Position = [(west + east) / 2, (south + north) / 2];
  const sideMeters = 10 ** (5 - digits);
  const cell = zoneExtent(zone, reference.charAt(reference.length - 2 * digits - 3));
  return overlaps(extent, cell, sideMeters) ? { center, extent, sideMeters } : null;
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

/** Bands of 8° from 80° south; X has 12°. */
const bandLetters = "CDEFGHJKLMNPQRSTUVWX";

/** Where zones are not 6° wide: Norway and Svalbard. Zones without an entry there do not exist. */
const irregularZones: Readonly<Record<string, readonly [west: number, east: number] | null>> = {
  "31V": [0, 3],
  "32V": [3, 12],
  "31X": [0, 9],
  "32X": null,
  "33X": [9, 21],
  "34X": null,
  "35X": [21, 33],
  "36X": null,
  "37X": [33, 42],
};

/** The part of the earth that a zone and a band share; null where there is none. */
function zoneExtent(zone: number, band: string): Extent | null {
  const regular = [zone * 6 - 186, zone * 6 - 180] as const;
  const irregular = irregularZones[`${zone}${band}`];
  if (irregular === null) return null;
  const [west, east] = irregular ?? regular;
  const south = bandLetters.indexOf(band) * 8 - 80;
  return [west, south, east, band === "X" ? 84 : south + 8];
}

/** Whether a square reaches into its zone; squares lean by up to a tenth of their side. */
function overlaps(square: Extent, cell: Extent | null, sideMeters: number): boolean {
  if (cell === null) return false;
  const slack = (0.15 * sideMeters) / metersPerDegree;
  const across = slack / Math.cos((square[1] * Math.PI) / 180);
  const meetsBand = square[1] - slack < cell[3] && square[3] + slack > cell[1];
  return meetsBand && square[0] - across < cell[2] && square[2] + across > cell[0];
}
