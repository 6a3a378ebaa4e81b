/** Polygons of the rings of a shape as Esri writes it: outlines run clockwise, each followed by its holes. */
export function polygonsOfRings(rings: readonly number[][][]): number[][][][] {
  const polygons: number[][][][] = [];
  for (const ring of rings) {
    const last = polygons.at(-1);
    if (last === undefined || isClockwise(ring)) polygons.push([ring]);
    else last.push(ring);
  }
  return polygons;
}

function isClockwise(ring: readonly number[][]): boolean {
  let sum = 0;
  for (let at = 1; at < ring.length; at++) {
    const [x1 = 0, y1 = 0] = ring[at - 1] ?? [];
    const [x2 = 0, y2 = 0] = ring[at] ?? [];
    sum += (x2 - x1) * (y2 + y1);
  }
  return sum >= 0;
}
