import { noClockIn } from "../tables/clock-words.ts";
import { readClock, readClockRange } from "../tables/read-clock.ts";
import type { DateReading } from "../tables/read-date.ts";
import type { Problem } from "./document-issue.ts";
import { leadingDate } from "./leading-date.ts";
import { isClockName, isHourName, type NamedText, type RoledProperties } from "./property-roles.ts";
import { type DayOrder, isUndecidedDate, readReportedTime, timeFromTo } from "./reported-time.ts";

const minutesPerDay = 1440;

interface TimeReading {
  readonly time: DateReading | null;
  readonly problems: readonly Problem[];
}

/** When a feature happened, from the texts of its start, its clock time and its end; texts that are none become problems. */
export function featureTime(roles: RoledProperties, dayOrder: DayOrder): TimeReading {
  const from = startTold(roles.told("start"), dayOrder);
  const endText = roles.first("end");
  if (from === undefined && endText === "") return timeOfTitle(roles, dayOrder);
  const day = from === undefined ? null : readReportedTime(from.text, dayOrder);
  const { time: start, problems: clockProblems } = atClock(day, clockTold(roles, from));
  const end = readReportedTime(endText, dayOrder);
  const problems = [
    ...unreadTime(from?.text ?? "", from?.name ?? "", start, dayOrder),
    ...clockProblems,
    ...unreadTime(endText, roles.nameOf("end"), end, dayOrder, "end"),
  ];
  const time = timeFromTo(start, end);
  if (time !== null || start === null || end === null) return { time, problems };
  const values = { got: `${from?.text}/${endText}`, column: roles.nameOf("end") };
  return {
    time: start,
    problems: [
      ...problems,
      { rule: "ends-before-start", severity: "warning", path: "end", values },
    ],
  };
}

/** The first of several that is a date: `time` may be a clock time beside another that says on which day. */
function startTold(told: readonly NamedText[], dayOrder: DayOrder): NamedText | undefined {
  const [first, ...others] = told;
  if (others.length === 0) return first;
  const isDate = ({ text }: NamedText) =>
    readReportedTime(text, dayOrder) !== null || isUndecidedDate(text);
  return told.find(isDate) ?? first;
}

/** The time of day beside a date: of a property of that name, or of one that could have been the date. */
function clockTold(roles: RoledProperties, from: NamedText | undefined): NamedText | undefined {
  const [clock] = roles.told("clock");
  return clock ?? roles.told("start").find(({ name }) => name !== from?.name && isClockName(name));
}

/** A day narrowed to its clock time; where it is none the day stands, and that is said. */
function atClock(day: DateReading | null, told: NamedText | undefined): TimeReading {
  const isDay = day !== null && day.endMinute - day.startMinute === minutesPerDay;
  if (!isDay || told === undefined) return { time: day, problems: [] };
  const isHour = isHourName(told.name) && /^\d{1,2}$/.test(told.text);
  const text = isHour ? `${told.text}:00` : told.text;
  const clock = readClockRange(text) ?? readClock(text);
  if (clock === null) return { time: day, problems: noClockProblems(told) };
  const startMinute = day.startMinute + clock.minute;
  const endMinute = startMinute + (isHour ? 60 : clock.length);
  return { time: { ...day, startMinute, endMinute, clock: "told" }, problems: [] };
}

function noClockProblems({ name, text }: NamedText): readonly Problem[] {
  const found = noClockIn(text);
  // another date, which is kept with the others
  if (found === "nothing" || isUndecidedDate(text) || readReportedTime(text) !== null) return [];
  const rule = found === "part-of-day" ? "time-in-words" : "time-unreadable";
  const values = { got: text.slice(0, 80), column: name };
  return [{ rule, severity: "warning", path: "start", values }];
}

/** Where nothing else says when, the date that the title begins with; that it was read there is said. */
function timeOfTitle(roles: RoledProperties, dayOrder: DayOrder): TimeReading {
  const got = leadingDate(roles.first("title"));
  const column = roles.nameOf("title");
  const time = readReportedTime(got, dayOrder);
  if (time === null) return { time, problems: unreadTime(got, column, time, dayOrder) };
  const values = { got, column };
  return {
    time,
    problems: [{ rule: "date-from-title", severity: "warning", path: "start", values }],
  };
}

function unreadTime(
  text: string,
  column: string,
  time: DateReading | null,
  dayOrder: DayOrder,
  path = "start",
): readonly Problem[] {
  if (text === "" || time !== null) return [];
  const isUndecided = dayOrder === null && isUndecidedDate(text);
  const rule = isUndecided ? "date-order-unknown" : "date-unreadable";
  const cure = isUndecided ? { cure: "set-date-order" } : {};
  return [{ rule, severity: "warning", path, values: { got: text.slice(0, 80), column, ...cure } }];
}
