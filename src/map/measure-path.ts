import { destination } from "../geodesy/destination.ts";
import { distanceRange } from "../geodesy/distance-range.ts";
import { geodesicLeg } from "../geodesy/geodesic-distance.ts";
import type { DistanceRange, Position, UncertainPosition } from "../geodesy/position.ts";

/** A point a reader measures from or to: a spot of the map, or a record with its doubt. */
export interface MeasurePoint extends UncertainPosition {
  /** Name of the record it stands on; null for a spot of the map. */
  readonly name: string | null;
}

interface MeasuredLeg {
  readonly meters: number;
  /** What the doubt of both ends makes of it. */
  readonly range: DistanceRange;
  /** On leaving, degrees clockwise from north. */
  readonly bearing: number;
}

export interface Measurement {
  readonly legs: readonly MeasuredLeg[];
  readonly meters: number;
  readonly range: DistanceRange;
}

/** Lengths and bearings of the way through some points, on WGS 84, with the doubt of the points. */
export function measured(points: readonly MeasurePoint[]): Measurement {
  const legs = points.slice(1).map((to, index) => legBetween(points[index] ?? to, to));
  const sum = (figureOf: (leg: MeasuredLeg) => number) =>
    legs.reduce((total, leg) => total + figureOf(leg), 0);
  return {
    legs,
    meters: sum(({ meters }) => meters),
    range: { min: sum(({ range }) => range.min), max: sum(({ range }) => range.max) },
  };
}

/** Longest straight piece of a drawn way, metres: the curve of longer ones would show. */
const longestPiece = 50_000;

/** The shortest way between two positions as points of a line that may be drawn with straight pieces. */
export function geodesicWay(from: Position, to: Position): readonly Position[] {
  const { meters, initialBearing } = geodesicLeg(from, to);
  const pieces = Math.min(200, Math.ceil(meters / longestPiece));
  const between = Array.from({ length: Math.max(0, pieces - 1) }, (_, index) =>
    destination(from, initialBearing, (meters * (index + 1)) / pieces),
  );
  return [from, ...between, to];
}

function legBetween(from: MeasurePoint, to: MeasurePoint): MeasuredLeg {
  const { meters, initialBearing } = geodesicLeg(from.position, to.position);
  return { meters, range: distanceRange(from, to), bearing: initialBearing };
}
