import type { LineString, MultiLineString } from "geojson";
import { splitAtAntimeridian } from "./antimeridian-cut.ts";
import { type ChordLine, chordLine, isNearerThan } from "./chord-distance.ts";
import { destination } from "./destination.ts";
import { distanceNoteBand } from "./distance-note-band.ts";
import { distanceMeters, geodesicLeg } from "./geodesic-distance.ts";
import { longitudeDifference } from "./longitude.ts";
import type { Position } from "./position.ts";
import { type Segment, segmentsOf } from "./segment.ts";

/** A side of a line as one travels along it. */
export type Side = "left" | "right";

/** The lines to draw for a reported distance from one side of a line. */
export interface LineOffsetBand {
  readonly nominal: MultiLineString;
  /** Null where the line's own uncertainty reaches that far. */
  readonly inner: MultiLineString | null;
  readonly outer: MultiLineString;
}

/**
 * A reported distance from a line that is itself uncertain, on one side of it: the line at that
 * distance, and those nearer and farther by the uncertainty.
 */
export function lineOffsetBand(
  line: LineString | MultiLineString,
  meters: number,
  lineUncertaintyMeters: number,
  side: Side,
): LineOffsetBand {
  const { innerMeters, outerMeters } = distanceNoteBand(meters, lineUncertaintyMeters);
  return {
    nominal: lineOffset(line, meters, side),
    inner: innerMeters > 0 ? lineOffset(line, innerMeters, side) : null,
    outer: lineOffset(line, outerMeters, side),
  };
}

/**
 * The positions on one side of a line whose nearest point of it is `meters` away: perpendicular
 * offsets and arcs round outer bends, less whatever comes nearer to another stretch. Vertices and
 * edges are within `offsetToleranceMeters` of that distance up to 100 km. Runs the way the line runs, has gaps
 * where bends close, is cut at ±180°, and leaves out the half discs round the line's ends.
 */
export function lineOffset(
  line: LineString | MultiLineString,
  meters: number,
  side: Side,
): MultiLineString {
  const parts = line.type === "LineString" ? [line.coordinates] : line.coordinates;
  const chords = chordLine(parts);
  const curves = parts.flatMap((part) => {
    const supports = supportsOf(segmentsOf(part), meters, side);
    return keptCurves(supports, chords, meters);
  });
  const coordinates = curves
    .flatMap(splitAtAntimeridian)
    .map((curve) => curve.map((at) => [...at]));
  return { type: "MultiLineString", coordinates };
}

/** How far an offset may be from its nominal distance, metres: 1 m, a thousandth below 1 km. */
export function offsetToleranceMeters(meters: number): number {
  return Math.min(1, meters / 1000);
}

/** A point of the line and the direction in which the offset lies from it. */
interface Support {
  readonly anchor: Position;
  readonly bearing: number;
}

/** Supports along every segment and round every bend that opens to the side. */
function supportsOf(segments: readonly Segment[], meters: number, side: Side): Support[] {
  const turn = side === "left" ? -90 : 90;
  const straights = segments
    .filter(([from, to]) => distanceMeters(from, to) > 0)
    .map((segment) => segmentSupports(segment, meters, turn));
  return straights.flatMap((supports, index) => {
    const [bend, next] = [supports.at(-1), straights[index + 1]?.[0]];
    if (bend === undefined || next === undefined) return supports;
    return [...supports, ...bendSupports(bend, next, meters, turn)];
  });
}

function segmentSupports([from, to]: Segment, meters: number, turn: number): Support[] {
  const leg = geodesicLeg(from, to);
  const count = Math.max(1, Math.ceil(leg.meters / supportSpacing(meters)));
  const inner = Array.from({ length: count - 1 }, (_, index): Support => {
    const anchor = destination(from, leg.initialBearing, (leg.meters * (index + 1)) / count);
    return { anchor, bearing: geodesicLeg(anchor, to).initialBearing + turn };
  });
  return [
    { anchor: from, bearing: leg.initialBearing + turn },
    ...inner,
    { anchor: to, bearing: leg.finalBearing + turn },
  ];
}

/** Directions between two segments, dense enough that the edges of the arc keep to the tolerance. */
function bendSupports(bend: Support, next: Support, meters: number, turn: number): Support[] {
  const degrees = longitudeDifference(bend.bearing, next.bearing);
  if (Math.sign(degrees) === Math.sign(turn)) return [];
  const step = (Math.sqrt((4 * offsetToleranceMeters(meters)) / meters) * 180) / Math.PI;
  const count = Math.ceil(Math.abs(degrees) / step);
  return Array.from({ length: Math.max(0, count - 1) }, (_, index) => ({
    anchor: bend.anchor,
    bearing: bend.bearing + (degrees * (index + 1)) / count,
  }));
}

/** The runs of offset positions that are not nearer to another stretch, joined where they meet. */
function keptCurves(supports: readonly Support[], line: ChordLine, meters: number): Position[][] {
  const limit = meters - offsetToleranceMeters(meters) / 2;
  const at = (support: Support) => destination(support.anchor, support.bearing, meters);
  const isKept = (support: Support) => !isNearerThan(at(support), line, limit);
  const curves: Position[][] = [];
  let previous: { readonly support: Support; readonly kept: boolean } | null = null;
  for (const support of supports) {
    const kept = isKept(support);
    if (previous !== null && kept !== previous.kept) {
      const [inside, outside] = kept ? [support, previous.support] : [previous.support, support];
      addPosition(curves, at(lastKept(inside, outside, isKept)), kept, meters);
    }
    if (kept) addPosition(curves, at(support), false, meters);
    previous = { support, kept };
  }
  return curves.filter((curve) => curve.length > 1);
}

/** Adds to the last curve; where a run begins, only if the last one ended close by. */
function addPosition(
  curves: Position[][],
  position: Position,
  beginsRun: boolean,
  meters: number,
): void {
  const curve = curves.at(-1);
  const end = curve?.at(-1);
  const continues =
    end !== undefined && (!beginsRun || distanceMeters(end, position) < supportSpacing(meters));
  if (curve !== undefined && continues) curve.push(position);
  else curves.push([position]);
}

/** How far apart supports are, and how near the ends of two runs that meet at a bend: metres. */
function supportSpacing(meters: number): number {
  return Math.min(200, Math.max(25, meters / 4));
}

/** Halves the way from a kept support to a dropped one until the border is known to a thousandth. */
function lastKept(kept: Support, dropped: Support, isKept: (support: Support) => boolean): Support {
  let [inside, outside] = [kept, dropped];
  for (let round = 0; round < 10; round += 1) {
    const middle = between(inside, outside);
    if (isKept(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}

function between(from: Support, to: Support): Support {
  const east = longitudeDifference(from.anchor[0], to.anchor[0]);
  return {
    anchor: [from.anchor[0] + east / 2, (from.anchor[1] + to.anchor[1]) / 2],
    bearing: from.bearing + longitudeDifference(from.bearing, to.bearing) / 2,
  };
}
