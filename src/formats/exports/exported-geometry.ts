import type { ExportRow } from "./export-row.ts";

/**
 * The geometry of a row as RFC 7946 wants it: the shape it was imported with, outlines counter-clockwise, else
 * its position; null without one.
 */
export function exportedGeometry(row: ExportRow): unknown {
  if (row.longitude === null || row.latitude === null) return null;
  return shapeOf(row) ?? { type: "Point", coordinates: [row.longitude, row.latitude] };
}

interface Shape {
  readonly type: string;
  readonly coordinates?: unknown;
  readonly geometries?: unknown;
}

function shapeOf(row: ExportRow): unknown {
  const text = row.fields.findLast(({ name }) => name === "geometry")?.value;
  if (text === undefined || !text.startsWith('{"')) return null;
  try {
    const shape: unknown = JSON.parse(text);
    return isShape(shape) && !/"coordinates":\[\]|null|:"/.test(numbersOf(text))
      ? wound(shape)
      : null;
  } catch {
    return null;
  }
}

/** The text without its type names: what is left may hold numbers only. */
function numbersOf(text: string): string {
  return text.replace(/"type":"[A-Za-z]+"/g, "");
}

function isShape(value: unknown): value is Shape {
  const types = /^(Multi)?(Point|LineString|Polygon)$|^GeometryCollection$/;
  return (
    typeof value === "object" && value !== null && "type" in value && types.test(String(value.type))
  );
}

function wound(shape: Shape): Shape {
  const { type, coordinates, geometries } = shape;
  if (type === "Polygon") return { type, coordinates: woundRings(coordinates) };
  if (type === "MultiPolygon") return { type, coordinates: listOf(coordinates).map(woundRings) };
  if (type !== "GeometryCollection") return { type, coordinates };
  return { type, geometries: listOf(geometries).filter(isShape).map(wound) };
}

/** Outline counter-clockwise, holes clockwise. */
function woundRings(rings: unknown): unknown[] {
  return listOf(rings).map((ring, index) => {
    const positions = listOf(ring);
    const isCounterClockwise = signedArea(positions) > 0;
    return isCounterClockwise === (index === 0) ? positions : positions.toReversed();
  });
}

function signedArea(ring: readonly unknown[]): number {
  return ring.reduce((sum: number, to, index) => {
    const [x1, y1] = listOf(ring[index - 1] ?? ring.at(-1)).map(Number);
    const [x2, y2] = listOf(to).map(Number);
    return sum + (x1 ?? 0) * (y2 ?? 0) - (x2 ?? 0) * (y1 ?? 0);
  }, 0);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
