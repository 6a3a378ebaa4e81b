import { discPolygon } from "../geodesy/geodesic-ring.ts";
import { positionFrom } from "../geodesy/longitude.ts";
import type { Position } from "../geodesy/position.ts";
import { precisionOfRadius } from "../incidents/precision.ts";
import { type Tone, toneClass } from "../view/tone.ts";
import { districtDiscId, softDiscId } from "./pattern-id.ts";
import type { Shape } from "./shape-layer.ts";

/** The circle something surely lies in. */
export interface PrecisionDisc {
  readonly key: string;
  readonly center: Position;
  readonly uncertaintyMeters: number;
  readonly tone: Tone;
  /** Quiet among many; strong when it is the one that is looked at. */
  readonly isStrong: boolean;
}

const knownShapes = new Map<string, Shape>();

/** As many discs as are remembered; they are cheap to make again. */
const mostKnown = 2000;

/** A disc as a shape: the same object for the same disc, so that what is on the map can stay. */
export function discShape(disc: PrecisionDisc): Shape {
  const name = JSON.stringify(disc);
  const known = knownShapes.get(name);
  if (known !== undefined) return known;
  if (knownShapes.size >= mostKnown) knownShapes.clear();
  const shape = newDiscShape(disc);
  knownShapes.set(name, shape);
  return shape;
}

/** Soft-edged up to a locality, hatched from a district on, where a point would lie. */
function newDiscShape(disc: PrecisionDisc): Shape {
  const { key, center, uncertaintyMeters, tone, isStrong } = disc;
  const precision = precisionOfRadius(uncertaintyMeters);
  const isWide = precision === "district" || precision === "region";
  return {
    key,
    kind: "area",
    lines: knownDiscLines(center, uncertaintyMeters),
    className: [
      "atlas-disc",
      isWide ? "atlas-disc--wide" : "atlas-disc--soft",
      isStrong ? "atlas-disc--strong" : "",
      toneClass(tone),
    ].join(" "),
    fill: isWide ? districtDiscId(tone) : softDiscId(tone),
  };
}

/** The geodesic circle around a position as rings of positions. */
export function discLines(center: Position, radiusMeters: number): readonly Position[][] {
  const disc = discPolygon(center, radiusMeters);
  const rings = disc.type === "Polygon" ? disc.coordinates : disc.coordinates.flat();
  return rings.map((ring) => ring.map(positionFrom));
}

const knownLines = new Map<string, readonly Position[][]>();

/** A strong disc has the outline of the quiet one. */
function knownDiscLines(center: Position, radiusMeters: number): readonly Position[][] {
  const name = `${center} ${radiusMeters}`;
  const lines = knownLines.get(name) ?? discLines(center, radiusMeters);
  if (knownLines.size >= mostKnown) knownLines.clear();
  knownLines.set(name, lines);
  return lines;
}
