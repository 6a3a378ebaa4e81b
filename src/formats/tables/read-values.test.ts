import { cpuUsage } from "node:process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readClock } from "./read-clock.ts";
import { readAngle, readCoordinates } from "./read-coordinates.ts";
import { readDate } from "./read-date.ts";
import { isWholeDay, readIsoMinute, readPlainNumber } from "./read-digits.ts";
import { readEstimate } from "./read-estimate.ts";
import { readCount, readDecimal } from "./read-number.ts";
import { uncertaintyOfNotation } from "./stated-decimals.ts";

test.each([
  ["2018-02-07", "2018-02-07T00:00", 1440],
  ["2018-02-07 00:00:00.000", "2018-02-07T00:00", 1440],
  ["2018-02-07T22:15:30.500Z", "2018-02-07T22:15", 1],
  ["2018-02-07T22:15+02:00", "2018-02-07T20:15", 1],
  ["20180207", "2018-02-07T00:00", 1440],
  ["20180207221500", "2018-02-07T22:15", 1],
  ["2018-02-07T00:00:00Z", "2018-02-07T00:00", 1440],
  ["2018-02-07T00:00Z", "2018-02-07T00:00", 1],
  ["2018/02/07 00:00:00+00", "2018-02-07T00:00", 1440],
  ["2018/02/07 20:30:00+00", "2018-02-07T20:30", 1],
  ["2018-02-07 00:00:00+02", "2018-02-06T22:00", 1],
  ["7/2/2018 00:00:00Z", "2018-02-07T00:00", 1440],
  ["1517961600", "2018-02-07T00:00", 1440],
  ["1517961600000", "2018-02-07T00:00", 1440],
  ["1517961601", "2018-02-07T00:00", 1],
  ["1517961660000", "2018-02-07T00:01", 1],
  ["2018", "2018-01-01T00:00", 365 * 1440],
  ["2018-02", "2018-02-01T00:00", 28 * 1440],
  ["February, 2018", "2018-02-01T00:00", 28 * 1440],
  ["2018-02-00", "2018-02-01T00:00", 28 * 1440],
  ["2018-00-00", "2018-01-01T00:00", 365 * 1440],
  ["7/2/2018", "2018-02-07T00:00", 1440],
  ["07.02.18", "2018-02-07T00:00", 1440],
  ["2/13/2018", "2018-02-13T00:00", 1440],
  ["07/02/2018 10:15 PM", "2018-02-07T22:15", 1],
  ["9-May-20", "2020-05-09T00:00", 1440],
  ["09 May 2020", "2020-05-09T00:00", 1440],
  ["Wed, 07 Feb 2018 20:00:00 GMT", "2018-02-07T20:00", 1],
  ["Monday 5 February 2018", "2018-02-05T00:00", 1440],
  ["Lundi 5 février 2018", "2018-02-05T00:00", 1440],
  ["الاثنين، 5 فبراير 2018", "2018-02-05T00:00", 1440],
  ["mar 7, 2018", "2018-03-07T00:00", 1440],
  ["7.2.2018 22.30 Uhr", "2018-02-07T22:30", 1],
  ["7 Feb 2018 22h30", "2018-02-07T22:30", 1],
  ["7 Feb 2018 2230 hrs", "2018-02-07T22:30", 1],
  ["10:30 PM 7 Feb 2018", "2018-02-07T22:30", 1],
  ["night of 7 to 8 February 2018", "2018-02-07T00:00", 2 * 1440],
  ["February 7-9, 2018", "2018-02-07T00:00", 3 * 1440],
  ["early February 2018", "2018-02-01T00:00", 28 * 1440],
  ["Q1 2018", "2018-01-01T00:00", 90 * 1440],
  ["October 8 2023", "2023-10-08T00:00", 1440],
  ["October 25,2023", "2023-10-25T00:00", 1440],
  ["Feb 2018", "2018-02-01T00:00", 28 * 1440],
  ["8 de octubre de 2023", "2023-10-08T00:00", 1440],
  ["7 février 2018", "2018-02-07T00:00", 1440],
  ["25 февраля 2018", "2018-02-25T00:00", 1440],
  ["٧ فبراير ٢٠١٨", "2018-02-07T00:00", 1440],
  ["7 شباط 2018", "2018-02-07T00:00", 1440],
  ["7-8 February 2018", "2018-02-07T00:00", 2880],
  ["2018-02-07/2018-02-08", "2018-02-07T00:00", 2880],
  ["2018-02-07 to 2018-02-09", "2018-02-07T00:00", 4320],
  ["2018-02-xx", "2018-02-01T00:00", 28 * 1440],
  ["2018-02~", "2018-02-01T00:00", 28 * 1440],
])("%s is a date", (text, start, length) => {
  const reading = readDate(text, "day-month");
  expect(reading && new Date(reading.startMinute * 60_000).toISOString().slice(0, 16)).toBe(start);
  expect(reading && reading.endMinute - reading.startMinute).toBe(length);
});

