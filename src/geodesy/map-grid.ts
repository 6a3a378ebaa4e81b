import { normalizedLongitude } from "./longitude.ts";
import type { Position } from "./position.ts";

/** A projected grid in metres that coordinates may be written in instead of degrees. */
export type MapGrid =
  | { readonly kind: "web-mercator" }
  | { readonly kind: "utm"; readonly zone: number; readonly hemisphere: "north" | "south" };

/** Semi-major axis and flattening of WGS 84. */
const equatorMeters = 6_378_137;
const flattening = 1 / 298.257_223_563;

/** The position of a point of a grid, metres east and north; null where the grid has no such point. */
export function positionOnGrid(grid: MapGrid, east: number, north: number): Position | null {
  const position = grid.kind === "utm" ? fromUtm(grid, east, north) : fromMercator(east, north);
  const [longitude, latitude] = position;
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  return isOnEarth ? position : null;
}

function fromMercator(east: number, north: number): Position {
  const latitude = 2 * Math.atan(Math.exp(north / equatorMeters)) - Math.PI / 2;
  // at the edge of the map rounding may step over 180°
  const longitude = Math.abs(east) > mercatorEdge ? Number.NaN : degrees(east / equatorMeters);
  return [longitude, Math.abs(north) > mercatorEdge ? Number.NaN : degrees(latitude)];
}

/** Half the side of the square that Web Mercator draws the world on, metres. */
const mercatorEdge = Math.PI * equatorMeters;

const centralScale = 0.9996;
const falseEast = 500_000;
const falseNorthOfSouth = 10_000_000;

const n = flattening / (2 - flattening);
const meridianRadius = (equatorMeters / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64);
const beta = [
  n / 2 - (2 * n ** 2) / 3 + (37 * n ** 3) / 96 - n ** 4 / 360,
  n ** 2 / 48 + n ** 3 / 15 - (437 * n ** 4) / 1440,
  (17 * n ** 3) / 480 - (37 * n ** 4) / 840,
  (4397 * n ** 4) / 161_280,
];
const delta = [
  2 * n - (2 * n ** 2) / 3 - 2 * n ** 3 + (116 * n ** 4) / 45,
  (7 * n ** 2) / 3 - (8 * n ** 3) / 5 - (227 * n ** 4) / 45,
  (56 * n ** 3) / 15 - (136 * n ** 4) / 35,
  (4279 * n ** 4) / 630,
];

/** Krüger's series to the fourth order, good to a millimetre within a zone: https://doi.org/10.2312/GFZ.b103-krueger28 */
function fromUtm(
  { zone, hemisphere }: Extract<MapGrid, { readonly kind: "utm" }>,
  east: number,
  north: number,
): Position {
  const fromEquator = hemisphere === "south" ? north - falseNorthOfSouth : north;
  const xi = fromEquator / (centralScale * meridianRadius);
  const eta = (east - falseEast) / (centralScale * meridianRadius);
  // a zone is 6° wide; far beyond it the series means nothing
  if (!(Math.abs(eta) < 0.16 && Math.abs(xi) <= Math.PI / 2)) return [Number.NaN, Number.NaN];
  let conformalXi = xi;
  let conformalEta = eta;
  for (const [index, coefficient] of beta.entries()) {
    const order = 2 * (index + 1);
    conformalXi -= coefficient * Math.sin(order * xi) * Math.cosh(order * eta);
    conformalEta -= coefficient * Math.cos(order * xi) * Math.sinh(order * eta);
  }
  const conformal = Math.asin(Math.sin(conformalXi) / Math.cosh(conformalEta));
  const latitude = delta.reduce(
    (sum, coefficient, index) => sum + coefficient * Math.sin(2 * (index + 1) * conformal),
    conformal,
  );
  const fromMeridian = Math.atan2(Math.sinh(conformalEta), Math.cos(conformalXi));
  return [normalizedLongitude(zone * 6 - 183 + degrees(fromMeridian)), degrees(latitude)];
}

function degrees(radians: number): number {
  return (radians * 180) / Math.PI;
}
