/** Metres in each unit of length: exact by definition (international yard 1959; SI Brochure, table 8). */
export const metersPer = {
  meter: 1,
  kilometer: 1000,
  mile: 1609.344,
  nauticalMile: 1852,
  foot: 0.3048,
} as const;

export type LengthUnit = keyof typeof metersPer;

/** A length in metres, in another unit. */
export function fromMeters(meters: number, unit: LengthUnit): number {
  return meters / metersPer[unit];
}

/** A length in some unit, in metres. */
export function toMeters(length: number, unit: LengthUnit): number {
  return length * metersPer[unit];
}
