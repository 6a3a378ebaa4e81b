import type { LineString, MultiLineString } from "geojson";
import { geodesicLeg } from "./geodesic-distance.ts";
import type { Position } from "./position.ts";
import { type Segment, segmentsOf } from "./segment.ts";
import { wgs84 } from "./wgs84.ts";

/**
 * Metres from a position straight on at a bearing until it meets a line, or null if it does not
 * within a quarter of the globe. "8 km east of the river" is about this way, not the nearest one.
 */
export function distanceAlongBearing(
  from: Position,
  bearing: number,
  line: LineString | MultiLineString,
): number | null {
  const parts = line.type === "LineString" ? [line.coordinates] : line.coordinates;
  const distances = parts
    .flatMap(segmentsOf)
    .map((segment) => crossingMeters(from, bearing, segment))
    .filter((meters) => meters !== null);
  return distances.length === 0 ? null : Math.min(...distances);
}

/** How far along a line its crossing is looked for, metres. */
const toleranceMeters = 0.001;
const quarterGlobeMeters = 10_000_000;

/** Halves the segment until the side of the ray on which it runs is settled to a millimetre. */
function crossingMeters(from: Position, bearing: number, [start, end]: Segment): number | null {
  const atStart = sideOf(from, bearing, start);
  const atEnd = sideOf(from, bearing, end);
  if (Math.sign(atStart.degrees) === Math.sign(atEnd.degrees)) return null;
  // seen the other way round, the segment crosses the ray's backward half
  if (Math.abs(atStart.degrees - atEnd.degrees) > 180) return null;
  const line = wgs84.InverseLine(start[1], start[0], end[1], end[0]);
  let low = 0;
  let high = line.s13;
  let meters = atStart.meters;
  while (high - low > toleranceMeters) {
    const middle = (low + high) / 2;
    const { lat2 = start[1], lon2 = start[0] } = line.Position(middle);
    const side = sideOf(from, bearing, [lon2, lat2]);
    meters = side.meters;
    if (Math.sign(side.degrees) === Math.sign(atStart.degrees)) low = middle;
    else high = middle;
  }
  return meters <= quarterGlobeMeters ? meters : null;
}

/** How far a target lies and how many degrees right (positive) or left of the ray: −180 … 180. */
function sideOf(from: Position, bearing: number, target: Position) {
  const leg = geodesicLeg(from, target);
  const turn = leg.initialBearing - bearing;
  return { meters: leg.meters, degrees: turn - 360 * Math.round(turn / 360) };
}
