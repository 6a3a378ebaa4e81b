import { formatDecimalDegrees } from "../geodesy/decimal-degrees.ts";
import { formatDegreesMinutesSeconds } from "../geodesy/degrees-minutes-seconds.ts";
import { formatMilitaryGrid } from "../geodesy/military-grid.ts";
import type { Position } from "../geodesy/position.ts";

/** A position in every notation there is for it, with the digits that so many metres earn. */
export function coordinateLine(position: Position, meters: number): string {
  return [
    formatDecimalDegrees(position, meters),
    formatDegreesMinutesSeconds(position, meters),
    formatMilitaryGrid(position, meters),
  ]
    .filter((part) => part !== null)
    .join("   ");
}
