/** A calendar date; `month` 1–12, `day` 1–31. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days in a month (1–12) of the Gregorian calendar; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether there is such a day: false for 30 February. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** The day after. */
export function dayAfter({ year, month, day }: CalendarDate): CalendarDate {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return firstOfMonth(year, month + 1);
}

/** The first day of a month; month 13 is January of the next year. */
export function firstOfMonth(year: number, month: number): CalendarDate {
  return month > 12 ? { year: year + 1, month: month - 12, day: 1 } : { year, month, day: 1 };
}

/** `YYYY-MM-DD` as a date, or null where it is not one. */
export function readCalendarDate(text: string): CalendarDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCalendarDate(date) ? date : null;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
