import type { MultiPolygon, Polygon } from "geojson";
import { cutUnrolled } from "./antimeridian-cut.ts";
import { distanceMeters } from "./geodesic-distance.ts";
import { normalizedLongitude } from "./longitude.ts";
import type { Position } from "./position.ts";
import { unrolledLongitude, wgs84 } from "./wgs84.ts";

/** A vertex of a ring: the direction from the centre and where it lies, longitude running on. */
interface RingVertex {
  readonly bearing: number;
  readonly position: Position;
}

/** Everything nearer to the centre than `radiusMeters`, cut at ±180° and right over the poles. */
export function discPolygon(center: Position, radiusMeters: number): Polygon | MultiPolygon {
  return bandPolygon(center, 0, radiusMeters);
}

/**
 * Everything between two distances from the centre, metres; a disc when `innerMeters` ≤ 0. Vertices
 * lie on the true radii; edges, straight in Mercator and in longitude–latitude, leave them by less
 * than `ringToleranceMeters`. Empty when `outerMeters` is not more than `innerMeters` or 0. Radii
 * beyond 9,900 km, almost a quarter of the globe, reach everywhere.
 */
export function bandPolygon(
  center: Position,
  innerMeters: number,
  outerMeters: number,
): Polygon | MultiPolygon {
  if (!(outerMeters > Math.max(0, innerMeters))) return { type: "MultiPolygon", coordinates: [] };
  const start: Position = [normalizedLongitude(center[0]), center[1]];
  const inner = Math.min(innerMeters, greatestRadiusMeters);
  return cutUnrolled(unrolledRings(start, inner, outerMeters));
}

/**
 * The edge of a disc as one line, its longitudes running on past ±180° and no edge of the map in it: closed,
 * or from −180° to 180° where the disc holds a pole. Null where it reaches everywhere.
 */
export function ringLine(center: Position, radiusMeters: number): Position[] | null {
  if (radiusMeters > greatestRadiusMeters) return null;
  const start: Position = [normalizedLongitude(center[0]), center[1]];
  const pole = poleWithin(start, radiusMeters);
  if (pole !== null) return curveAroundPole(start, radiusMeters, pole);
  return ringVertices(start, radiusMeters, 360).map(({ position }) => position);
}

/** Whether a disc holds a pole: its edge then goes round the world. */
export function holdsPole(center: Position, radiusMeters: number): boolean {
  return poleWithin(center, radiusMeters) !== null;
}

/**
 * How far the edges of a ring may leave the true circle, metres: a thousandth of radii up to 1 km,
 * 1 m up to 1,000 km, a millionth beyond.
 */
export function ringToleranceMeters(radiusMeters: number): number {
  if (radiusMeters < 1000) return radiusMeters / 1000;
  return Math.max(1, radiusMeters / 1e6);
}

/** A disc of this radius never holds both poles, metres. */
const greatestRadiusMeters = 9_900_000;

const earthRadiusMeters = 6_371_009;
const radiansPerDegree = Math.PI / 180;

type Pole = 90 | -90;

/** Outer ring counter-clockwise and holes clockwise; longitudes may run on past ±180°. */
function unrolledRings(center: Position, inner: number, outer: number): Position[][] {
  const innerPole = poleWithin(center, inner);
  // a band around a pole is a strip from one turn to the next: its two edges make one ring
  if (innerPole !== null) {
    const innerCurve = curveAroundPole(center, inner, innerPole);
    return [[...curveAroundPole(center, outer, innerPole), ...innerCurve.toReversed()]];
  }
  const hole = inner > 0 ? [ringAround(center, inner).toReversed()] : [];
  if (outer > greatestRadiusMeters) return [worldRing, ...onEveryTurn(hole)];
  const pole = poleWithin(center, outer);
  if (pole === null) return [ringAround(center, outer), ...hole];
  const edge = pole === 90 ? northEdge : northEdge.map(oppositePole).toReversed();
  return [[...curveAroundPole(center, outer, pole), ...edge], ...onEveryTurn(hole)];
}

/** Copies of holes one turn east and west, where an outer ring ends at ±180° but they need not. */
function onEveryTurn(holes: readonly Position[][]): Position[][] {
  return [-360, 0, 360].flatMap((turn) =>
    holes.map((hole) => hole.map((position) => turned(position, turn))),
  );
}

function poleWithin(center: Position, radiusMeters: number): Pole | null {
  if (distanceMeters(center, [center[0], 90]) < radiusMeters) return 90;
  return distanceMeters(center, [center[0], -90]) < radiusMeters ? -90 : null;
}

function ringAround(center: Position, radiusMeters: number): Position[] {
  return ringVertices(center, radiusMeters, 360)
    .slice(0, -1)
    .map(({ position }) => position);
}

