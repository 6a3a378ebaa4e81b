import { metersPer } from "./length-unit.ts";
import type { DistanceRange } from "./position.ts";

/** How a written distance may have come to differ from what is meant. */
type DistanceSlip =
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

/**
 * Whether a reported distance agrees with the measured range; if not, which one slip of unit or
 * decimal point would make it agree, the smallest first. Reported figures are rounded, so they may
 * miss the range by `tolerance` of their value (0.1 is a tenth). It is a suspicion to show with both
 * figures, never a correction.
 */
export function reportedDistanceVerdict(
  reportedMeters: number,
  measured: DistanceRange,
  tolerance = 0.1,
): DistanceVerdict {
  if (agrees(reportedMeters, measured, tolerance)) return { kind: "consistent" };
  for (const { slip, factor } of slips) {
    const intendedMeters = reportedMeters * factor;
    if (agrees(intendedMeters, measured, tolerance)) return { kind: "slip", slip, intendedMeters };
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

function agrees(meters: number, { min, max }: DistanceRange, tolerance: number): boolean {
  const slack = meters * tolerance;
  return meters + slack >= min && meters - slack <= max;
}
