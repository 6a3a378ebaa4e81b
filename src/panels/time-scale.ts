import type { MinuteWindow } from "../query/query-protocol.ts";

/** A linear scale from minutes to pixels and back; `width` in pixels. */
export interface TimeScale extends MinuteWindow {
  readonly width: number;
}

/** Pixels from the start of the scale; not clamped. */
export function pixelOf(scale: TimeScale, minute: number): number {
  return ((minute - scale.from) / (scale.to - scale.from)) * scale.width;
}

/** The minute under a pixel, clamped to the scale. */
export function minuteAt(scale: TimeScale, pixel: number): number {
  const share = Math.min(1, Math.max(0, pixel / scale.width));
  return Math.round(scale.from + share * (scale.to - scale.from));
}

/** A mark on a time axis and how finely its label should speak. */
export interface TimeTick {
  readonly minute: number;
  readonly unit: "hour" | "day" | "month" | "year";
}

const hour = 60;
const day = 24 * hour;

/** Steps an axis may take, finest first. */
const steps: readonly {
  readonly unit: TimeTick["unit"];
  readonly count: number;
  readonly minutes: number;
}[] = [
  { unit: "hour", count: 1, minutes: hour },
  { unit: "hour", count: 3, minutes: 3 * hour },
  { unit: "hour", count: 6, minutes: 6 * hour },
  { unit: "day", count: 1, minutes: day },
  { unit: "day", count: 2, minutes: 2 * day },
  { unit: "day", count: 7, minutes: 7 * day },
  { unit: "month", count: 1, minutes: 30.4 * day },
  { unit: "month", count: 3, minutes: 91 * day },
  { unit: "month", count: 6, minutes: 182 * day },
  { unit: "year", count: 1, minutes: 365 * day },
  { unit: "year", count: 2, minutes: 730 * day },
  { unit: "year", count: 5, minutes: 1826 * day },
  { unit: "year", count: 10, minutes: 3652 * day },
  { unit: "year", count: 25, minutes: 9131 * day },
  { unit: "year", count: 100, minutes: 36525 * day },
];

/** Marks at round UTC times, no closer than `minPixels` apart. */
export function ticksOf(scale: TimeScale, minPixels: number): readonly TimeTick[] {
  const minutesPerPixel = (scale.to - scale.from) / Math.max(1, scale.width);
  const step = steps.find(({ minutes }) => minutes >= minPixels * minutesPerPixel) ?? steps.at(-1);
  if (step === undefined) return [];
  const ticks: TimeTick[] = [];
  let minute = roundUp(scale.from, step.unit, step.count);
  while (minute <= scale.to && ticks.length < 200) {
    ticks.push({ minute, unit: step.unit });
    minute = next(minute, step.unit, step.count);
  }
  return ticks;
}

function roundUp(minute: number, unit: TimeTick["unit"], count: number): number {
  const floor = floorTo(minute, unit, count);
  return floor < minute ? next(floor, unit, count) : floor;
}

function floorTo(minute: number, unit: TimeTick["unit"], count: number): number {
  const date = new Date(minute * 60_000);
  if (unit === "hour") return Math.floor(minute / (count * hour)) * count * hour;
  if (unit === "day") return Math.floor(minute / (count * day)) * count * day;
  const year = date.getUTCFullYear();
  if (unit === "month")
    return Date.UTC(year, Math.floor(date.getUTCMonth() / count) * count) / 60_000;
  return utcYear(Math.floor(year / count) * count);
}

function next(minute: number, unit: TimeTick["unit"], count: number): number {
  const date = new Date(minute * 60_000);
  if (unit === "hour") return minute + count * hour;
  if (unit === "day") return minute + count * day;
  if (unit === "month") return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + count) / 60_000;
  return utcYear(date.getUTCFullYear() + count);
}

/** First minute of a year; Date.UTC would read years below 100 as 19xx. */
function utcYear(year: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, 0, 1);
  return date.getTime() / 60_000;
}

/** Minutes an axis shows at least: bars of a few minutes say no more than the sources. */
const shortestAxis = 6 * hour;

/** An axis `factor` times as long that keeps `minute` where it is, as far as `bounds` allow. */
export function stretchedAxis(
  axis: MinuteWindow,
  factor: number,
  minute: number,
  bounds: MinuteWindow,
): MinuteWindow {
  const before = axis.to - axis.from;
  const most = bounds.to - bounds.from;
  const length = Math.min(most, Math.max(shortestAxis, Math.round(before * factor)));
  const from = Math.round(minute - ((minute - axis.from) / before) * length);
  return shifted({ from, to: from + length }, 0, bounds);
}

/** The axis, moved no further than it must be to show some of the chosen window. */
export function axisHolding(
  axis: MinuteWindow,
  window: MinuteWindow,
  bounds: MinuteWindow,
): MinuteWindow {
  const length = axis.to - axis.from;
  if (window.from >= axis.to)
    return shifted({ from: window.to - length, to: window.to }, 0, bounds);
  if (window.to > axis.from) return axis;
  return shifted({ from: window.from, to: window.from + length }, 0, bounds);
}

/** Moves a window by `minutes`, kept within the bounds without changing its length. */
export function shifted(window: MinuteWindow, minutes: number, bounds: MinuteWindow): MinuteWindow {
  const length = window.to - window.from;
  const from = Math.max(bounds.from, Math.min(window.from + minutes, bounds.to - length));
  return { from, to: from + length };
}
