import { extentContains } from "../../geodesy/extent.ts";
import { type MapGrid, positionOnGrid } from "../../geodesy/map-grid.ts";
import type { Extent, Position } from "../../geodesy/position.ts";

/** Metres east and north of a row that is written on a grid. */
export interface GridPoint {
  readonly row: number;
  readonly east: number;
  readonly north: number;
}

const hemispheres = ["north", "south"] as const;

/** Every grid there is to choose: Web Mercator and the zones of UTM. */
export const mapGrids: readonly MapGrid[] = [
  { kind: "web-mercator" },
  ...hemispheres.flatMap((hemisphere) =>
    Array.from({ length: 60 }, (_, zone): MapGrid => ({ kind: "utm", zone: zone + 1, hemisphere })),
  ),
];

/**
 * The grids on which all points lie where they are expected, best first; where nobody knows what to expect,
 * Web Mercator if it has all of them.
 */
export function likelyGrids(
  points: readonly GridPoint[],
  expected: Extent | null,
): readonly MapGrid[] {
  if (points.length === 0) return [];
  return mapGrids.filter((grid) => {
    const positions = points.map(({ east, north }) => positionOnGrid(grid, east, north));
    if (expected === null) return grid.kind === "web-mercator" && positions.every(isFound);
    return positions.every((position) => position !== null && extentContains(expected, position));
  });
}

function isFound(position: Position | null): boolean {
  return position !== null;
}
