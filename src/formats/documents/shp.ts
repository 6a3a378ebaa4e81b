import { polygonsOfRings } from "./esri-rings.ts";

/** Shapes of a .shp file as GeoJSON geometries, null shapes included. */
export interface ShpReading {
  readonly shapes: readonly unknown[];
  /** Whether the file ended where its last record did. */
  readonly isWhole: boolean;
}

const headerBytes = 100;

/**
 * Reads the shapes of a .shp file (https://www.esri.com/content/dam/esrisites/sitecore-archive/Files/Pdfs/library/whitepapers/pdfs/shapefile.pdf).
 * Heights and measures are left out. Any bytes give shapes.
 */
export function readShp(bytes: Uint8Array): ShpReading {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shapes: unknown[] = [];
  let at = headerBytes;
  while (at + 12 <= bytes.length) {
    // lengths count 16-bit words
    const length = view.getInt32(at + 4) * 2;
    const end = at + 8 + length;
    if (length < 4 || end > bytes.length) break;
    shapes.push(shapeAt(view, at + 8, end));
    at = end;
  }
  return { shapes, isWhole: at === bytes.length };
}

/** Types 11–18 add heights, 21–28 measures, to those below 10. */
function shapeAt(view: DataView, start: number, end: number): unknown {
  switch (view.getInt32(start, true) % 10) {
    case 1:
      return end - start < 20 ? null : { type: "Point", coordinates: pairAt(view, start + 4) };
    case 8:
      return { type: "MultiPoint", coordinates: pointsAt(view, start, end) };
    case 3:
      return { type: "MultiLineString", coordinates: partsAt(view, start, end) };
    case 5:
      return { type: "MultiPolygon", coordinates: polygonsOfRings(partsAt(view, start, end)) };
    default:
      return null;
  }
}

/** Rings or lines: a list of where each begins, then all positions. */
function partsAt(view: DataView, start: number, end: number): number[][][] {
  const partCount = countAt(view, start + 36, end);
  const pointCount = countAt(view, start + 40, end);
  const points = start + 44 + partCount * 4;
  if (points + pointCount * 16 > end) return [];
  const parts: number[][][] = [];
  // parts follow each other: a start before the last end would make few bytes into many points
  let from = 0;
  for (let part = 0; part < partCount; part++) {
    const isLast = part === partCount - 1;
    const next = isLast ? pointCount : view.getInt32(start + 48 + part * 4, true);
    const to = Math.min(pointCount, Math.max(from, next));
    const first = points + from * 16;
    parts.push(Array.from({ length: to - from }, (_, index) => pairAt(view, first + index * 16)));
    from = to;
  }
  return parts;
}

function pointsAt(view: DataView, start: number, end: number): number[][] {
  const count = countAt(view, start + 36, end);
  if (start + 40 + count * 16 > end) return [];
  return Array.from({ length: count }, (_, index) => pairAt(view, start + 40 + index * 16));
}

function pairAt(view: DataView, at: number): number[] {
  return [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
}

/** A count that cannot be right is none. */
function countAt(view: DataView, at: number, end: number): number {
  if (at + 4 > end) return 0;
  const count = view.getInt32(at, true);
  return count < 0 || count > (end - at) / 4 ? 0 : count;
}
