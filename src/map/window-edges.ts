import type { Extent, Position } from "../geodesy/position.ts";

/** The outline of an area in two parts: what somebody says is a front, and where knowledge just ends. */
export interface SplitOutline {
  readonly fronts: readonly (readonly Position[])[];
  readonly windowEdges: readonly (readonly Position[])[];
}

/** Coordinates this near to a side of the window lie on it, degrees. */
const onEdgeDegrees = 1e-4;

/** Splits rings into the stretches that run along a side of `window` and those that do not. */
export function splitAtWindow(
  rings: readonly (readonly Position[])[],
  window: Extent | undefined,
): SplitOutline {
  if (window === undefined) return { fronts: rings, windowEdges: [] };
  const stretches = rings.flatMap((ring) => stretchesOf(ring, window));
  const along = (onEdge: boolean) =>
    stretches.filter((stretch) => stretch.onEdge === onEdge).map(({ line }) => line);
  return { fronts: along(false), windowEdges: along(true) };
}

interface Stretch {
  readonly onEdge: boolean;
  readonly line: Position[];
}

function stretchesOf(ring: readonly Position[], window: Extent): readonly Stretch[] {
  const stretches: Stretch[] = [];
  ring.slice(1).forEach((to, index) => {
    const from = ring[index] ?? to;
    const onEdge = liesOnSide(from, to, window);
    const last = stretches.at(-1);
    if (last?.onEdge === onEdge) last.line.push(to);
    else stretches.push({ onEdge, line: [from, to] });
  });
  return stretches;
}

/** A segment lies on a side of the window when both its ends do, and on the same side. */
function liesOnSide(from: Position, to: Position, [west, south, east, north]: Extent): boolean {
  const sides: readonly [axis: 0 | 1, at: number][] = [
    [0, west],
    [1, south],
    [0, east],
    [1, north],
  ];
  return sides.some(
    ([axis, at]) =>
      Math.abs(from[axis] - at) < onEdgeDegrees && Math.abs(to[axis] - at) < onEdgeDegrees,
  );
}
