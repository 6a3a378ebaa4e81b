import type { DistanceRange } from "./position.ts";

/** The rings to draw for a reported distance, metres from the anchor's best position. */
export interface DistanceNoteBand {
  /** The reported distance. */
  readonly nominalMeters: number;
  /** Where the ring may run: the distance less and plus the anchor's uncertainty; from 0. */
  readonly innerMeters: number;
  readonly outerMeters: number;
}

/**
 * A reported distance from a place that is itself uncertain. 500 m from a place known to ± 2.5 km is
 * a ring of 500 m that may run anywhere out to 3.0 km.
 */
export function distanceNoteBand(
  meters: number,
  anchorUncertaintyMeters: number,
): DistanceNoteBand {
  return {
    nominalMeters: meters,
    innerMeters: Math.max(0, meters - anchorUncertaintyMeters),
    outerMeters: meters + anchorUncertaintyMeters,
  };
}

/**
 * How far from the anchor's best position the thing may be that was reported at that distance: the
 * band for `about`, everything inside it for `at-most`, everything beyond (max Infinity) for `at-least`.
 */
export function distanceNoteReach(
  meters: number,
  anchorUncertaintyMeters: number,
  bound: "at-most" | "about" | "at-least",
): DistanceRange {
  const { innerMeters, outerMeters } = distanceNoteBand(meters, anchorUncertaintyMeters);
  switch (bound) {
    case "at-most":
      return { min: 0, max: outerMeters };
    case "about":
      return { min: innerMeters, max: outerMeters };
    case "at-least":
      return { min: innerMeters, max: Number.POSITIVE_INFINITY };
  }
}
