import { metersPerDegree } from "./coordinate-precision.ts";
import type { Position } from "./position.ts";

/** Seven decimals are a centimetre: more is noise. */
const mostDecimals = 7;

/**
 * Latitude, longitude in decimal degrees with the decimals earned, e.g. `35.34, 40.31` at 2.5 km.
 * Figures and signs are plain ASCII.
 */
export function formatDecimalDegrees(position: Position, uncertaintyMeters: number): string {
  const decimals = earnedDecimals(uncertaintyMeters);
  const [longitude, latitude] = position;
  return `${fixed(latitude, decimals)}, ${fixed(longitude, decimals)}`;
}

/** Decimals of a degree whose step is no longer than the uncertainty: 0 … 7; 2 at 2.5 km, 5 at 10 m. */
export function earnedDecimals(uncertaintyMeters: number): number {
  const decimals = Math.ceil(Math.log10(metersPerDegree / uncertaintyMeters) - 1e-9);
  return Math.min(mostDecimals, Math.max(0, decimals));
}

function fixed(degrees: number, decimals: number): string {
  const text = degrees.toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
}
