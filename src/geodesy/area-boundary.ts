import type { MultiPolygon, Polygon } from "geojson";
import { type NearestPoint, nearestOnSegments } from "./distance-to-line.ts";
import { isInArea } from "./point-in-area.ts";
import type { Position } from "./position.ts";
import { type Segment, segmentsOf } from "./segment.ts";

/**
 * The nearest point of an area's boundary, holes included; edges are straight in longitude–latitude
 * as GeoJSON has them (RFC 7946 §3.1.1). Cuts along ±180° with area on the other side, and edges
 * along a pole, are no boundary. Null when there is none. Good to a metre.
 */
export function nearestOnBoundary(
  position: Position,
  area: Polygon | MultiPolygon,
): NearestPoint | null {
  return nearestOnSegments(position, boundarySegments(area));
}

/**
 * Pieces of an edge are no longer than this, degrees: a geodesic of length L leaves a straight edge
 * by at most L² tan φ / 8R, which is 0.8 m at 45° and less elsewhere.
 */
const longestPieceDegrees = 0.08;

/** The edges of an area in pieces short enough to count as geodesics. */
function boundarySegments(area: Polygon | MultiPolygon): Segment[] {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons
    .flat()
    .flatMap(segmentsOf)
    .flatMap(piecesOf)
    .filter((piece) => isBoundary(piece, area));
}

function piecesOf([from, to]: Segment): Segment[] {
  const [east, north] = [to[0] - from[0], to[1] - from[1]];
  // a meridian is a geodesic at any length
  const count = east === 0 ? 1 : Math.ceil(Math.hypot(east, north) / longestPieceDegrees);
  const vertices = Array.from({ length: count + 1 }, (_, index): Position => {
    if (index === count) return to;
    return [from[0] + (east * index) / count, from[1] + (north * index) / count];
  });
  return segmentsOf(vertices);
}

function isBoundary([from, to]: Segment, area: Polygon | MultiPolygon): boolean {
  const isPole = Math.abs(from[1]) === 90 && from[1] === to[1];
  if (isPole) return false;
  if (Math.abs(from[0]) !== 180 || from[0] !== to[0]) return true;
  const justAcross = from[0] > 0 ? -180 + seamWidthDegrees : 180 - seamWidthDegrees;
  return !isInArea([justAcross, (from[1] + to[1]) / 2], area);
}

/** How far beyond ±180° to look for the other part of a cut area: a tenth of a metre. */
const seamWidthDegrees = 1e-6;
