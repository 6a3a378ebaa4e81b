import { metersPer } from "../geodesy/length-unit.ts";
import { positionFrom } from "../geodesy/longitude.ts";
import { nearestPlaces } from "../geodesy/nearest-places.ts";
import type { DistanceRange } from "../geodesy/position.ts";
import { type DistanceVerdict, reportedDistanceVerdict } from "../geodesy/reported-distance.ts";
import type { Claim, FigureUnit } from "./claim.ts";
import type { DistanceNote } from "./distance-note.ts";
import type { Place } from "./place.ts";

/** A reported distance that does not agree with something else the atlas says. */
export interface DistanceSuspicion {
  /** The figure of its own claim, or the distance measured between the two places. */
  readonly against: "claim" | "places";
  /** What it was held against, metres. */
  readonly other: DistanceRange;
  readonly verdict: Exclude<DistanceVerdict, { readonly kind: "consistent" }>;
}

/**
 * What is suspicious about a reported distance: it must be the figure of its claim, in metres, and fit the
 * distance between the two places, doubt included. Nothing where there is nothing to hold it against.
 */
export function distanceNoteSuspicions(
  note: DistanceNote,
  {
    claim,
    anchor,
    of,
  }: { claim: Claim | undefined; anchor: Place | undefined; of: Place | undefined },
): readonly DistanceSuspicion[] {
  const said = claimedMeters(claim);
  const measured = measuredMeters(anchor, of);
  return [
    ...suspicion("claim", { meters: note.meters, bound: "about" }, said),
    ...suspicion("places", note, measured),
  ];
}

function suspicion(
  against: DistanceSuspicion["against"],
  reported: Pick<DistanceNote, "meters" | "bound">,
  other: DistanceRange | null,
): readonly DistanceSuspicion[] {
  if (other === null) return [];
  const verdict = reportedDistanceVerdict(reported, other);
  if (verdict.kind === "consistent") return [];
  return [{ against, other, verdict }];
}

const metersPerUnit: Partial<Record<FigureUnit, number>> = {
  metres: metersPer.meter,
  kilometres: metersPer.kilometer,
  miles: metersPer.mile,
};

/** The figure of a claim in metres, an open end at the one it names; null where it is no length. */
export function claimedMeters(claim: Claim | undefined): DistanceRange | null {
  const { min, max, unit } = claim?.figure ?? {};
  const factor = unit && metersPerUnit[unit];
  const [least, greatest] = [min ?? max, max ?? min];
  if (factor === undefined || least === undefined || greatest === undefined) return null;
  return { min: Math.min(least, greatest) * factor, max: Math.max(least, greatest) * factor };
}

/** From a point place to the other, whatever its shape, with the doubt of both; null where neither is one. */
export function measuredMeters(
  anchor: Place | undefined,
  of: Place | undefined,
): DistanceRange | null {
  if (anchor === undefined || of === undefined || anchor.id === of.id) return null;
  const [from, to] = of.geometry.type === "Point" ? [of, anchor] : [anchor, of];
  if (from.geometry.type !== "Point") return null;
  const at = {
    position: positionFrom(from.geometry.coordinates),
    uncertaintyMeters: from.uncertaintyMeters,
  };
  return nearestPlaces(at, [to])[0]?.range ?? null;
}
