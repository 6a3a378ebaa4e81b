/** Points on the screen as x0, y0, x1, y1 …, CSS pixels. */
export type ScreenPoints = Float64Array;

/**
 * Index of the point nearest to x, y among those at most `reach(index)` away; of two equally near the later
 * wins, which is drawn on top. Null where none is.
 */
export function nearestPoint(
  points: ScreenPoints,
  x: number,
  y: number,
  reach: (index: number) => number,
): number | null {
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index * 2 < points.length; index += 1) {
    const away = Math.hypot((points[index * 2] ?? 0) - x, (points[index * 2 + 1] ?? 0) - y);
    if (away > reach(index) || away > least) continue;
    least = away;
    nearest = index;
  }
  return nearest;
}
