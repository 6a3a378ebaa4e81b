import type { MultiPolygon, Polygon } from "geojson";
import { longitudeDifference } from "./longitude.ts";
import type { Position } from "./position.ts";

/** A ring without the repeated last position. */
type OpenRing = readonly Position[];

/** Part of a ring between two crossings of a meridian, both included. */
interface Chain {
  readonly positions: readonly Position[];
  readonly enters: number;
  readonly leaves: number;
}

/**
 * A polygon cut at ±180° as RFC 7946 §3.1.9 asks, each edge taken the short way round; its parts
 * have longitudes in −180 … 180 and outer rings counter-clockwise. A ring round a pole is closed
 * over the nearer one. A polygon that needs no cut, or whose positions are no longitudes and latitudes,
 * is given back as it is.
 */
export function cutAtAntimeridian(polygon: Polygon): Polygon | MultiPolygon {
  if (!polygon.coordinates.flat().every(isGeographic)) return polygon;
  if (!polygon.coordinates.some(needsCut)) return polygon;
  const [outer, ...holes] = polygon.coordinates.map(unrolledRing).map(closedOverPole);
  if (outer === undefined) return polygon;
  const middle = middleLongitude(outer);
  return cutUnrolled([
    wound(outer, 1),
    ...holes.map((hole) => wound(shiftedNear(hole, middle), -1)),
  ]);
}

/** Whether a ring steps over ±180° or has longitudes beyond it. */
export function needsCut(ring: readonly (readonly number[])[]): boolean {
  return unrolledRing(ring).some(([longitude], index) => {
    return Math.abs(longitude) > 180 || longitude !== ring[index]?.[0];
  });
}

/**
 * Cuts rings whose longitudes run on past ±180° (first the outer ring, counter-clockwise, then
 * holes, clockwise) into parts within −180 … 180. Ends are repeated or not, as you like.
 */
export function cutUnrolled(rings: readonly (readonly Position[])[]): Polygon | MultiPolygon {
  const open = rings.map(withoutRepeatedEnd);
  const longitudes = (open[0] ?? []).map(([longitude]) => longitude);
  const first = worldOf(longitudes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY));
  const last = worldOf(
    longitudes.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    true,
  );
  const parts: number[][][][] = [];
  for (let world = first; world <= last; world += 1) {
    const east = keepWestOf(open, world * 360 + 180);
    const window = mirrored(keepWestOf(mirrored(east), 180 - world * 360));
    parts.push(...polygonsOf(window.map((ring) => moved(ring, -360 * world))));
  }
  const [only] = parts;
  return parts.length === 1 && only !== undefined
    ? { type: "Polygon", coordinates: only }
    : { type: "MultiPolygon", coordinates: parts };
}

/** A ring with longitudes that run on past ±180°, each step taken the short way. */
export function unrolledRing(ring: readonly (readonly number[])[]): Position[] {
  const unrolled: Position[] = [];
  for (const [longitude = Number.NaN, latitude = Number.NaN] of ring) {
    const previous = unrolled.at(-1)?.[0] ?? longitude;
    const step = shortStep(previous, longitude);
    // adding a step back and forth would round; a plain step keeps the longitude as it is
    unrolled.push([step === longitude - previous ? longitude : previous + step, latitude]);
  }
  return unrolled;
}

/** A chain of positions cut where it steps over ±180°, each part ending on that meridian. */
export function splitAtAntimeridian(chain: readonly Position[]): Position[][] {
  const parts: Position[][] = [[]];
  for (const [index, position] of chain.entries()) {
    const previous = chain[index - 1];
    if (previous !== undefined && Math.abs(position[0] - previous[0]) > 180) {
      const seam = previous[0] > 0 ? 180 : -180;
      const beyond: Position = [position[0] + 2 * seam, position[1]];
      const [, latitude] = crossing(previous, beyond, seam);
      parts.at(-1)?.push([seam, latitude]);
      parts.push([[-seam, latitude]]);
    }
    parts.at(-1)?.push(position);
  }
  return parts;
}

/** Longitudes may have gone round once more. */
function isGeographic([longitude = Number.NaN, latitude = Number.NaN]: readonly number[]): boolean {
  return Math.abs(longitude) <= 540 && Math.abs(latitude) <= 90;
}

/** 0 for −180 … 180, 1 for the next turn east; a value on the seam belongs east, or west if asked. */
function worldOf(longitude: number, seamBelongsWest = false): number {
  const turns = (longitude + 180) / 360;
  return seamBelongsWest ? Math.ceil(turns) - 1 : Math.floor(turns);
}

function shortStep(from: number, to: number): number {
  const plain = to - from;
  // from one edge of the map to the other along a pole is a straight edge of a whole turn
  if (Math.abs(from) === 180 && to === -from) return plain;
  return Math.abs(plain) <= 180 ? plain : longitudeDifference(from, to);
}

function closedOverPole(ring: readonly Position[]): Position[] {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined) return [];
  if (Math.abs(last[0] - first[0]) < 180) return [...ring];
  const balance = ring.reduce((sum, [, latitude]) => sum + latitude, 0);
  const pole = balance < 0 ? -90 : 90;
  return [...ring, [last[0], pole], [first[0], pole]];
}

