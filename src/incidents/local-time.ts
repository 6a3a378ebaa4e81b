import { type CalendarDate, dayAfter, readCalendarDate } from "./calendar-date.ts";

/** A reading of a wall clock; `hour` 0–23, `minute` 0–59, both 0 when left out. */
export interface LocalTime extends CalendarDate {
  readonly hour?: number;
  readonly minute?: number;
}

const minutesPerDay = 1440;

const minutesPerWeek = 10_080;

/** 1900-01-01T00:00Z. Before it zones had local mean times that no report means. */
const firstZonedMinute = -36_816_480;

const formatters = new Map<string, Intl.DateTimeFormat>();

const knownOffsets = new Map<string, number>();

/** Whether `Intl` knows the zone, e.g. `Asia/Damascus`. */
export function isTimeZone(zone: string): boolean {
  // without a formatter, which takes long to make
  if (zone === "UTC") return true;
  try {
    formatterOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * Minutes that local clocks in an IANA zone are ahead of UTC at a minute since 1970-01-01T00:00Z; before
 * 1900 the offset of 1900. Throws for a zone that `isTimeZone` refuses.
 */
export function offsetMinutes(zone: string, minute: number): number {
  if (zone === "UTC") return 0;
  const zoned = Math.max(minute, firstZonedMinute);
  // no zone changes its clocks and changes them back within a week: equal ends settle all between
  const week = Math.floor(zoned / minutesPerWeek) * minutesPerWeek;
  const offset = knownOffset(zone, week);
  if (offset === knownOffset(zone, week + minutesPerWeek)) return offset;
  // clocks change on quarter hours only
  return knownOffset(zone, Math.floor(zoned / 15) * 15);
}

/**
 * The minute since 1970-01-01T00:00Z at which clocks in `zone` show `local`. Of a time that comes twice the
 * earlier is meant; a time that clocks skip counts on from before the gap, so 00:00 of a day whose first
 * hour is skipped is 01:00, its first moment (Temporal's "compatible").
 */
export function localToMinute(local: LocalTime, zone: string): number {
  const wall = wallMinute(local);
  const before = offsetMinutes(zone, wall - minutesPerDay);
  const after = offsetMinutes(zone, wall + minutesPerDay);
  if (before === after || offsetMinutes(zone, wall - before) === before) return wall - before;
  return offsetMinutes(zone, wall - after) === after ? wall - after : wall - before;
}

/** First minute of the day `YYYY-MM-DD` in `zone`, or null where there is no such day or zone. */
export function minuteOfDate(date: string, zone: string): number | null {
  const day = readCalendarDate(date);
  return day === null || !isTimeZone(zone) ? null : localToMinute(day, zone);
}

/** The minute at which the day `YYYY-MM-DD` is over in `zone` (exclusive end), or null as above. */
export function endMinuteOfDate(date: string, zone: string): number | null {
  const day = readCalendarDate(date);
  return day === null || !isTimeZone(zone) ? null : localToMinute(dayAfter(day), zone);
}

/** Minutes since 1970-01-01T00:00 as if the clock showed UTC. */
function wallMinute({ year, month, day, hour = 0, minute = 0 }: LocalTime): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 60_000 + hour * 60 + minute;
}

function knownOffset(zone: string, minute: number): number {
  const key = `${zone} ${minute}`;
  const known = knownOffsets.get(key);
  if (known !== undefined) return known;
  if (knownOffsets.size > 20_000) knownOffsets.clear();
  const offset = offsetOf(zone, minute);
  knownOffsets.set(key, offset);
  return offset;
}

function offsetOf(zone: string, minute: number): number {
  const parts = new Map(
    formatterOf(zone)
      .formatToParts(minute * 60_000)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = wallMinute({
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
  });
  return Math.round(wall + part("second") / 60 - minute);
}

function formatterOf(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formatters.set(zone, formatter);
  return formatter;
}
