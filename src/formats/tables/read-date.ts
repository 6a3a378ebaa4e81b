import { daysInMonth } from "../../incidents/calendar-date.ts";
import { parseSpan } from "../../incidents/parse-span.ts";
import { monthOfName, weekdayOfName } from "./calendar-names.ts";
import { readClock, readClockRange } from "./read-clock.ts";
import { toAsciiDigits } from "./to-ascii-digits.ts";

/** Which of two numbers is the day: 07/02 is 7 February or 2 July. */
export type DayMonthOrder = "day-month" | "month-day";

/** Minutes since 1970-01-01T00:00Z, `endMinute` exclusive. */
export interface DateReading {
  readonly startMinute: number;
  readonly endMinute: number;
  /** What a numeric date says about the order of day and month; null where it is no such date. */
  readonly order: DayMonthOrder | "either" | null;
  /**
   * `none`: a day, or longer. `told`: the time it says. `midnight`: a day with the time that programs write where none
   * is known; the reading is the whole day, but beside another clock time it may be that moment (`endOfSpan`).
   */
  readonly clock: "none" | "midnight" | "told";
}

const minutesPerDay = 1440;
const maximumLength = 100;

/**
 * A date as people and programs write it, UTC where no zone stands; null where it is none. Knows ISO
 * 8601 and EDTF, `20180207`, epoch seconds and milliseconds, `7/2/2018`, `9-May-20`, `October 8 2023`,
 * month names in twelve languages, `0` for an unknown month or day, and two of these as a range. A day of the
 * week before `7/2/2018` says which number is the day.
 */
export function readDate(text: string, order: DayMonthOrder): DateReading | null {
  const plain = toAsciiDigits(text).replace(/\s+/g, " ").trim();
  if (plain.length > maximumLength) return null;
  const { weekday, date } = splitWeekday(plain);
  const reading = readUnnamed(date, order);
  if (weekday === undefined || reading?.order !== "either") return reading;
  const [fitting, other] = readingsOn(weekday, date);
  return fitting && !other ? fitting : reading;
}

function readUnnamed(text: string, order: DayMonthOrder): DateReading | null {
  const plain = text.replace(nightOf, "").replace(partOfMonth, "");
  if (plain === "") return null;
  return readMoment(plain, order) ?? readRange(plain, order) ?? readEdtf(plain);
}

/**
 * `Wed, 07 Feb 2018 20:00:00 GMT` of mail, `Monday 8 February 2018`; `mar 7` is no Tuesday but a month, and no name is
 * looked up before what is too short for a day, as in `Actor 12` or `May, 2018`.
 */
function splitWeekday(text: string): {
  readonly weekday: number | undefined;
  readonly date: string;
} {
  const [start, name = "", comma] = /^(\p{L}{2,12})\.?([,،])? (?=\d.{5})/u.exec(text) ?? [];
  if (start === undefined) return { weekday: undefined, date: text };
  const weekday = weekdayOfName(name);
  const isNamed = comma !== undefined || (weekday !== undefined && monthOfName(name) === undefined);
  if (!isNamed) return { weekday: undefined, date: text };
  return { weekday, date: text.slice(start.length) };
}

/** Readings of a numeric date, by either order of day and month, that fall on a day of the week. */
function readingsOn(weekday: number, date: string): readonly DateReading[] {
  return (["day-month", "month-day"] as const).flatMap((order) => {
    const reading = readUnnamed(date, order);
    return reading && weekdayOf(reading) === weekday ? [{ ...reading, order }] : [];
  });
}

function weekdayOf({ startMinute }: DateReading): number {
  return new Date(startMinute * 60_000).getUTCDay();
}

/** A night belongs to the days it spans. */
const nightOf = /^(?:the )?(?:night|evening|morning|overnight) (?:of |on |from )?(?:the )?/i;
/** A part of a month is no better known than the month. */
const partOfMonth = /^(?:early|mid|late|beginning of|end of)[ -](?=\p{L})/iu;

function readMoment(text: string, order: DayMonthOrder): DateReading | null {
  return (
    readYearFirst(text) ??
    readDigits(text) ??
    readNumeric(text, order) ??
    readDayMonthName(text) ??
    readMonthNameDay(text) ??
    readClockFirst(text, order) ??
    readQuarter(text)
  );
}