function wound(ring: readonly Position[], sign: 1 | -1): Position[] {
  const open = withoutRepeatedEnd(ring);
  return twiceArea(open) * sign < 0 ? open.toReversed() : [...open];
}

function middleLongitude(ring: readonly Position[]): number {
  const longitudes = ring.map(([longitude]) => longitude);
  const least = longitudes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const greatest = longitudes.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  return (least + greatest) / 2;
}

function shiftedNear(ring: readonly Position[], longitude: number): Position[] {
  return moved(ring, 360 * Math.round((longitude - middleLongitude(ring)) / 360));
}

function moved(ring: readonly Position[], degrees: number): Position[] {
  return ring.map(([longitude, latitude]) => [longitude + degrees, latitude]);
}

function withoutRepeatedEnd(ring: readonly Position[]): OpenRing {
  const first = ring[0];
  const last = ring.at(-1);
  const repeats = ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
  return repeats ? ring.slice(0, -1) : ring;
}

/** Rings turned upside down by half a turn, so that east becomes west and winding stays. */
function mirrored(rings: readonly OpenRing[]): OpenRing[] {
  return rings.map((ring) => ring.map(([longitude, latitude]) => [-longitude, -latitude]));
}

/**
 * The part of a polygon west of a meridian. Interior lies left of every ring, so along the meridian
 * the boundary runs north: from where a chain leaves to where the next one enters.
 */
function keepWestOf(rings: readonly OpenRing[], meridian: number): OpenRing[] {
  const whole = rings.filter((ring) => ring.every(([longitude]) => longitude <= meridian));
  const chains = rings
    .filter((ring) => !whole.includes(ring))
    .flatMap((ring) => chainsWestOf(ring, meridian));
  return [...whole, ...joinedChains(chains)];
}

function chainsWestOf(ring: OpenRing, meridian: number): Chain[] {
  const start = ring.findIndex(
    (position, index) => !isWest(ring.at(index - 1), meridian) && isWest(position, meridian),
  );
  if (start < 0) return [];
  const turned = [...ring.slice(start), ...ring.slice(0, start)];
  const chains: Chain[] = [];
  let chain: Position[] = [];
  for (const [index, position] of turned.entries()) {
    if (!isWest(position, meridian)) continue;
    const before = turned.at(index - 1) ?? position;
    const after = turned[(index + 1) % turned.length] ?? position;
    if (!isWest(before, meridian)) chain = [crossing(before, position, meridian)];
    chain.push(position);
    if (isWest(after, meridian)) continue;
    chain.push(crossing(position, after, meridian));
    chains.push({
      positions: chain,
      enters: chain[0]?.[1] ?? Number.NaN,
      leaves: chain.at(-1)?.[1] ?? Number.NaN,
    });
  }
  return chains;
}

function isWest(position: Position | undefined, meridian: number): boolean {
  return position !== undefined && position[0] < meridian;
}

function crossing(from: Position, to: Position, meridian: number): Position {
  const share = to[0] === from[0] ? 0 : (meridian - from[0]) / (to[0] - from[0]);
  return [meridian, from[1] + share * (to[1] - from[1])];
}

function joinedChains(chains: readonly Chain[]): OpenRing[] {
  const waiting = chains.toSorted((a, b) => a.enters - b.enters);
  const rings: OpenRing[] = [];
  while (waiting.length > 0) {
    const ring: Position[] = [];
    let next = waiting.shift();
    const opening = next?.enters ?? Number.NaN;
    while (next !== undefined) {
      ring.push(...next.positions);
      next = takeNextNorth(waiting, next.leaves, opening);
    }
    rings.push(ring);
  }
  return rings;
}

/** Removes and gives the chain that enters next north of `leaves`, unless the ring closes first. */
function takeNextNorth(waiting: Chain[], leaves: number, opening: number): Chain | undefined {
  const index = waiting.findIndex(({ enters }) => enters >= leaves);
  const candidate = waiting[index];
  if (candidate === undefined) return undefined;
  if (opening >= leaves && opening <= candidate.enters) return undefined;
  return waiting.splice(index, 1)[0];
}

/** Counter-clockwise rings become polygons; each clockwise one is a hole of the one around it. */
function polygonsOf(rings: readonly OpenRing[]): number[][][][] {
  const solid = rings.filter((ring) => ring.length > 2 && twiceArea(ring) > 0);
  const holes = rings.filter((ring) => ring.length > 2 && twiceArea(ring) < 0);
  return solid.map((outer) => {
    const own = holes.filter((hole) => solid.length === 1 || encloses(outer, hole));
    return [outer, ...own].map(closedCoordinates);
  });
}

function twiceArea(ring: OpenRing): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function encloses(outer: OpenRing, hole: OpenRing): boolean {
  const [x, y] = hole[0] ?? [Number.NaN, Number.NaN];
  return outer.reduce((inside, [x1, y1], index) => {
    const [x2, y2] = outer[(index + 1) % outer.length] ?? [x1, y1];
    if (y1 > y === y2 > y) return inside;
    return x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) ? !inside : inside;
  }, false);
}

function closedCoordinates(ring: OpenRing): number[][] {
  const positions = ring.map((position) => [...position]);
  const first = positions[0] ?? [];
  return [...positions, [...first]];
}
