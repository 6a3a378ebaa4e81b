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

/** A distance that somebody gave or chose, `meters`, in its own digits: "500 m", "8 km", "2.5 km". */
export function formatDistance(tag: string, meters: number, units: DistanceUnits): string {
  const step = stepFor(meters, units);
  const value = meters / step.meters;
  return withUnit(tag, value, step, { maximumFractionDigits: value >= 100 ? 0 : 1 });
}

/** A distance that was measured: its last digit says how finely, "412 m", "3.0 km", "1,015 km". */
export function formatMeasuredDistance(tag: string, meters: number, units: DistanceUnits): string {
  const step = stepFor(meters, units);
  const value = meters / step.meters;
  return withUnit(tag, value, step, measuredDigits(value, step));
}

/** A measured range in one unit, "2.1–3.9 km"; one figure where both ends read the same. */
export function formatDistanceRange(
  tag: string,
  range: { readonly min: number; readonly max: number },
  units: DistanceUnits,
): string {
  const step = stepFor(range.max, units);
  const [least, greatest] = [range.min / step.meters, range.max / step.meters];
  const from = new Intl.NumberFormat(tag, measuredDigits(least, step)).format(least);
  const to = new Intl.NumberFormat(tag, measuredDigits(greatest, step)).format(greatest);
  const withUnits = withUnit(tag, greatest, step, measuredDigits(greatest, step));
  return from === to ? withUnits : `${from}–${withUnits}`;
}

function stepFor(meters: number, units: DistanceUnits): Step {
  const [large, small] = steps[units];
  const chosen = meters >= (large?.from ?? 0) ? large : small;
  return chosen ?? { unit: "meter", meters: 1, from: 0 };
}

function withUnit(
  tag: string,
  value: number,
  { unit }: Step,
  digits: Intl.NumberFormatOptions,
): string {
  // CLDR knows no nautical mile
  if (unit === "NM") return `${new Intl.NumberFormat(tag, digits).format(value)} NM`;
  return new Intl.NumberFormat(tag, {
    style: "unit",
    unit,
    unitDisplay: "short",
    ...digits,
  }).format(value);
}

/** About three digits, always the same number of decimals; an exact 0 is a bound and has none. */
function measuredDigits(value: number, { meters }: Step): Intl.NumberFormatOptions {
  const isWhole = value === 0 || meters <= 1 || value >= 99.95;
  const decimals = isWhole ? 0 : 1;
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}
