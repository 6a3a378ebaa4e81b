import { type CalendarDate, dayAfter, firstOfMonth, isCalendarDate } from "./calendar-date.ts";
import { isTimeZone, type LocalTime, localToMinute } from "./local-time.ts";
import { earliestMinute, latestMinute, type TimePrecision, type TimeSpan } from "./time-span.ts";
import { shortened } from "./written-value.ts";

/** What is wrong with a time; each is also an issue rule. */
type SpanProblemKind =
  | "not-a-time"
  | "impossible-date"
  | "impossible-clock-time"
  | "ends-before-start"
  | "unknown-time-zone";

interface SpanProblem {
  readonly kind: SpanProblemKind;
  /** The part of the text that is wrong. */
  readonly got: string;
}

/** A span, or why there is none. */
export type SpanReading =
  | { readonly span: TimeSpan; readonly problem: null }
  | { readonly span: null; readonly problem: SpanProblem };

/**
 * Reads the EDTF that records use (level 0 and 1 without seasons): `2018`, `2018-02`, `2018-02-08`,
 * `2018-02-07T22:00` (clock of `zone`; `Z` and `+03:00` are understood), `201X`, `2018-02-XX`, each with `~`
 * (about), `?` (uncertain) or `%` (both); `a/b`, and `..` for an open side. `b` is included whole, unless it
 * has a clock time to the minute: then the span ends there. Any text gives a reading.
 */
export function parseSpan(edtf: string, zone: string): SpanReading {
  if (!isTimeZone(zone)) return problem("unknown-time-zone", zone);
  const sides = edtf.length > 100 ? [] : edtf.trim().split("/");
  if (sides.length === 1) return spanOf(readMoment(sides[0] ?? "", zone), zone);
  if (sides.length !== 2 || sides.every(isOpen)) return problem("not-a-time", shortened(edtf));
  const [from, to] = sides.map((side) => readMoment(side, zone));
  if (from === undefined || to === undefined) return problem("not-a-time", shortened(edtf));
  return intervalOf(from, to, edtf, zone);
}

/** One side of an interval, or a whole text without `/`. */
type Moment =
  | { readonly kind: "open" }
  | { readonly kind: "problem"; readonly problem: SpanProblem }
  | {
      readonly kind: "range";
      readonly startMinute: number;
      readonly endMinute: number;
      readonly precision: TimePrecision;
      readonly qualifier: string;
      readonly inUtc: boolean;
    };

type Range = Extract<Moment, { kind: "range" }>;

