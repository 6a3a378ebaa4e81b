import type { LineString, MultiLineString } from "geojson";
import { destination } from "../geodesy/destination.ts";
import { distanceNoteBand, distanceNoteReach } from "../geodesy/distance-note-band.ts";
import { distanceMeters, initialBearing } from "../geodesy/geodesic-distance.ts";
import { bandPolygon, holdsPole, ringLine } from "../geodesy/geodesic-ring.ts";
import { type LineOffsetBand, lineOffsetBand, type Side } from "../geodesy/line-offset.ts";
import { positionFrom } from "../geodesy/longitude.ts";
import type { Position, UncertainPosition } from "../geodesy/position.ts";
import type { DistanceNote } from "../incidents/distance-note.ts";
import type { Place } from "../incidents/place.ts";
import { placeMiddle } from "./place-middle.ts";
import type { Shape } from "./shape-layer.ts";

/** A distance as it is drawn: its shapes, and the spots where its label may stand, best first. */
export interface DrawnDistance {
  readonly id: string;
  readonly shapes: readonly Shape[];
  readonly labelSpots: readonly LabelSpot[];
}

/** Where a label may stand. */
export interface LabelSpot {
  readonly position: Position;
  /** Which way the label leans away from the position, degrees clockwise from up; null: it is centred. */
  readonly leans: number | null;
}

interface Look {
  /** Class of the kind of distance: reported or asked. */
  readonly className: string;
  readonly isSelected: boolean;
  readonly onPick?: () => void;
}

/** Below and above a ring is more room for a line of text than beside it. */
const labelBearings = [
  180, 0, 165, 195, 15, 345, 150, 210, 30, 330, 135, 225, 45, 315, 120, 240, 60, 300, 105, 255, 75,
  285, 90, 270,
];

type Bound = DistanceNote["bound"];

/** A ring around an uncertain point: the distance itself as a line, its doubt as a band. */
export function ringDistance(
  id: string,
  anchor: UncertainPosition,
  meters: number,
  bound: Bound,
  look: Look,
): DrawnDistance {
  const { position, uncertaintyMeters } = anchor;
  const { innerMeters, outerMeters } = distanceNoteBand(meters, uncertaintyMeters);
  const reach = distanceNoteReach(meters, uncertaintyMeters, bound);
  const nominal = onBothSides(linesOf(ringLine(position, meters)));
  const from = bound === "at-most" ? 0 : innerMeters;
  const band: Shape = {
    key: `${id} band`,
    kind: "area",
    lines: bandLines(position, from, Math.min(reach.max, outerMeters)),
    className: `atlas-band ${classOf(look)}`,
    ...pickOf(look),
  };
  return {
    id,
    shapes: [
      ...(uncertaintyMeters > 0 ? [band] : []),
      { key: `${id} casing`, kind: "line", lines: nominal, className: "atlas-ring-casing" },
      {
        key: `${id} ring`,
        kind: "line",
        lines: nominal,
        className: `atlas-ring ${classOf(look)}`,
        ...pickOf(look),
      },
    ],
    labelSpots: [1, 1.3].flatMap((share) =>
      labelBearings.map((bearing) => ({
        position: destination(position, bearing, outerMeters * share),
        leans: bearing,
      })),
    ),
  };
}

/**
 * A distance from a line: the line at that distance and its doubt, on the side that the compass word says,
 * else where the place lies that is said to be so far, else on both.
 */
export function offsetDistance(
  note: DistanceNote,
  anchor: Place,
  of: Position | null,
  look: Look,
): DrawnDistance {
  const line = lineOf(anchor);
  if (line === null) return { id: note.id, shapes: [], labelSpots: [] };
  const bands = sidesOf(line, note.bearing, of).map((side) => bandBeside(anchor, line, note, side));
  const nominal = bands.flatMap((band) => positionsOf(band.nominal));
  const doubt = bands.flatMap(({ inner, outer }) => [
    ...(inner === null ? [] : positionsOf(inner)),
    ...positionsOf(outer),
  ]);
  return {
    id: note.id,
    shapes: [
      {
        key: `${note.id} doubt`,
        kind: "line",
        lines: doubt,
        className: `atlas-doubt ${classOf(look)}`,
      },
      { key: `${note.id} casing`, kind: "line", lines: nominal, className: "atlas-ring-casing" },
      {
        key: `${note.id} line`,
        kind: "line",
        lines: nominal,
        className: `atlas-ring ${classOf(look)}`,
        ...pickOf(look),
      },
    ],
    labelSpots: spreadAlong(nominal.flat()),
  };
}