test.each([
  "",
  "0000-00-00",
  "October 12",
  "2018-02-30",
  "31/31/2018",
  "Unknown",
  "12",
  "2018-13-01",
])("%j is no date", (text) => {
  expect(readDate(text, "day-month")).toBeNull();
});

test.each([
  ["Mon, 01/06/2014", "2014-01-06", "month-day"],
  ["Sunday 01/06/2014", "2014-06-01", "day-month"],
  // no such day either way: the weekday is wrong and proves nothing
  ["Fri, 01/06/2014", "2014-06-01", "either"],
  ["01/06/2014", "2014-06-01", "either"],
])("the weekday of %s says which number is the day", (text, day, order) => {
  const reading = readDate(text, "day-month");
  expect(reading && new Date(reading.startMinute * 60_000).toISOString().slice(0, 10)).toBe(day);
  expect(reading?.order).toBe(order);
});

test.each([
  ["0130", 90],
  ["130", 90],
  ["02:00 Uhr", 120],
  ["2 Uhr", 120],
  ["22h30", 1350],
  ["1:45 pm", 825],
  ["2575", null],
  ["25:61", null],
  ["24:00", 1440],
  ["24:30", null],
  ["45:00 am", null],
  ["9", null],
])("the clock time %s is minute %s of the day", (text, minute) => {
  expect(readClock(text)?.minute ?? null).toBe(minute);
});

test.each([
  ["33.51, 36.29", 33.51, 36.29],
  ["(33.51,36.29)", 33.51, 36.29],
  ["33,51; 36,29", 33.51, 36.29],
  ["33.51 36.29", 33.51, 36.29],
  ["35.50N 12.61E", 35.5, 12.61],
  ["12.61E 35.50N", 35.5, 12.61],
  ["35°8'24\"N 40°20'0\"E", 35.14, 40.3333],
  ["35° 8.4' S, 40° 20' W", -35.14, -40.3333],
  ["POINT (36.29 33.51)", 33.51, 36.29],
  ["SRID=4326;POINT(36.29 33.51)", 33.51, 36.29],
  ["٣٣٫٥١، ٣٦٫٢٩", 33.51, 36.29],
  ["31UDQ4825111932", 48.8582, 2.2945],
  ["35,31 с.ш. 40,29 в.д.", 35.31, 40.29],
  ["35°17′ с. ш., 40°19′ в. д.", 35.2833, 40.3167],
  ["48,5 пн. ш.; 37,9 сх. д.", 48.5, 37.9],
  ["35.31° شمال، 40.29° شرق", 35.31, 40.29],
  ["3°10' Norte, 76°15' Oeste", 3.1667, -76.25],
  ["48°51' nord, 2°21' est", 48.85, 2.35],
  ["34,5° Süd; 58,4° West", -34.5, -58.4],
])("%s is a position", (text, latitude, longitude) => {
  const position = readCoordinates(text);
  expect(position?.[1]).toBeCloseTo(latitude, 3);
  expect(position?.[0]).toBeCloseTo(longitude, 3);
});

test.each([
  ["35,31 с.ш. 40,29 в.д.", "35.31 N 40.29 E"],
  ["35°17′ с. ш., 40°19′ в. д.", "35°17'N 40°19'E"],
  ["35.3° شمال، 40.2° شرق", "35.3 N 40.2 E"],
  ["٣٥٫٣، ٤٠٫٢", "35.3, 40.2"],
])("%s is no more exact than %s", (text, plain) => {
  expect(uncertaintyOfNotation(text)).toBe(uncertaintyOfNotation(plain));
  expect(uncertaintyOfNotation(text)).toBeGreaterThan(500);
});

test.each([
  ["POINT (40.2 35.3)", 7_872],
  ["https://www.google.com/maps?q=35.31,40.29", 787],
  ["POINT (614913 3911805)", 100],
])("the digits of %s leave %i m open", (text, meters) => {
  expect(uncertaintyOfNotation(text)).toBe(meters);
});

test.each([
  "",
  "35.3abc",
  "2°57' N 76°16' O",
  "Northern 35, 40 E",
  "Infinity, 3",
  "0x10, 0x10",
  "12",
  "north, south",
  "1e400, 2",
])("%j is no position", (text) => {
  expect(readCoordinates(text)).toBeNull();
});

test.each([
  ["- 3.5138", -3.5138],
  ["−3,5", -3.5],
  ["35°30' S", -35.5],
  ["٣٥٫٥", 35.5],
  ["35.31° شمال", 35.31],
  ["غرب 40,29", -40.29],
  ["3.5 Sur", -3.5],
  ["35.3abc", null],
  ["", null],
])("%j is the angle %s", (text, degrees) => {
  expect(readAngle(text)).toBe(degrees);
});

