import { positionFrom } from "./longitude.ts";
import type { Position } from "./position.ts";

/** Two ends joined by the geodesic between them. */
export type Segment = readonly [from: Position, to: Position];

/** The segments of a chain of positions; a lone position is a segment of no length. */
export function segmentsOf(coordinates: readonly (readonly number[])[]): Segment[] {
  const positions = coordinates.map(positionFrom);
  const [first] = positions;
  if (positions.length === 1 && first !== undefined) return [[first, first]];
  return positions.slice(1).map((to, index) => [positions[index] ?? to, to]);
}