/** The point a distance is measured from, if its anchor is no line. */
export function pointOf(anchor: Place): UncertainPosition | null {
  const position = placeMiddle(anchor);
  return position && { position, uncertaintyMeters: anchor.uncertaintyMeters };
}

const compassDegrees: Readonly<Record<string, number>> = {
  north: 0,
  "north-east": 45,
  east: 90,
  "south-east": 135,
  south: 180,
  "south-west": 225,
  west: 270,
  "north-west": 315,
};

function sidesOf(
  line: LineString | MultiLineString,
  bearing: string | undefined,
  of: Position | null,
): readonly Side[] {
  const ends = positionsOf(line).flat();
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return [];
  const along = initialBearing(first, last);
  const degrees = compassDegrees[bearing ?? ""];
  if (degrees !== undefined) return [sideOf(degrees - along)];
  if (of === null) return ["left", "right"];
  const nearest = nearestStretch(ends, of);
  return [sideOf(initialBearing(nearest.from, of) - initialBearing(nearest.from, nearest.to))];
}

/** A turn to the right, in degrees of any number of circles, is the right side. */
function sideOf(turnDegrees: number): Side {
  return Math.sin((turnDegrees * Math.PI) / 180) > 0 ? "right" : "left";
}

/** The stretch of a line that begins nearest to a position. */
function nearestStretch(line: readonly Position[], at: Position) {
  const stretches = line.slice(1).map((to, index) => ({ from: line[index] ?? to, to }));
  const distances = stretches.map(({ from }) => distanceMeters(from, at));
  const index = distances.indexOf(Math.min(...distances));
  return stretches[index] ?? { from: at, to: at };
}

function lineOf({ geometry }: Place): LineString | MultiLineString | null {
  return geometry.type === "LineString" || geometry.type === "MultiLineString" ? geometry : null;
}

function positionsOf(line: LineString | MultiLineString): readonly (readonly Position[])[] {
  const parts = line.type === "LineString" ? [line.coordinates] : line.coordinates;
  return parts.map((part) => part.map(positionFrom));
}

const knownBands = new WeakMap<Place, Map<string, LineOffsetBand>>();

/** A band stays the same whatever is selected, and takes long to measure. */
function bandBeside(
  anchor: Place,
  line: Parameters<typeof lineOffsetBand>[0],
  { meters }: DistanceNote,
  side: Side,
): LineOffsetBand {
  const bands = knownBands.get(anchor) ?? new Map<string, LineOffsetBand>();
  const name = `${meters} ${side}`;
  const band = bands.get(name) ?? lineOffsetBand(line, meters, anchor.uncertaintyMeters, side);
  knownBands.set(anchor, bands.set(name, band));
  return band;
}

/** A ring and its band as they are seen from either side of 180°. */
function bandLines(center: Position, inner: number, outer: number): readonly Position[][] {
  if (!holdsPole(center, outer)) {
    const edges = [ringLine(center, outer), inner > 0 ? ringLine(center, inner) : null];
    return onBothSides(edges.flatMap(linesOf));
  }
  const band = bandPolygon(center, inner, outer);
  const rings = band.type === "Polygon" ? band.coordinates : band.coordinates.flat();
  return rings.map((ring) => ring.map(positionFrom));
}

function linesOf(line: Position[] | null): readonly Position[][] {
  return line === null ? [] : [line];
}

/** Longitudes from which a map may also look at a shape from beyond 180°, degrees. */
const besideSeam = 90;

/** Lines as they are, and once more a turn further where they lie near ±180°. */
function onBothSides(lines: readonly Position[][]): readonly Position[][] {
  const reach = lines.flat().map(([longitude]) => longitude);
  const isEast = reach.some((longitude) => longitude > besideSeam);
  const isWest = reach.some((longitude) => longitude < -besideSeam);
  const turned = (by: number) =>
    lines.map((line) => line.map(([longitude, latitude]): Position => [longitude + by, latitude]));
  return [...lines, ...(isEast ? turned(-360) : []), ...(isWest ? turned(360) : [])];
}

/** Every fortieth of a line, so that some spot is in view wherever the map looks. */
function spreadAlong(line: readonly Position[]): readonly LabelSpot[] {
  const step = Math.max(1, Math.floor(line.length / 40));
  return line
    .filter((_, index) => index % step === 0)
    .map((position) => ({ position, leans: null }));
}

function classOf({ className, isSelected }: Look): string {
  return isSelected ? `${className} atlas-distance--selected` : className;
}

function pickOf({ onPick }: Look): Pick<Shape, "onPick"> {
  return onPick === undefined ? {} : { onPick };
}
