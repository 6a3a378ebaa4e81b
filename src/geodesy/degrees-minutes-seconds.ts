import { earnedStep, metersPerDegree } from "./coordinate-precision.ts";
import type { Position } from "./position.ts";

interface SexagesimalStep {
  readonly meters: number;
  readonly perDegree: number;
  readonly parts: 1 | 2 | 3;
  readonly decimals: number;
}

/** The last place that can be written, from whole degrees to hundredths of a second. */
const steps = [
  { meters: metersPerDegree, perDegree: 1, parts: 1, decimals: 0 },
  { meters: metersPerDegree / 60, perDegree: 60, parts: 2, decimals: 0 },
  { meters: metersPerDegree / 3600, perDegree: 3600, parts: 3, decimals: 0 },
  { meters: metersPerDegree / 36_000, perDegree: 36_000, parts: 3, decimals: 1 },
  { meters: metersPerDegree / 360_000, perDegree: 360_000, parts: 3, decimals: 2 },
] as const satisfies readonly SexagesimalStep[];

/**
 * Degrees, minutes and seconds with the places earned and a letter for the hemisphere, e.g.
 * `35°20′N 40°19′E` at 2.5 km, `35°20′10″N 40°18′34″E` at 100 m.
 */
export function formatDegreesMinutesSeconds(position: Position, uncertaintyMeters: number): string {
  const step = earnedStep<SexagesimalStep>(steps, uncertaintyMeters);
  const [longitude, latitude] = position;
  return `${formatAngle(latitude, step, "NS")} ${formatAngle(longitude, step, "EW")}`;
}

function formatAngle(degrees: number, step: SexagesimalStep, letters: "NS" | "EW"): string {
  // whole steps carry over by themselves: 59.99″ never becomes 60″
  const whole = Math.round(Math.abs(degrees) * step.perDegree);
  const letter = letters.charAt(degrees < 0 && whole > 0 ? 1 : 0);
  const perSecond = 10 ** step.decimals;
  const perMinute = step.parts === 3 ? 60 * perSecond : 1;
  const wholeDegrees = `${Math.floor(whole / step.perDegree)}°`;
  if (step.parts === 1) return `${wholeDegrees}${letter}`;
  const minutes = Math.floor((whole % step.perDegree) / perMinute);
  const withMinutes = `${wholeDegrees}${twoDigits(minutes.toFixed(0))}′`;
  if (step.parts === 2) return `${withMinutes}${letter}`;
  const seconds = (whole % perMinute) / perSecond;
  return `${withMinutes}${twoDigits(seconds.toFixed(step.decimals))}″${letter}`;
}

function twoDigits(number: string): string {
  return number.indexOf(".") === 1 || number.length === 1 ? `0${number}` : number;
}