const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ](.+))?)?$/;

function readYearFirst(text: string): DateReading | null {
  const match = yearFirst.exec(text);
  if (!match) return null;
  const [, year, month, day = "0", clock] = match;
  return withClock(dayReading(Number(year), Number(month), Number(day), null), clock);
}

/** `2018`, `20180207`, `20180207134500`, seconds or milliseconds since 1970. */
function readDigits(text: string): DateReading | null {
  if (!/^-?\d{4,14}(\.\d+)?$/.test(text)) return null;
  if (/^(1[5-9]|20)\d\d$/.test(text)) return dayReading(Number(text), 0, 0, null);
  const compact = /^((?:1[89]|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)\d\d)?$/.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute] = compact;
    const reading = dayReading(Number(year), Number(month), Number(day), null);
    if (reading) return withClock(reading, hour === undefined ? undefined : `${hour}:${minute}`);
  }
  const digits = text.replace(/^-|\..*$/g, "").length;
  if (digits >= 12) return momentReading(Number(text) / 1000);
  if (digits >= 9 && digits <= 10) return momentReading(Number(text));
  return null;
}

const numeric = /^(\d{1,2})([-/.]) ?(\d{1,2})[-/.] ?(\d{4}|\d{2})(?:,? (.+))?$/;

function readNumeric(text: string, order: DayMonthOrder): DateReading | null {
  const match = numeric.exec(text);
  if (!match) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  // with dots between them the day comes first wherever dates are written so
  const evidence = match[2] === "." && second <= 12 ? "day-month" : orderOf(first, second);
  const used = evidence === "either" ? order : evidence;
  const [day, month] = used === "day-month" ? [first, second] : [second, first];
  return withClock(dayReading(fullYear(match[4]), month, day, evidence), match[5]);
}

function orderOf(first: number, second: number): DayMonthOrder | "either" {
  if (first > 12) return "day-month";
  if (second > 12) return "month-day";
  return "either";
}

const dayMonthName =
  /^(?:(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ .-]*)?(?:de |of )?(\p{L}[^\d]*?)[ ,.-]*(\d{4}|\d{2})(?:,? (.+))?$/u;

/** `9-May-20`, `09 May 2020`, `May 2020`, `8 de octubre de 2023`. */
function readDayMonthName(text: string): DateReading | null {
  const match = dayMonthName.exec(text);
  if (!match || (match[1] === undefined && match[3]?.length === 2)) return null;
  const month = monthOfName(match[2] ?? "");
  if (!month) return null;
  return withClock(dayReading(fullYear(match[3]), month, Number(match[1] ?? 0), null), match[4]);
}

const monthNameDay =
  /^(\p{L}[^\d]*?)[ .-]*(\d{1,2})(?:st|nd|rd|th)?(?:, ?| |-)(\d{4})(?:,? (.+))?$/u;

/** `October 8 2023`, `October 25,2023`. */
function readMonthNameDay(text: string): DateReading | null {
  const match = monthNameDay.exec(text);
  const month = match && monthOfName(match[1] ?? "");
  if (!match || !month) return null;
  return withClock(dayReading(fullYear(match[3]), month, Number(match[2]), null), match[4]);
}

/** `10:30 PM 7 Feb 2018`. */
function readClockFirst(text: string, order: DayMonthOrder): DateReading | null {
  const [, clock, day] = /^(\d{1,2}:\d{2}(?: ?[ap]m)?),? (.+)$/i.exec(text) ?? [];
  return day === undefined ? null : withClock(readMoment(day, order), clock);
}

/** `Q1 2018`, `2018-Q1`: three months. */
function readQuarter(text: string): DateReading | null {
  const match = /^q([1-4])[ /-]?(\d{4})$|^(\d{4})[ /-]?q([1-4])$/i.exec(text);
  if (!match) return null;
  const year = Number(match[2] ?? match[3]);
  const month = Number(match[1] ?? match[4]) * 3;
  const [first, last] = [dayReading(year, month - 2, 0, null), dayReading(year, month, 0, null)];
  if (!(first && last)) return null;
  return { ...first, endMinute: last.endMinute };
}