/** The edge of a disc that holds a pole, from one end of the map to the other, disc on the left. */
function curveAroundPole(center: Position, radiusMeters: number, pole: Pole): Position[] {
  if (radiusMeters > greatestRadiusMeters) {
    return pole === 90 ? northEdge.map(oppositePole).toReversed() : [...northEdge];
  }
  const vertices = ringVertices(center, radiusMeters, pole === 90 ? 360 : 180);
  // the vertex beyond the pole begins and ends the turn
  const halfTurn = pole === 90 ? 180 : -180;
  const curve = vertices.map(({ position: [longitude, latitude] }, index): Position => {
    if (index === 0) return [center[0] - halfTurn, latitude];
    return [index === vertices.length - 1 ? center[0] + halfTurn : longitude, latitude];
  });
  return pole === 90 ? fromSeam(curve) : fromSeam(curve.toReversed()).toReversed();
}

/** A whole turn from west to east, begun anew at −180°. */
function fromSeam(curve: readonly Position[]): Position[] {
  const seam = (curve[0]?.[0] ?? 0) > -180 ? 180 : -180;
  const index = curve.findIndex(([longitude]) => longitude >= seam);
  const [before, after] = [curve[index - 1] ?? curve.at(-1), curve[index]];
  if (before === undefined || after === undefined) return [...curve];
  const share = after[0] === before[0] ? 0 : (seam - before[0]) / (after[0] - before[0]);
  const latitude = before[1] + share * (after[1] - before[1]);
  return [
    [-180, latitude],
    ...curve.slice(index).map((position) => turned(position, -180 - seam)),
    ...curve.slice(1, Math.max(1, index)).map((position) => turned(position, 180 - seam)),
    [180, latitude],
  ];
}

function turned([longitude, latitude]: Position, degrees: number): Position {
  return [longitude + degrees, latitude];
}

/** The north pole as a plane map shows it, from east to west. */
const northEdge: readonly Position[] = [
  [180, 90],
  [0, 90],
  [-180, 90],
];

const worldRing: Position[] = [...northEdge, ...northEdge.map(oppositePole).toReversed()];

function oppositePole([longitude, latitude]: Position): Position {
  return [longitude, -latitude];
}

/** Vertices counter-clockwise over a whole turn, as close as the tolerance asks; the first is repeated. */
function ringVertices(center: Position, radiusMeters: number, fromBearing: number): RingVertex[] {
  const count = vertexCount(center, radiusMeters);
  const vertices = [vertexAt(center, radiusMeters, fromBearing)];
  for (let index = 1; index <= count; index += 1) {
    const previous = vertices.at(-1);
    const next = vertexAt(center, radiusMeters, fromBearing - (360 * index) / count);
    if (previous !== undefined)
      vertices.push(...verticesBetween(center, radiusMeters, previous, next));
    vertices.push(next);
  }
  return vertices;
}

/**
 * Vertices that keep straight edges within four fifths of the tolerance: an edge of length L leaves
 * a curve of relative curvature k by L²k/8, and a rhumb line at latitude φ curves by tan φ / R.
 */
function vertexCount(center: Position, radiusMeters: number): number {
  const reach = radiusMeters / earthRadiusMeters / radiansPerDegree;
  const latitude = Math.min(80, Math.abs(center[1]) + reach) * radiansPerDegree;
  const curvature = 1 / radiusMeters + Math.tan(latitude) / earthRadiusMeters;
  const edge = Math.sqrt((8 * 0.8 * ringToleranceMeters(radiusMeters)) / curvature);
  return Math.ceil((2 * Math.PI * radiusMeters) / edge);
}

function vertexAt(center: Position, radiusMeters: number, bearing: number): RingVertex {
  const { lat2, lon2 } = wgs84.Direct(
    center[1],
    center[0],
    bearing,
    radiusMeters,
    unrolledLongitude,
  );
  return { bearing, position: [lon2 ?? Number.NaN, lat2 ?? Number.NaN] };
}

/** The vertices to add between two, where latitude bends the straight edge away from the circle. */
function verticesBetween(
  center: Position,
  radiusMeters: number,
  from: RingVertex,
  to: RingVertex,
): RingVertex[] {
  const tolerance = ringToleranceMeters(radiusMeters);
  if (Math.abs(from.bearing - to.bearing) * radiansPerDegree * radiusMeters < tolerance) return [];
  const strays = middlesOf(from.position, to.position).some(
    (middle) => Math.abs(distanceMeters(center, middle) - radiusMeters) > tolerance,
  );
  if (!strays) return [];
  const between = vertexAt(center, radiusMeters, (from.bearing + to.bearing) / 2);
  return [
    ...verticesBetween(center, radiusMeters, from, between),
    between,
    ...verticesBetween(center, radiusMeters, between, to),
  ];
}

/** The middle of an edge drawn straight in longitude–latitude, and drawn straight in Mercator. */
function middlesOf(from: Position, to: Position): Position[] {
  const longitude = (from[0] + to[0]) / 2;
  const height = (mercatorHeight(from[1]) + mercatorHeight(to[1])) / 2;
  return [
    [longitude, (from[1] + to[1]) / 2],
    [longitude, Math.atan(Math.sinh(height)) / radiansPerDegree],
  ];
}

/** Northing in the Mercator projection of web maps, radians. */
function mercatorHeight(latitude: number): number {
  return Math.asinh(Math.tan(latitude * radiansPerDegree));
}
