import { dotsInView } from "./dots.ts";
import type { DensityColumns, QueryView } from "./query-protocol.ts";
import type { Selection } from "./selection.ts";
import { latitudeOfWorldY, longitudeOfWorldX } from "./web-mercator.ts";

const cellPixels = 24;
const rowPixels = (cellPixels * Math.sqrt(3)) / 2;

/**
 * Passing rows in view by hexagons that stand on a corner and are fixed to the world at each whole
 * zoom. Rows are first gathered in cells of 4 pixels; `hear` learns which hexagon each row went to.
 */
export function densityInView(
  selection: Selection,
  view: QueryView,
  hear?: (row: number, hexagon: number) => void,
): DensityColumns {
  const worldPixels = 256 * 2 ** Math.round(view.zoom);
  const rows: number[] = [];
  const dotOfRow: number[] = [];
  const dots = dotsInView(selection, view, 4, hear && rememberRow);
  const centers = new Map<string, number>();
  const longitude: number[] = [];
  const latitude: number[] = [];
  const count: number[] = [];

  function rememberRow(row: number, dot: number): void {
    rows.push(row);
    dotOfRow.push(dot);
  }

  function hexagonOf(dot: number): number {
    const center = hexagonCenter(
      (dots.x[dot] ?? 0) * worldPixels,
      (dots.y[dot] ?? 0) * worldPixels,
    );
    const key = `${center.column} ${center.row}`;
    const known = centers.get(key);
    if (known !== undefined) return known;
    centers.set(key, count.length);
    longitude.push(longitudeOfWorldX(center.x / worldPixels));
    latitude.push(latitudeOfWorldY(center.y / worldPixels));
    return count.push(0) - 1;
  }

  const hexagonOfDot = Array.from(dots.symbols.count, (rowsOfDot, dot) => {
    const hexagon = hexagonOf(dot);
    count[hexagon] = (count[hexagon] ?? 0) + rowsOfDot;
    return hexagon;
  });
  for (const [at, row] of rows.entries()) hear?.(row, hexagonOfDot[dotOfRow[at] ?? 0] ?? 0);
  return {
    cellPixels: cellPixels * 2 ** (view.zoom - Math.round(view.zoom)),
    longitude: Float64Array.from(longitude),
    latitude: Float64Array.from(latitude),
    count: Uint32Array.from(count),
  };
}

/** The hexagon nearest to a point: of the two candidates in neighbouring rows the closer one. */
function hexagonCenter(x: number, y: number) {
  const near = centerInRow(x, Math.round(y / rowPixels));
  const across = centerInRow(x, near.row + (y > near.y ? 1 : -1));
  const isNear = Math.hypot(x - near.x, y - near.y) <= Math.hypot(x - across.x, y - across.y);
  return isNear ? near : across;
}

function centerInRow(x: number, row: number) {
  const shift = (row & 1) * 0.5;
  const column = Math.round(x / cellPixels - shift);
  return { row, column, x: (column + shift) * cellPixels, y: row * rowPixels };
}