const dayRange = /^(\d{1,2}) ?(?:[-–]|to|and|\/) ?(\d{1,2}) (\p{L}.*)$/u;
const monthDayRange = /^(\p{L}+\.?) (\d{1,2}) ?(?:[-–]|to|and) ?(\d{1,2}),? (\d{4})$/u;

/** `7-8 February 2018`, `2018-02-07 to 2018-02-08`, `2018-02-07/2018-02-08`. */
function readRange(text: string, order: DayMonthOrder): DateReading | null {
  const sides = sidesOfRange(text);
  if (sides.length !== 2) return null;
  const [from, to] = sides.map((side) => readMoment(side.trim(), order));
  if (!(from && to) || to.endMinute <= from.startMinute) return null;
  return { ...from, endMinute: endOfSpan(from.startMinute, from.clock, to) };
}

/**
 * The minute, exclusive, where a span ends that begins with one reading and ends with another: at its clock time, as
 * in EDTF intervals here, at midnight where the beginning has a clock time too, else when the day or month is over.
 */
export function endOfSpan(
  startMinute: number,
  clock: DateReading["clock"],
  to: DateReading,
): number {
  const isMoment = to.clock === "told" || (to.clock === "midnight" && clock === "told");
  return isMoment && to.startMinute > startMinute ? to.startMinute : to.endMinute;
}

function sidesOfRange(text: string): readonly string[] {
  const days = dayRange.exec(text);
  if (days) return [`${days[1]} ${days[3]}`, `${days[2]} ${days[3]}`];
  const [, month, first, last, year] = monthDayRange.exec(text) ?? [];
  if (month !== undefined) return [`${first} ${month} ${year}`, `${last} ${month} ${year}`];
  return text.split(/ (?:to|until|through|bis|au|al|до|إلى|[-–—]) |\/(?=\d{4}-)|[–—]/u);
}

function readEdtf(text: string): DateReading | null {
  const { span } = parseSpan(text.replaceAll("x", "X"), "UTC");
  if (span === null) return null;
  const { startMinute, endMinute, precision } = span;
  const hasClock = precision === "minute" || precision === "hour";
  return { startMinute, endMinute, order: null, clock: hasClock ? "told" : "none" };
}

/** A day, or a month or year where `day` or `month` is 0; null where there is no such day. */
export function dayReading(
  year: number,
  month: number,
  day: number,
  order: DateReading["order"],
): DateReading | null {
  if (!(year >= 1000 && year <= 2999) || month > 12) return null;
  if (month === 0) return spanOfDays(epochDay(year, 1, 1), epochDay(year + 1, 1, 1), order);
  const days = daysInMonth(year, month);
  if (day > days) return null;
  const first = epochDay(year, month, Math.max(1, day));
  return spanOfDays(first, day === 0 ? first + days : first + 1, order);
}

function spanOfDays(first: number, afterLast: number, order: DateReading["order"]): DateReading {
  const [startMinute, endMinute] = [first * minutesPerDay, afterLast * minutesPerDay];
  return { startMinute, endMinute, order, clock: "none" };
}

/** Days since 1970-01-01; see http://howardhinnant.github.io/date_algorithms.html#days_from_civil */
export function epochDay(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** Narrows a day to a minute, unless it is midnight as programs write it. */
function withClock(reading: DateReading | null, text: string | undefined): DateReading | null {
  if (reading === null || text === undefined) return reading;
  const clock = readClock(text) ?? readClockRange(text);
  if (clock === null) return null;
  if (clock.isMidnight) return { ...reading, clock: "midnight" };
  const startMinute = reading.startMinute + clock.minute;
  return { ...reading, startMinute, endMinute: startMinute + clock.length, clock: "told" };
}

/** Two digits up to 68 are of this century, as in POSIX. */
function fullYear(digits = ""): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year > 68 ? 1900 + year : 2000 + year;
}

/** The minute of a moment in seconds since 1970; of midnight to the second, again, the day. */
function momentReading(seconds: number): DateReading {
  const startMinute = Math.floor(seconds / 60);
  const isMidnight = seconds % (minutesPerDay * 60) === 0;
  const endMinute = startMinute + (isMidnight ? minutesPerDay : 1);
  return { startMinute, endMinute, order: null, clock: isMidnight ? "midnight" : "told" };
}
