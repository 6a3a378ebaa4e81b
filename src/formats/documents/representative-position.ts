import { distanceMeters } from "../../geodesy/geodesic-distance.ts";
import type { Position } from "../../geodesy/position.ts";
import type { GeometryPart } from "./read-geometry.ts";

/** A position that stands for a shape, and the radius that covers the shape, metres. */
export interface RepresentativePosition {
  readonly position: Position;
  readonly coverMeters: number;
  /** What the shape is; `point` covers nothing beyond itself. */
  readonly shape: "point" | "points" | "line" | "area" | "collection";
}

/**
 * Where to put a shape that is more than a point: in the largest area (its centroid where that lies
 * inside), else halfway along the longest line, else in the middle of the points. null without parts.
 */
export function representativePosition(
  parts: readonly GeometryPart[],
): RepresentativePosition | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1 && first.kind === "point") {
    return { position: first.position, coverMeters: 0, shape: "point" };
  }
  // beside 180° every longitude is taken east of Greenwich, so that neighbours stay neighbours
  const isAcross = crossesAntimeridian(parts);
  const shifted = isAcross ? parts.map(eastOfGreenwich) : parts;
  const middle = middleOf(shifted);
  const position: Position = [middle[0] > 180 ? middle[0] - 360 : middle[0], middle[1]];
  const distances = parts.flatMap(positionsOf).map((each) => distanceMeters(position, each));
  const coverMeters = Math.ceil(distances.reduce((most, each) => Math.max(most, each), 0));
  return { position, coverMeters, shape: shapeOf(parts) };
}

function middleOf(parts: readonly GeometryPart[]): Position {
  const areas = parts.filter((part) => part.kind === "polygon").map(({ rings }) => rings);
  const largest = mostBy(areas, ([outline]) => Math.abs(signedArea(outline ?? [])));
  if (largest) return insideOf(largest);
  const lines = parts.filter((part) => part.kind === "line").map(({ positions }) => positions);
  const longest = mostBy(lines, lineLength);
  return longest ? halfwayAlong(longest) : meanOf(parts.flatMap(positionsOf));
}

/** The centroid, or where that lies outside, the middle of the widest stretch on its parallel. */
function insideOf(rings: readonly (readonly Position[])[]): Position {
  const outline = rings[0] ?? [];
  const centroid = centroidOf(outline);
  const crossings = rings.flatMap((ring) => crossingsOf(ring, centroid[1])).sort((a, b) => a - b);
  const isInside = crossings.filter((longitude) => longitude > centroid[0]).length % 2 === 1;
  if (isInside) return centroid;
  const starts = crossings.flatMap((from, index) => {
    const to = crossings[index + 1];
    return index % 2 === 0 && to !== undefined ? [{ from, to }] : [];
  });
  const widest = mostBy(starts, ({ from, to }) => to - from);
  return widest ? [(widest.from + widest.to) / 2, centroid[1]] : (outline[0] ?? centroid);
}

/** Longitudes at which a ring crosses a parallel. */
function crossingsOf(ring: readonly Position[], latitude: number): number[] {
  return segmentsOf(ring).flatMap(([[x1, y1], [x2, y2]]) => {
    const crosses = y1 > latitude !== y2 > latitude;
    return crosses ? [x1 + ((latitude - y1) / (y2 - y1)) * (x2 - x1)] : [];
  });
}

/** https://en.wikipedia.org/wiki/Centroid#Of_a_polygon, from the first corner to keep digits. */
function centroidOf(ring: readonly Position[]): Position {
  const [originX, originY] = ring[0] ?? [0, 0];
  let area = 0;
  let sumX = 0;
  let sumY = 0;
  for (const [from, to] of segmentsOf(ring)) {
    const [x1, y1] = [from[0] - originX, from[1] - originY];
    const [x2, y2] = [to[0] - originX, to[1] - originY];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    sumX += (x1 + x2) * cross;
    sumY += (y1 + y2) * cross;
  }
  if (area === 0) return meanOf(ring);
  return [originX + sumX / (3 * area), originY + sumY / (3 * area)];
}

function signedArea(ring: readonly Position[]): number {
  return segmentsOf(ring).reduce((sum, [[x1, y1], [x2, y2]]) => sum + x1 * y2 - x2 * y1, 0) / 2;
}

function halfwayAlong(line: readonly Position[]): Position {
  let left = lineLength(line) / 2;
  for (const [from, to] of segmentsOf(line)) {
    const length = segmentLength(from, to);
    if (length > 0 && length >= left) {
      const share = left / length;
      return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    }
    left -= length;
  }
  return line[0] ?? [0, 0];
}

/** Degrees on the plate; only the proportion along the line is used. */
function lineLength(line: readonly Position[]): number {
  return segmentsOf(line).reduce((sum, [from, to]) => sum + segmentLength(from, to), 0);
}

function segmentLength(from: Position, to: Position): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

function segmentsOf(positions: readonly Position[]): (readonly [Position, Position])[] {
  return positions.flatMap((to, index) => {
    const from = positions[index - 1];
    return from === undefined ? [] : [[from, to] as const];
  });
}

function meanOf(positions: readonly Position[]): Position {
  const sum = positions.reduce<Position>(([x, y], each) => [x + each[0], y + each[1]], [0, 0]);
  const count = Math.max(1, positions.length);
  return [sum[0] / count, sum[1] / count];
}

/** Whether the shape is narrower when seen across 180° than across Greenwich. */
function crossesAntimeridian(parts: readonly GeometryPart[]): boolean {
  const longitudes = parts.flatMap(positionsOf).map(([longitude]) => longitude);
  const across = longitudes.map((each) => (each < 0 ? each + 360 : each));
  return widthOf(across) < widthOf(longitudes);
}

function widthOf(longitudes: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const longitude of longitudes) {
    least = Math.min(least, longitude);
    most = Math.max(most, longitude);
  }
  return most - least;
}

function eastOfGreenwich(part: GeometryPart): GeometryPart {
  const shift = ([longitude, latitude]: Position): Position =>
    longitude < 0 ? [longitude + 360, latitude] : [longitude, latitude];
  switch (part.kind) {
    case "point":
      return { kind: "point", position: shift(part.position) };
    case "line":
      return { kind: "line", positions: part.positions.map(shift) };
    case "polygon":
      return { kind: "polygon", rings: part.rings.map((ring) => ring.map(shift)) };
  }
}

function positionsOf(part: GeometryPart): readonly Position[] {
  switch (part.kind) {
    case "point":
      return [part.position];
    case "line":
      return part.positions;
    case "polygon":
      return part.rings[0] ?? [];
  }
}

function shapeOf(parts: readonly GeometryPart[]): RepresentativePosition["shape"] {
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (kinds.size > 1) return "collection";
  if (kinds.has("polygon")) return "area";
  return kinds.has("line") ? "line" : "points";
}

function mostBy<T>(values: readonly T[], measure: (value: T) => number): T | undefined {
  let most: T | undefined;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    const size = measure(value);
    if (size <= greatest) continue;
    greatest = size;
    most = value;
  }
  return most;
}
