import type { LineString, MultiLineString } from "geojson";
import { bearingOf, type CompassPoint } from "./compass-point.ts";
import { destination } from "./destination.ts";
import { distanceAlongBearing } from "./distance-along-bearing.ts";
import { nearestOnLine } from "./distance-to-line.ts";
import { initialBearing } from "./geodesic-distance.ts";
import type { Position } from "./position.ts";

/** One way from a point to a line. */
export interface LegToLine {
  /** The quarter it is straight on to; null for the shortest way. */
  readonly due: CompassPoint | null;
  readonly meters: number;
  /** On leaving, degrees clockwise from north. */
  readonly bearing: number;
  /** Where it meets the line. */
  readonly end: Position;
}

const quarters = ["N", "E", "S", "W"] as const;

/**
 * What "so far from the line" may mean: the shortest way, then straight on north, east, south and west where
 * that meets the line within `farthestMeters`. Nothing for a line without points.
 */
export function legsToLine(
  from: Position,
  line: LineString | MultiLineString,
  farthestMeters: number,
): readonly LegToLine[] {
  const nearest = nearestOnLine(from, line);
  if (nearest === null) return [];
  const { meters, position: end } = nearest;
  const shortest = { due: null, meters, bearing: initialBearing(from, end), end };
  const straight = quarters.flatMap((due): LegToLine | never[] => {
    const bearing = bearingOf(due);
    const along = distanceAlongBearing(from, bearing, line);
    if (along === null || along > farthestMeters) return [];
    return { due, meters: along, bearing, end: destination(from, bearing, along) };
  });
  return [shortest, ...straight];
}
