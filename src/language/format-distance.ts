/** Systems a reader may choose; `nautical` shows nautical miles beyond 1 NM. */
export type DistanceUnits = "metric" | "imperial" | "nautical";

interface Step {
  readonly unit: string;
  readonly meters: number;
  readonly from: number;
}

/** Largest unit first; `from` is the distance in metres from which it is used. Exact by definition. */
const steps: Record<DistanceUnits, readonly Step[]> = {
  metric: [
    { unit: "kilometer", meters: 1000, from: 1000 },
    { unit: "meter", meters: 1, from: 0 },
  ],
  imperial: [
    { unit: "mile", meters: 1609.344, from: 804.672 },
    { unit: "foot", meters: 0.3048, from: 0 },
  ],
  nautical: [
    { unit: "NM", meters: 1852, from: 926 },
    { unit: "meter", meters: 1, from: 0 },
  ],
};

/**
 * A distance of `meters` to about three digits: "500 m", "5.4 km", "1,015 km". `stepMeters` coarsens it
 * further: no finer than what is known.
 */
export function formatDistance(tag: string, meters: number, units: DistanceUnits): string {
  const step = stepFor(meters, units);
  return withUnit(tag, meters / step.meters, step);
}

/** "2.1–3.9 km" in one unit; one figure where both ends read the same; "up to …" is left to words. */
export function formatDistanceRange(
  tag: string,
  range: { readonly min: number; readonly max: number },
  units: DistanceUnits,
): string {
  const step = stepFor(range.max, units);
  const least = number(tag, range.min / step.meters);
  const greatest = number(tag, range.max / step.meters);
  if (least === greatest) return withUnit(tag, range.max / step.meters, step);
  return `${least}–${withUnit(tag, range.max / step.meters, step)}`;
}

function stepFor(meters: number, units: DistanceUnits): Step {
  const [large, small] = steps[units];
  const chosen = meters >= (large?.from ?? 0) ? large : small;
  return chosen ?? { unit: "meter", meters: 1, from: 0 };
}

function withUnit(tag: string, value: number, { unit }: Step): string {
  // CLDR knows no nautical mile
  if (unit === "NM") return `${number(tag, value)} NM`;
  return new Intl.NumberFormat(tag, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: digitsFor(value),
  }).format(value);
}

function number(tag: string, value: number): string {
  return new Intl.NumberFormat(tag, { maximumFractionDigits: digitsFor(value) }).format(value);
}

/** Decimals that keep a value to about three digits. */
function digitsFor(value: number): number {
  if (value >= 100) return 0;
  return 1;
}
