import { type DayMonthOrder, readDate } from "../tables/read-date.ts";

/** Minutes since 1970-01-01T00:00Z, end exclusive. A time without a zone is read as UTC. */
export interface ReportedTime {
  readonly startMinute: number;
  readonly endMinute: number;
  /** What the text proves of the order of day and month; absent where it says nothing of it. */
  readonly provenOrder?: DayMonthOrder;
  /** Set where a day was written as its first second: beside times of day it is that moment. */
  readonly isMidnight?: true;
}

/** Which of the first two numbers of `3/2/2022` is the day; null where the file does not say. */
export type DayOrder = DayMonthOrder | null;

/**
 * Reads the times documents write, as precise as the text and no more: dates of all kinds, mail dates,
 * epoch seconds and milliseconds. null where it is no time, or where day and month cannot be told apart.
 */
export function readReportedTime(text: string, dayOrder: DayOrder = null): ReportedTime | null {
  const reading = readDate(text, dayOrder ?? "day-month");
  if (reading === null || (reading.order === "either" && dayOrder === null)) return null;
  const { startMinute, endMinute, order } = reading;
  const isProof = order === "day-month" || order === "month-day";
  const isMidnight = endMinute - startMinute > 1 && /T00:00:00(?:\.0+)?Z$/i.test(text.trim());
  return {
    startMinute,
    endMinute,
    ...(isProof && { provenOrder: order }),
    ...(isMidnight && { isMidnight }),
  };
}

/** Whether a text is a date in which day and month could be swapped. */
export function isUndecidedDate(text: string): boolean {
  return readDate(text, "day-month")?.order === "either";
}

/** From the start of one time to the end of another; null where they are in the wrong order. */
export function timeFromTo(
  from: ReportedTime | null,
  to: ReportedTime | null,
): ReportedTime | null {
  if (from === null || to === null) return from ?? to;
  if (to.endMinute <= from.startMinute) return null;
  // an end with a clock time is the moment it ended, as in EDTF intervals here
  const isTimed = isMoment(to) || (to.isMidnight === true && isMoment(from));
  const endsThere = isTimed && to.startMinute > from.startMinute;
  return { ...to, ...from, endMinute: endsThere ? to.startMinute : to.endMinute };
}

function isMoment({ startMinute, endMinute }: ReportedTime): boolean {
  return endMinute - startMinute === 1;
}