test.each([
  ["1,234", 1234],
  ["12 345", 12_345],
  ["1.234,5", 1234.5],
  ["1'234'567", 1_234_567],
  ["12", 12],
  ["1e3", null],
])("%j counts %s", (text, count) => {
  expect(readCount(text)).toBe(count);
});

test.each([
  ["10-15", { low: 10, best: null, high: 15 }],
  ["~20", { low: null, best: 20, high: null }],
  ["at least 3", { low: 3, best: null, high: null }],
  ["more than 100", { low: 101, best: null, high: null }],
  ["up to 9", { low: null, best: null, high: 9 }],
  ["не менее 5", { low: 5, best: null, high: null }],
  ["около 20", { low: null, best: 20, high: null }],
  ["más de 10", { low: 11, best: null, high: null }],
  ["до 12", { low: null, best: null, high: 12 }],
  ["حوالي ٢٠", { low: null, best: 20, high: null }],
  ["50+", { low: 50, best: null, high: null }],
  ["dozens", null],
])("%j is an estimate", (text, estimate) => {
  expect(readEstimate(text)).toEqual(estimate);
});

test("plain digits are read exactly as Number reads them, or left to the slow reader", () => {
  const decimals = fc.tuple(fc.boolean(), fc.nat(), fc.option(fc.stringMatching(/^\d{1,12}$/)));
  fc.assert(
    fc.property(decimals, ([isNegative, whole, fraction]) => {
      const text = `${isNegative ? "-" : ""}${whole}${fraction === null ? "" : `.${fraction}`}`;
      const bytes = new TextEncoder().encode(text);
      const read = readPlainNumber(bytes, 0, bytes.length);
      expect(Number.isNaN(read) || read === Number(text)).toBe(true);
      expect(readDecimal(text)).toBe(Number(text));
    }),
  );
});

test("ISO dates read from bytes are those of Date", () => {
  const years = fc.date({
    min: new Date("1000-01-01"),
    max: new Date("2999-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(years, (date) => {
      const iso = date.toISOString();
      const bytes = new TextEncoder().encode(iso);
      expect(readIsoMinute(bytes, 0, bytes.length)).toBe(Math.floor(date.getTime() / 60_000));
    }),
  );
});

const moments = fc.record({
  separator: fc.constantFrom(" ", "T"),
  hour: fc.integer({ min: 0, max: 23 }),
  clock: fc.constantFrom(":00", ":00:00", ":00:00.000", ":00:30", ":00:00.5", ":07", ":07:00"),
  zone: fc.constantFrom("", "Z"),
});

test("an ISO date read from its bytes is what its text is read as: a day, midnight or a minute", () => {
  fc.assert(
    fc.property(moments, ({ separator, hour, clock, zone }) => {
      const text = `2018-02-07${separator}${String(hour).padStart(2, "0")}${clock}${zone}`;
      const bytes = new TextEncoder().encode(text);
      const reading = readDate(text, "day-month");
      expect(readIsoMinute(bytes, 0, bytes.length)).toBe(reading?.startMinute);
      expect(isWholeDay(bytes, 0, bytes.length)).toBe(reading?.clock === "midnight");
    }),
  );
});

test.each([
  ["2018-02-07", "none", 1440],
  ["February 2018", "none", 28 * 1440],
  ["7/2/2018 0:00", "midnight", 1440],
  ["7/2/2018 12:00:00 AM", "midnight", 1440],
  ["Wed, 07 Feb 2018 00:00:00 GMT", "midnight", 1440],
  ["1517961600", "midnight", 1440],
  ["2018-02-07T00:00Z", "told", 1],
  ["2018-02-07 00:00:30", "told", 1],
  ["7/2/2018 12:00:00 PM", "told", 1],
  ["2018-02-07T22", "told", 60],
  ["2018-02-07 22:15 to 2018-02-08 03:30", "told", 315],
  ["7/2/2018 22:15 - 8/2/2018 0:00", "told", 105],
])("the clock of %s is %s, its span %i minutes", (text, clock, minutes) => {
  const reading = readDate(text, "day-month");
  expect(reading?.clock).toBe(clock);
  expect(reading && reading.endMinute - reading.startMinute).toBe(minutes);
});

test("any text is read or not, quickly and without a throw", () => {
  const texts = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.string({ maxLength: 5 }).map((text) => text.repeat(2000)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const before = cpuUsage();
      readDate(text, "month-day");
      const position = readCoordinates(text);
      readEstimate(text);
      expect(position === null || position.every(Number.isFinite)).toBe(true);
      expect(cpuUsage(before).user).toBeLessThan(200_000);
    }),
  );
});
