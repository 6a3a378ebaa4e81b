/**
 * Classes of positional precision, finest first. Each is drawn differently: `exact` as a point, the
 * others as a disc of their radius; `country` and `none` get no place on the map, only in the list.
 */
export const precisionClasses = [
  "exact",
  "settlement",
  "locality",
  "district",
  "region",
  "country",
  "none",
] as const;

export type PrecisionClass = (typeof precisionClasses)[number];

/** Upper bound of each class that has a position, metres, inclusive. */
export const precisionLimitsMeters = {
  exact: 100,
  settlement: 2_500,
  locality: 10_000,
  district: 30_000,
  region: 150_000,
} as const;

/** The class of a radius in metres; beyond a region it is no better than the country. */
export function precisionOfRadius(uncertaintyMeters: number): PrecisionClass {
  const entries = Object.entries(precisionLimitsMeters) as [PrecisionClass, number][];
  return entries.find(([, limit]) => uncertaintyMeters <= limit)?.[0] ?? "country";
}
