import type { MultiPolygon, Polygon } from "geojson";
import { needsCut } from "./antimeridian-cut.ts";
import { positionFrom } from "./longitude.ts";
import { selfIntersects } from "./self-intersection.ts";

/** What can be wrong with a ring of an area. */
export type PolygonProblemKind =
  | "unclosed"
  | "too-few-points"
  | "self-intersecting"
  | "wrong-winding"
  | "out-of-range"
  | "antimeridian-uncut";

/** One thing wrong with one ring; ring 0 is the outer one, the others are holes. */
export interface PolygonProblem {
  readonly kind: PolygonProblemKind;
  readonly polygonIndex: number;
  readonly ringIndex: number;
}

type Ring = readonly (readonly number[])[];

/**
 * Everything wrong with the rings of an area by RFC 7946 §3.1.6 and §3.1.9, in order; empty when it
 * may be drawn and measured as it is. Nothing is repaired here.
 */
export function polygonProblems(area: Polygon | MultiPolygon): PolygonProblem[] {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  return polygons.flatMap((rings, polygonIndex) =>
    rings.flatMap((ring, ringIndex) =>
      ringProblems(ring, ringIndex).map((kind) => ({ kind, polygonIndex, ringIndex })),
    ),
  );
}

/** Area of a ring in square degrees of the longitude–latitude plane: positive if counter-clockwise. */
export function signedArea(ring: Ring): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubled = 0;
  for (const [index, [x = Number.NaN, y = Number.NaN]] of ring.entries()) {
    const [nextX = Number.NaN, nextY = Number.NaN] = ring[(index + 1) % ring.length] ?? [];
    doubled += (x - originX) * (nextY - originY) - (nextX - originX) * (y - originY);
  }
  return doubled / 2;
}

function ringProblems(ring: Ring, ringIndex: number): PolygonProblemKind[] {
  if (!ring.every(isInRange)) return ["out-of-range"];
  const problems: PolygonProblemKind[] = [];
  const closed = isClosed(ring);
  if (!closed) problems.push("unclosed");
  if (ring.length < (closed ? 4 : 3)) return [...problems, "too-few-points"];
  if (needsCut(ring)) return [...problems, "antimeridian-uncut"];
  if (crossesItself(ring, closed)) return [...problems, "self-intersecting"];
  const isRight = ringIndex === 0 ? signedArea(ring) > 0 : signedArea(ring) < 0;
  return isRight ? problems : [...problems, "wrong-winding"];
}

function isInRange([longitude = Number.NaN, latitude = Number.NaN]: readonly number[]): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}

function isClosed(ring: Ring): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return first !== undefined && first[0] === last?.[0] && first[1] === last?.[1];
}

function crossesItself(ring: Ring, closed: boolean): boolean {
  const coordinates = ring.filter((position, index) => !repeats(position, ring[index - 1]));
  const first = coordinates[0];
  if (!closed && first !== undefined) coordinates.push(first);
  return selfIntersects(coordinates.map(positionFrom));
}

function repeats(position: readonly number[], previous: readonly number[] | undefined): boolean {
  return position[0] === previous?.[0] && position[1] === previous?.[1];
}
