import { metersPer } from "./length-unit.ts";
import type { DistanceRange } from "./position.ts";

/** How a written distance may have come to differ from what is meant. */
export type DistanceSlip =
  | "kilometers-written-as-miles"
  | "miles-written-as-kilometers"
  | "ten-times-too-great"
  | "ten-times-too-small"
  | "thousand-times-too-great"
  | "thousand-times-too-small";

/** What comparing a reported distance with a measured one says. */
export type DistanceVerdict =
  | { readonly kind: "consistent" }
  | { readonly kind: "slip"; readonly slip: DistanceSlip; readonly intendedMeters: number }
  | { readonly kind: "inconsistent" };

/** A distance as somebody gave it, with what they limit it to. */
export interface ReportedDistance {
  readonly meters: number;
  readonly bound: "at-most" | "about" | "at-least";
}

/**
 * Whether a reported distance agrees with the measured range; if not, which one slip of unit or
 * decimal point would make it agree, the smallest first. A slip is suspected only where the figure misses by
 * more than half its factor (in powers): it is then nearer to the slip than to being right. Reported figures
 * are rounded, so they may miss the range by `tolerance` of their value (0.1 is a tenth). It is a suspicion
 * to show with both figures, never a correction.
 */
export function reportedDistanceVerdict(
  { meters, bound }: ReportedDistance,
  measured: DistanceRange,
  tolerance = 0.1,
): DistanceVerdict {
  const { isTooGreat, isTooSmall } = misses(meters, measured, tolerance);
  if (!(isTooGreat && bound !== "at-most") && !(isTooSmall && bound !== "at-least")) {
    return { kind: "consistent" };
  }
  const missFactor = isTooGreat ? measured.max / meters : measured.min / meters;
  for (const { slip, factor } of slips) {
    const intendedMeters = meters * factor;
    const isHalfway = Math.abs(Math.log(missFactor)) >= Math.abs(Math.log(factor)) / 2;
    const intended = misses(intendedMeters, measured, tolerance);
    const agrees = !intended.isTooGreat && !intended.isTooSmall;
    if (agrees && isHalfway) return { kind: "slip", slip, intendedMeters };
  }
  return { kind: "inconsistent" };
}

const kilometersPerMile = metersPer.mile / metersPer.kilometer;

/** What a reported distance must be multiplied by to undo each slip, the smallest slips first. */
const slips: readonly { readonly slip: DistanceSlip; readonly factor: number }[] = [
  { slip: "kilometers-written-as-miles", factor: 1 / kilometersPerMile },
  { slip: "miles-written-as-kilometers", factor: kilometersPerMile },
  { slip: "ten-times-too-great", factor: 1 / 10 },
  { slip: "ten-times-too-small", factor: 10 },
  { slip: "thousand-times-too-great", factor: 1 / 1000 },
  { slip: "thousand-times-too-small", factor: 1000 },
];

function misses(meters: number, { min, max }: DistanceRange, tolerance: number) {
  const slack = meters * tolerance;
  return { isTooGreat: meters - slack > max, isTooSmall: meters + slack < min };
}
