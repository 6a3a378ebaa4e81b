import type { Position } from "./position.ts";

/** An edge of a ring and the longitudes it spans. */
interface Edge {
  readonly index: number;
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
}

/**
 * Whether a closed ring crosses or touches itself in the longitude–latitude plane. Neighbouring edges
 * only meet at their vertex; repeated positions must be left out. Sweeps from west to east, so that
 * only edges which share longitudes are compared (M. I. Shamos and D. Hoey, 1976).
 */
export function selfIntersects(ring: readonly Position[]): boolean {
  const edges = edgesOf(ring).toSorted((a, b) => a.west - b.west);
  let open: Edge[] = [];
  for (const edge of edges) {
    open = open.filter(({ east }) => east >= edge.west);
    if (open.some((other) => !areNeighbors(edge, other, edges.length) && meet(edge, other))) {
      return true;
    }
    open.push(edge);
  }
  return false;
}

function edgesOf(ring: readonly Position[]): Edge[] {
  return ring.slice(1).map((to, index) => {
    const from = ring[index] ?? to;
    return { index, from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
  });
}

function areNeighbors(a: Edge, b: Edge, count: number): boolean {
  const apart = Math.abs(a.index - b.index);
  return apart === 1 || apart === count - 1;
}

function meet(a: Edge, b: Edge): boolean {
  if (Math.max(a.from[1], a.to[1]) < Math.min(b.from[1], b.to[1])) return false;
  if (Math.max(b.from[1], b.to[1]) < Math.min(a.from[1], a.to[1])) return false;
  const parts = side(a, b.from) * side(a, b.to) <= 0;
  return parts && side(b, a.from) * side(b, a.to) <= 0;
}

/** 1 left of the edge's line, −1 right of it, 0 on it. */
function side({ from, to }: Edge, position: Position): number {
  const east = (to[0] - from[0]) * (position[1] - from[1]);
  return Math.sign(east - (to[1] - from[1]) * (position[0] - from[0]));
}