const momentPattern =
  /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX)(?:T(\d{2})(?::(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?([~?%]?)$/;

function readMoment(text: string, zone: string): Moment {
  if (isOpen(text)) return { kind: "open" };
  const match = momentPattern.exec(text);
  if (match === null) return momentProblem("not-a-time", text);
  const [, year = "", month, day, hour, minute, second, offset, qualifier = ""] = match;
  if (!isWellOrdered(year, month, day, hour)) return momentProblem("not-a-time", text);
  if (!isPossibleDate(year, month, day)) return momentProblem("impossible-date", text);
  const marks = { qualifier, inUtc: offset === "Z" };
  if (hour === undefined) return { ...dateRange(year, month, day, zone), ...marks };
  if (!isPossibleClock(hour, minute, second, offset)) {
    return momentProblem("impossible-clock-time", text);
  }
  const clock = {
    ...calendarDate(year, month, day),
    hour: Number(hour),
    minute: Number(minute ?? 0),
  };
  const startMinute = clockMinute(clock, offset, zone);
  const precision = minute === undefined ? "hour" : "minute";
  const endMinute = startMinute + (minute === undefined ? 60 : 1);
  return { kind: "range", startMinute, endMinute, precision, ...marks };
}

/** An unknown digit may only be followed by unknown parts: `2018-XX-12` says nothing one can draw. */
function isWellOrdered(year: string, month?: string, day?: string, hour?: string): boolean {
  const parts = [year, month, day, hour].filter((part) => part !== undefined);
  const firstUnknown = parts.findIndex((part) => part.includes("X"));
  if (firstUnknown === -1) return true;
  const after = parts.slice(firstUnknown + 1);
  return after.every((part) => part === "XX") && (firstUnknown > 0 || after.length === 0);
}

function isPossibleDate(year: string, month = "01", day = "01"): boolean {
  return isCalendarDate(calendarDate(year, month, day));
}

function isPossibleClock(hour: string, minute = "00", second = "00", offset = "Z"): boolean {
  const [, offsetHours = "0", offsetRest = "0"] = /^[+-](\d{2}):(\d{2})$/.exec(offset) ?? [];
  const isOffset = Number(offsetHours) <= 14 && Number(offsetRest) < 60;
  return Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60 && isOffset;
}

/** The first day a date with unknown digits or parts may mean. */
function calendarDate(year: string, month = "01", day = "01"): CalendarDate {
  return {
    year: Number(year.replaceAll("X", "0")),
    month: month === "XX" ? 1 : Number(month),
    day: day === "XX" ? 1 : Number(day),
  };
}

function dateRange(
  year: string,
  month: string | undefined,
  day: string | undefined,
  zone: string,
): Omit<Range, "qualifier" | "inUtc"> {
  const first = calendarDate(year, month, day);
  const isWholeYear = month === undefined || month === "XX";
  const isWholeMonth = day === undefined || day === "XX";
  const startMinute = localToMinute(first, zone);
  const range = (precision: TimePrecision, next: CalendarDate) => ({
    kind: "range" as const,
    startMinute,
    endMinute: Math.max(startMinute + 1, localToMinute(next, zone)),
    precision,
  });
  if (isWholeYear) return range("year", firstOfMonth(first.year + yearsIn(year), 1));
  if (isWholeMonth) return range("month", firstOfMonth(first.year, first.month + 1));
  return range("day", dayAfter(first));
}

function yearsIn(year: string): number {
  return 10 ** (year.split("X").length - 1);
}

function clockMinute(clock: LocalTime, offset: string | undefined, zone: string): number {
  if (offset === undefined) return localToMinute(clock, zone);
  const utc = localToMinute(clock, "UTC");
  if (offset === "Z") return utc;
  const [hours = 0, minutes = 0] = offset.slice(1).split(":").map(Number);
  const ahead = hours * 60 + minutes;
  return offset.startsWith("-") ? utc + ahead : utc - ahead;
}

function spanOf(moment: Moment, zone: string): SpanReading {
  switch (moment.kind) {
    case "open":
      return problem("not-a-time", "..");
    case "problem":
      return { span: null, problem: moment.problem };
    case "range":
      return {
        span: {
          startMinute: Math.max(earliestMinute, moment.startMinute),
          endMinute: Math.min(latestMinute, moment.endMinute),
          precision: moment.precision,
          approximate: "~%".includes(moment.qualifier) && moment.qualifier !== "",
          uncertain: "?%".includes(moment.qualifier) && moment.qualifier !== "",
          zone: moment.inUtc ? "UTC" : zone,
        },
        problem: null,
      };
  }
}

function intervalOf(from: Moment, to: Moment, edtf: string, zone: string): SpanReading {
  if (from.kind === "problem") return { span: null, problem: from.problem };
  if (to.kind === "problem") return { span: null, problem: to.problem };
  const startMinute = from.kind === "open" ? earliestMinute : from.startMinute;
  const endMinute = to.kind === "open" ? latestMinute : lastMinute(to, startMinute);
  if (endMinute <= startMinute) return problem("ends-before-start", shortened(edtf));
  const ranges = [from, to].filter((side) => side.kind === "range");
  return spanOf(
    {
      kind: "range",
      startMinute,
      endMinute,
      precision: coarsest(ranges),
      qualifier: jointQualifier(ranges),
      inUtc: ranges.every((side) => side.inUtc),
    },
    zone,
  );
}

/** Where an interval ends: at a clock time, else when the day, month or year is over. */
function lastMinute(to: Range, startMinute: number): number {
  if (to.precision !== "minute" || to.startMinute === startMinute) return to.endMinute;
  return to.startMinute;
}

const precisionOrder: readonly TimePrecision[] = ["minute", "hour", "day", "month", "year"];

function coarsest(ranges: readonly Range[]): TimePrecision {
  return precisionOrder.findLast((each) => ranges.some((r) => r.precision === each)) ?? "year";
}

function jointQualifier(ranges: readonly Range[]): string {
  const marks = ranges.map(({ qualifier }) => qualifier).join("");
  const isApproximate = /[~%]/.test(marks);
  const isUncertain = /[?%]/.test(marks);
  if (isApproximate && isUncertain) return "%";
  if (isApproximate) return "~";
  return isUncertain ? "?" : "";
}

function isOpen(text: string): boolean {
  return text === "..";
}

function momentProblem(kind: SpanProblemKind, got: string): Moment {
  return { kind: "problem", problem: { kind, got: shortened(got) } };
}

function problem(kind: SpanProblemKind, got: string): SpanReading {
  return { span: null, problem: { kind, got } };
}
