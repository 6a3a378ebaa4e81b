import { discPolygon } from "../geodesy/geodesic-ring.ts";
import { positionFrom } from "../geodesy/longitude.ts";
import type { Position } from "../geodesy/position.ts";
import { precisionOfRadius } from "../incidents/precision.ts";
import { districtDiscId, softDiscId } from "./pattern-id.ts";
import type { Shape } from "./shape-layer.ts";
import { type Tone, toneClass } from "./tone.ts";

/** The circle something surely lies in. */
export interface PrecisionDisc {
  readonly key: string;
  readonly center: Position;
  readonly uncertaintyMeters: number;
  readonly tone: Tone;
  /** Quiet among many; strong when it is the one that is looked at. */
  readonly isStrong: boolean;
}

/** A disc as a shape: soft-edged up to a locality, hatched from a district on, where a point would lie. */
export function discShape(disc: PrecisionDisc): Shape {
  const { key, center, uncertaintyMeters, tone, isStrong } = disc;
  const precision = precisionOfRadius(uncertaintyMeters);
  const isWide = precision === "district" || precision === "region";
  return {
    key,
    kind: "area",
    lines: discLines(center, uncertaintyMeters),
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
