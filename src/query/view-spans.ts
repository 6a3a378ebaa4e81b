import type { Extent } from "../geodesy/position.ts";
import { degreesE7 } from "./web-mercator.ts";

/** A run of longitudes in whole 1e-7 degrees, both ends included, −180° ≤ west ≤ east < 180°. */
export interface LongitudeSpan {
  readonly west: number;
  readonly east: number;
  /** Add this to a longitude to place it in the view, whose west it then never lies left of. */
  readonly turn: number;
}

/** An extent as one or two rectangles that do not cross the antimeridian. */
export interface ViewSpans {
  /** Whole 1e-7 degrees, both included. */
  readonly south: number;
  readonly north: number;
  readonly spans: readonly LongitudeSpan[];
}

const turnE7 = 360 * degreesE7;
const halfTurnE7 = turnE7 / 2;
// a thousandth of the grid, for bounds that a product of floats has moved off it
const slack = 1e-3;

/**
 * Splits an extent at the antimeridian. East may be less than west, or both may lie in another copy of
 * the world; in an extent wider than the world every place is once, within 180° of its middle.
 */
export function spansOfExtent([west, south, east, north]: Extent): ViewSpans {
  const width = east >= west ? east - west : east - west + 360;
  const first = width >= 360 ? (west + east) / 2 - 180 : west;
  const start = Math.ceil(first * degreesE7 - slack);
  const last = Math.floor((first + Math.min(360, width)) * degreesE7 + slack);
  const turns = Math.floor((start + halfTurnE7) / turnE7) * turnE7;
  const from = start - turns;
  const to = Math.min(last - turns, from + turnE7 - 1);
  return {
    south: Math.ceil(south * degreesE7 - slack),
    north: Math.floor(north * degreesE7 + slack),
    spans:
      to < halfTurnE7
        ? [{ west: from, east: to, turn: turns }]
        : [
            { west: from, east: halfTurnE7 - 1, turn: turns },
            { west: -halfTurnE7, east: to - turnE7, turn: turns + turnE7 },
          ],
  };
}
