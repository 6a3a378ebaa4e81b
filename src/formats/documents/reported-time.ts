import { type DateReading, type DayMonthOrder, endOfSpan, readDate } from "../tables/read-date.ts";

/** Which of the first two numbers of `3/2/2022` is the day; null where the file does not say. */
export type DayOrder = DayMonthOrder | null;

/**
 * Reads the times documents write, as precise as the text and no more: dates of all kinds, mail dates,
 * epoch seconds and milliseconds. null where it is no time, or where day and month cannot be told apart.
 */
export function readReportedTime(text: string, dayOrder: DayOrder = null): DateReading | null {
  const reading = readDate(text, dayOrder ?? "day-month");
  return reading?.order === "either" && dayOrder === null ? null : reading;
}

/** Whether a text is a date in which day and month could be swapped. */
export function isUndecidedDate(text: string): boolean {
  return readDate(text, "day-month")?.order === "either";
}

/** From the start of one time to the end of another; null where they are in the wrong order. */
export function timeFromTo(from: DateReading | null, to: DateReading | null): DateReading | null {
  if (from === null || to === null) return from ?? to;
  if (to.endMinute <= from.startMinute) return null;
  return { ...from, endMinute: endOfSpan(from.startMinute, from.clock, to) };
}
