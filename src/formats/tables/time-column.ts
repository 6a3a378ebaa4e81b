import { undatedMinute } from "../../incidents/incident-columns.ts";
import { plausibleTime } from "../plausible-time.ts";
import { monthOfName } from "./calendar-names.ts";
import { createCellDictionary } from "./cell-dictionary.ts";
import { noClockIn } from "./clock-words.ts";
import { createOrderTally, type OrderEvidence } from "./day-month-order.ts";
import { isNothing } from "./empty-words.ts";
import { readClock, readClockRange } from "./read-clock.ts";
import { type DateReading, dayReading, endOfSpan, readDate } from "./read-date.ts";
import { isWholeDay, readIsoMinute } from "./read-digits.ts";
import { columnOf, columnsOf, type ReadPlan } from "./read-plan.ts";
import { cellAt, fillBlock } from "./row-block.ts";
import type { RowContext } from "./row-context.ts";
import { serialDateIn } from "./serial-date.ts";
import { toAsciiDigits } from "./to-ascii-digits.ts";

/** When each row happened, `undatedMinute` in both where no date could be read. */
export interface TimeColumn {
  readonly startMinute: Int32Array;
  readonly endMinute: Int32Array;
  /** Reads the rows of the block. */
  readBlock(): void;
  finish(rowCount: number): void;
  /** What the dates read so far say about the order of day and month. */
  evidence(): OrderEvidence;
}

const minutesPerDay = 1440;
/** Distinct texts beyond this are not remembered: a column of seconds has no two alike. */
const rememberedTexts = 100_000;

