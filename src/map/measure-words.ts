import { formatDecimalDegrees } from "../geodesy/decimal-degrees.ts";
import type { DistanceRange } from "../geodesy/position.ts";
import { formatDistanceRange, formatMeasuredDistance } from "../language/format-distance.ts";
import { formatDecimal } from "../language/format-number.ts";
import type { Messages } from "../language/language.ts";
import type { ViewState } from "../view/view-state.ts";
import { type MeasurePoint, measured } from "./measure-path.ts";

/** What is needed to put a measurement into words. */
export interface MeasureWords {
  readonly words: Messages["map"]["measure"];
  readonly tag: string;
  readonly units: ViewState["units"];
}

/** Nobody points more exactly than this on a map of this kind, metres. */
const pointingMeters = 10;

/** A point's name, else its coordinates as finely as one can point. */
export function pointWords({ name, position, uncertaintyMeters }: MeasurePoint): string {
  return name ?? formatDecimalDegrees(position, Math.max(pointingMeters, uncertaintyMeters));
}

/** "5.4 km", or "5.4 km (2.9–7.9 km)" where the ends are uncertain. */
export function lengthWords(
  meters: number,
  range: DistanceRange,
  { tag, units }: MeasureWords,
): string {
  const length = formatMeasuredDistance(tag, meters, units);
  const known = formatDistanceRange(tag, range, units);
  return known === length ? length : `${length} (${known})`;
}

/** A bearing in whole degrees, three digits as navigators write it: "045°". */
export function bearingWords(bearing: number): string {
  return `${String(Math.round(bearing) % 360).padStart(3, "0")}°`;
}

/** The whole measurement as text to be pasted elsewhere. */
export function measurementText(points: readonly MeasurePoint[], about: MeasureWords): string {
  const { legs, meters, range } = measured(points);
  const lines = points.map((point, index) => {
    const leg = legs[index - 1];
    const where = `${index + 1}. ${pointWords(point)}`;
    if (leg === undefined) return where;
    const length = lengthWords(leg.meters, leg.range, about);
    return `${where}: ${length}, ${about.words.bearing(bearingWords(leg.bearing))}`;
  });
  const total = about.words.total(lengthWords(meters, range, about));
  const exact = about.words.exactMeters(formatDecimal(about.tag, meters, 0));
  return [...lines, `${total}; ${exact}`].join("\n");
}
