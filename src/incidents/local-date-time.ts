import { readCalendarDate } from "./calendar-date.ts";
import { localToMinute, offsetMinutes } from "./local-time.ts";

/** A minute as `YYYY-MM-DDTHH:MM` on the clock of `zone`: the value of a date-time input. */
export function localDateTime(minute: number, zone: string): string {
  return new Date((minute + offsetMinutes(zone, minute)) * 60_000).toISOString().slice(0, 16);
}

/** The minute a date-time input means on the clock of `zone`, or null for anything else. */
export function minuteOfLocalDateTime(text: string, zone: string): number | null {
  const [date = "", clock = ""] = text.split("T");
  const day = readCalendarDate(date);
  const match = /^([01]\d|2[0-3]):([0-5]\d)/.exec(clock);
  if (day === null || match === null) return null;
  return localToMinute({ ...day, hour: Number(match[1]), minute: Number(match[2]) }, zone);
}
