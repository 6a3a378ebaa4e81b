import { toAsciiDigits } from "./to-ascii-digits.ts";

/** A time of day, or from one to another. */
export interface ClockReading {
  /** Minutes after midnight UTC, below 0 or above 1440 where a zone makes it another day. */
  readonly minute: number;
  /**
   * True of midnight as programs write it where no time is known: `0:00`, `00:00:00Z`, `12:00:00 AM`, not in another
   * zone, and not to the minute with its zone (`00:00Z`), as our exports write a minute.
   */
  readonly isMidnight: boolean;
  /** How long it is, minutes: a time alone is as long as its minute. */
  readonly length: number;
}

const minutesPerDay = 1440;
/** No zone is further from UTC, minutes. */
const furthestZone = 14 * 60;

/**
 * Reads `22:15-23:00`, `22:15 – 23:00`, `22:00 to 01:30`, which ends on the next day; null where it is no such range.
 * Beside a date ISO 8601 writes a zone as `22:15-05:00`: ask `readClock` first there.
 */
export function readClockRange(text: string): ClockReading | null {
  const sides = text.split(between);
  if (sides.length !== 2) return null;
  const [from, to] = sides.map(readClock);
  if (!(from && to)) return null;
  const length = to.minute - from.minute;
  return { ...from, isMidnight: false, length: length > 0 ? length : length + minutesPerDay };
}

/** A bare hyphen after seconds, or after anything but digits, belongs to a zone. */
const between =
  / ?[–—] ?| (?:-|to|until|till|bis|à|a|do|до|إلى|حتى) |(?<=^\s*\d{1,2}[:h.]?\d{2})-(?=\d)/u;

/** Reads `13:45`, `1:45 pm`, `13h45`, `1345`, `13:45:00+03:00`; null where it is no clock time. */
export function readClock(text: string): ClockReading | null {
  const match = clockPattern.exec(withColon(toAsciiDigits(text).trim()));
  if (!match) return null;
  const [, hourText, minuteText, secondText, half, zone, offsetHours, offsetMinutes] = match;
  if (minuteText === undefined && half === undefined) return null;
  const local = hourOf(Number(hourText), half) * 60 + Number(minuteText ?? 0);
  if (local > minutesPerDay || Number(minuteText ?? 0) > 59) return null;
  const sign = offsetHours?.startsWith("-") ? -1 : 1;
  const offset = Math.abs(Number(offsetHours ?? 0)) * 60 + Number(offsetMinutes ?? 0);
  if (offset > furthestZone) return null;
  const isExact = zone !== undefined && secondText === undefined;
  const isMidnight = local === 0 && offset === 0 && !isExact && !/[1-9]/.test(secondText ?? "");
  return { minute: local - sign * offset, isMidnight, length: 1 };
}

/** `22h30`, `22.30 Uhr`, `22 h`, `2230` as `22:30`. */
function withColon(clock: string): string {
  return clock
    .replace(/^(\d{1,2})[h.](\d{2})(?: ?(?:uhr|hrs?|h))?$/i, "$1:$2")
    .replace(/^(\d{1,2}:\d{2}) ?(?:uhr|hrs?|h)$/i, "$1")
    .replace(/^(\d{1,2}) ?(?:uhr|h)$/i, "$1:00")
    .replace(/^(\d{1,2})(\d{2}) ?(?:hrs?|h)?$/i, "$1:$2");
}

const clockPattern =
  /^(\d{1,2})(?::(\d{2})(?::(\d{2}(?:[.,]\d+)?))?)? ?([ap]m)? ?(Z|UTC|GMT|([+-]\d{2}):?(\d{2})?)?$/i;

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 23) return hour;
  return (hour % 12) + (half.toLowerCase() === "pm" ? 12 : 0);
}
