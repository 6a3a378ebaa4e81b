import type { LineString, MultiLineString } from "geojson";
import { leastDistances } from "./chord-distance.ts";
import { widenedRange } from "./distance-range.ts";
import { distanceMeters } from "./geodesic-distance.ts";
import type { DistanceRange, Position, UncertainPosition } from "./position.ts";
import { type Segment, segmentsOf } from "./segment.ts";
import { wgs84 } from "./wgs84.ts";

/** The point of a line that is nearest to a position, and how far it is. */
export interface NearestPoint {
  readonly position: Position;
  readonly meters: number;
}

/**
 * The least and greatest distance from an uncertain position to a line that may itself be off by
 * `lineUncertaintyMeters`; null for a line without points.
 */
export function distanceRangeToLine(
  from: UncertainPosition,
  line: LineString | MultiLineString,
  lineUncertaintyMeters: number,
): DistanceRange | null {
  const nearest = nearestOnLine(from.position, line);
  if (nearest === null) return null;
  return widenedRange(nearest.meters, from.uncertaintyMeters + lineUncertaintyMeters);
}

/**
 * The nearest point of a line whose vertices are joined by geodesics; null for a line without
 * points. Distance good to a millimetre for segments up to thousands of kilometres.
 */
export function nearestOnLine(
  position: Position,
  line: LineString | MultiLineString,
): NearestPoint | null {
  const parts = line.type === "LineString" ? [line.coordinates] : line.coordinates;
  return nearestOnSegments(position, parts.flatMap(segmentsOf));
}

/** The nearest point of all segments, each a geodesic; null when there are none, or none is on earth. */
export function nearestOnSegments(
  position: Position,
  segments: readonly Segment[],
): NearestPoint | null {
  let nearest: NearestPoint | null = null;
  const bounds = leastDistances(position, segments);
  // the likeliest first, so that most need not be measured
  const order = [...segments.entries()].toSorted(([a], [b]) => (bounds[a] ?? 0) - (bounds[b] ?? 0));
  for (const [index, segment] of order) {
    if (nearest !== null && (bounds[index] ?? 0) > nearest.meters) break;
    const candidate = nearestOnSegment(position, segment);
    if (Number.isNaN(candidate.meters)) continue;
    if (nearest === null || candidate.meters < nearest.meters) nearest = candidate;
  }
  return nearest;
}

/**
 * The nearest point of one geodesic segment. Steps along it by the spherical along-track distance
 * until the foot stands still, after Baselga and Martínez-Llario (2018),
 * https://doi.org/10.1007/s11200-017-1020-z, kept between the ends.
 */
export function nearestOnSegment(position: Position, [from, to]: Segment): NearestPoint {
  const line = wgs84.InverseLine(from[1], from[0], to[1], to[0]);
  let along = 0;
  let best: NearestPoint = { position: from, meters: distanceMeters(position, from) };
  for (let round = 0; round < mostRounds; round += 1) {
    const { lat2 = from[1], lon2 = from[0], azi2 = 0 } = line.Position(along);
    const { s12 = 0, azi1 = 0 } = wgs84.Inverse(lat2, lon2, position[1], position[0]);
    if (s12 < best.meters) best = { position: [lon2, lat2], meters: s12 };
    const next = clamped(along + alongTrack(s12, azi1 - azi2), line.s13);
    if (Math.abs(next - along) < footToleranceMeters) break;
    along = next;
  }
  const end: NearestPoint = { position: to, meters: distanceMeters(position, to) };
  return end.meters < best.meters ? end : best;
}

/** A foot 1 mm off makes a distance of 1 m half a micrometre too long, and greater ones less. */
const footToleranceMeters = 0.001;
const mostRounds = 30;
const earthRadiusMeters = 6_371_009;
const radiansPerDegree = Math.PI / 180;

/** How far along a great circle the foot of a point lies that is `meters` off at an angle to it. */
function alongTrack(meters: number, degrees: number): number {
  const angle = meters / earthRadiusMeters;
  const cosine = Math.cos(degrees * radiansPerDegree);
  return earthRadiusMeters * Math.atan2(cosine * Math.sin(angle), Math.cos(angle));
}

function clamped(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