/** Reads a date, a pair of dates, or year, month and day columns, with a clock time from its own column. */
export function createTimeColumn(
  context: RowContext,
  plan: ReadPlan,
  capacity: number,
): TimeColumn {
  const startMinute = new Int32Array(capacity);
  const endMinute = new Int32Array(capacity);
  const dateColumns = columnsOf(plan, "date");
  const dateColumn = dateColumns[0] ?? -1;
  const endColumn = columnOf(plan, "endDate");
  const partColumns = (["year", "month", "day"] as const).map((role) => columnOf(plan, role));
  const [yearColumn = -1, monthColumn = -1, dayColumn = -1] = partColumns;
  const hourColumn = columnOf(plan, "hour");
  const minuteColumn = columnOf(plan, "minute");
  const timeColumn = columnOf(plan, "time");
  const cells = createCellDictionary();
  const tally = createOrderTally();
  /** Whether a row above has a date that merged cells may mean for this one too. */
  let hasDates = false;
  const plausible = plausibleTime();
  /** Rows whose time of day is a part of the day in words, and the first of these words. */
  const worded = { rows: 0, example: "" };
  /** The first date that a spreadsheet counts in days, and the day it was read as. */
  const serial = { example: "", day: "" };
  const readings: (DateReading | null)[] = [];

  function readBlock(): void {
    fillBlock(context.block, startMinute, undatedMinute);
    fillBlock(context.block, endMinute, undatedMinute);
    for (let at = 0; at < context.block.rowCount; at++) {
      const isRead = readQuickly(at) || readSlowly(at);
      hasDates ||= isRead;
      if (isRead) finishRow(at);
      else reportUnread(at);
    }
  }

  /** ISO dates straight from the bytes. */
  function readQuickly(at: number): boolean {
    const { block } = context;
    const cell = cellAt(block, at, dateColumn);
    if (cell < 0) return false;
    const start = block.cells.start[cell] ?? 0;
    const end = block.cells.end[cell] ?? 0;
    const minute = readIsoMinute(block.source.bytes, start, end);
    if (Number.isNaN(minute)) return false;
    const length = isWholeDay(block.source.bytes, start, end) ? minutesPerDay : 1;
    startMinute[block.firstRow + at] = minute;
    endMinute[block.firstRow + at] = minute + length;
    return true;
  }

  function readSlowly(at: number): boolean {
    context.goToRow(at);
    const reading = readDates(at) ?? readParts();
    if (!reading) return false;
    startMinute[context.block.firstRow + at] = clampMinute(reading.startMinute);
    endMinute[context.block.firstRow + at] = clampMinute(reading.endMinute);
    return true;
  }

  /** The first of several columns that holds a date; filled ones passed over are reported. */
  function readDates(at: number): DateReading | null {
    const used = dateColumns.find((column) => readCell(at, column) !== null);
    if (used === undefined) return null;
    for (const column of dateColumns.slice(0, dateColumns.indexOf(used))) {
      const isFilled = !isNothing(context.text(column));
      if (isFilled) context.report("date-unreadable", "warning", column);
    }
    return readCell(at, used);
  }

  function readCell(at: number, column: number): DateReading | null {
    const cell = cellAt(context.block, at, column);
    if (cell < 0) return null;
    if (cells.size >= rememberedTexts) return readText(context.text(column));
    const code = cells.codeOf(context.block, cell);
    const known = readings[code];
    if (known !== undefined) return known;
    const reading = readText(cells.textOf(code));
    readings[code] = reading;
    return reading;
  }

  function readText(text: string): DateReading | null {
    const reading = readDate(text, plan.dayMonthOrder);
    tally.add(text, reading);
    return reading ?? readSerial(text);
  }

  function readSerial(text: string): DateReading | null {
    const date = serialDateIn(toAsciiDigits(text).trim());
    if (date === null) return null;
    if (serial.example === "") Object.assign(serial, { example: text, day: date.slice(0, 10) });
    return readDate(date, plan.dayMonthOrder);
  }

  function readParts(): DateReading | null {
    if (yearColumn < 0) return null;
    const month = partOf(monthColumn) || (monthOfName(context.text(monthColumn)) ?? 0);
    return dayReading(partOf(yearColumn), month, partOf(dayColumn), null);
  }

  /** A number from its column; 0, "unknown", where the column is not there or empty. */
  function partOf(column: number): number {
    const part = Number(toAsciiDigits(context.text(column)));
    return Number.isInteger(part) && part > 0 ? part : 0;
  }

  function finishRow(at: number): void {
    const row = context.block.firstRow + at;
    const start = startMinute[row] ?? 0;
    const isDay = (endMinute[row] ?? 0) - start === minutesPerDay;
    if (endColumn >= 0) extend(at);
    if (!(start >= plausible.from && start < plausible.to)) report(at, "date-implausible");
    if (!isDay) return;
    if (start === 0 && dateColumn >= 0) report(at, "date-epoch");
    if (timeColumn >= 0 || hourColumn >= 0) addClock(at);
  }

  function report(at: number, rule: "date-implausible" | "date-epoch"): void {
    context.goToRow(at);
    context.report(rule, "warning", dateColumn >= 0 ? dateColumn : yearColumn);
  }

  /** An end that is a day on or after the start, straight from the bytes. */
  function extendQuickly(at: number): boolean {
    const { block } = context;
    const row = block.firstRow + at;
    const cell = cellAt(block, at, endColumn);
    if (cell < 0 || clockOf(row) === "told") return false;
    const start = block.cells.start[cell] ?? 0;
    const end = block.cells.end[cell] ?? 0;
    const minute = readIsoMinute(block.source.bytes, start, end);
    const isAfter = minute >= (startMinute[row] ?? 0);
    if (!(isAfter && isWholeDay(block.source.bytes, start, end))) return false;
    endMinute[row] = minute + minutesPerDay;
    return true;
  }

  /** Whether the start of a row, not yet extended, is a clock time: no day is that short. */
  function clockOf(row: number): "told" | "none" {
    return (endMinute[row] ?? 0) - (startMinute[row] ?? 0) < minutesPerDay ? "told" : "none";
  }

  /** The last day is included whole; an end before the start is reported and not used. */
  function extend(at: number): void {
    const row = context.block.firstRow + at;
    if (extendQuickly(at)) return;
    context.goToRow(at);
    if (isNothing(context.text(endColumn))) return;
    const start = startMinute[row] ?? 0;
    const end = readCell(at, endColumn);
    if (!end) {
      context.report("date-unreadable", "warning", endColumn);
    } else if (end.endMinute <= start) {
      const values = { wanted: context.text(dateColumn) };
      context.report("ends-before-start", "warning", endColumn, values);
    } else {
      endMinute[row] = clampMinute(endOfSpan(start, clockOf(row), end));
    }
  }

  /** A clock time narrows the day; of several days it says when on the first of them. */
  function addClock(at: number): void {
    const row = context.block.firstRow + at;
    context.goToRow(at);
    const text = timeColumn >= 0 ? context.text(timeColumn) : clockOfParts();
    const clock = readClockRange(text) ?? readClock(text);
    if (clock === null) reportNoClock();
    else setClock(row, clock.minute, isHour() ? 60 : clock.length);
  }

  function setClock(row: number, minute: number, length: number): void {
    const day = startMinute[row] ?? 0;
    const end = endMinute[row] ?? 0;
    const isOneDay = end - day === minutesPerDay;
    if (!isOneDay && end <= day + minute) return;
    startMinute[row] = day + minute;
    if (isOneDay) endMinute[row] = day + minute + length;
  }

  function clockOfParts(): string {
    const minute = context.text(minuteColumn) || "0";
    return `${context.text(hourColumn)}:${minute.padStart(2, "0")}`;
  }

  /** An hour without its minute is no better known than the hour. */
  function isHour(): boolean {
    return timeColumn < 0 && context.text(minuteColumn) === "";
  }

  /** The day stands without a clock time; what says so in words is told once for the file. */
  function reportNoClock(): void {
    const column = timeColumn >= 0 ? timeColumn : hourColumn;
    const text = context.text(column);
    const found = noClockIn(text);
    if (found === "unreadable") context.report("time-unreadable", "warning", column);
    if (found !== "part-of-day") return;
    worded.rows++;
    worded.example ||= text;
  }

  function reportUnread(at: number): void {
    const column = dateColumn >= 0 ? dateColumn : yearColumn;
    if (column < 0) return;
    context.goToRow(at);
    if (!isNothing(context.text(column))) context.report("date-unreadable", "warning", column);
    else context.report("date-missing", "warning", column, hasDates ? { cure: "fill-dates" } : {});
  }

  function finish(rows: number): void {
    if (worded.rows > 0) {
      const column = context.nameOf(timeColumn >= 0 ? timeColumn : hourColumn);
      const values = { column, got: worded.example, rows: String(worded.rows) };
      context.reportFile("time-in-words", "warning", values);
    }
    if (serial.example !== "") {
      const values = { column: context.nameOf(dateColumn), got: serial.example, used: serial.day };
      context.reportFile("date-serial", "warning", values);
    }
    if (dateColumn >= 0 || yearColumn >= 0 || rows === 0) return;
    context.reportFile("date-column-missing", "warning", { cure: "correct-mapping" });
  }

  return { startMinute, endMinute, readBlock, finish, evidence: tally.evidence };
}

function clampMinute(minute: number): number {
  return Math.max(-2_147_483_647, Math.min(2_147_483_647, minute));
}
