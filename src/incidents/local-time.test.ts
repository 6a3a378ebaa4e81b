import fc from "fast-check";
import { expect, test } from "vitest";
import { endMinuteOfDate, localToMinute, minuteOfDate, offsetMinutes } from "./local-time.ts";

const at = (iso: string) => Date.parse(iso) / 60_000;

test.each([
  ["2018-02-07T20:00Z", 120],
  ["2018-03-29T21:59Z", 120],
  ["2018-03-29T22:00Z", 180],
  ["2018-10-25T20:59Z", 180],
  ["2018-10-25T21:00Z", 120],
  ["2022-10-27T21:00Z", 180],
  ["2023-01-15T12:00Z", 180],
])("at %s Damascus is %i minutes ahead", (iso, offset) => {
  expect(offsetMinutes("Asia/Damascus", at(iso))).toBe(offset);
});

test("days touch: each ends in the minute the next begins", () => {
  const zones = fc.constantFrom("Asia/Damascus", "America/Sao_Paulo", "Australia/Lord_Howe", "UTC");
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 24_000 }), zones, (dayNumber, zone) => {
      const day = (n: number) => new Date(n * 86_400_000).toISOString().slice(0, 10);
      expect(endMinuteOfDate(day(dayNumber), zone)).toBe(minuteOfDate(day(dayNumber + 1), zone));
    }),
  );
});

test("a reading taken from a minute leads back to it, or to the earlier of two", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 35_000_000 }), (minute) => {
      const offset = offsetMinutes("Asia/Damascus", minute);
      const wall = new Date((minute + offset) * 60_000);
      const local = {
        year: wall.getUTCFullYear(),
        month: wall.getUTCMonth() + 1,
        day: wall.getUTCDate(),
        hour: wall.getUTCHours(),
        minute: wall.getUTCMinutes(),
      };
      expect([minute, minute - 60]).toContain(localToMinute(local, "Asia/Damascus"));
    }),
  );
});

test("what is no day or no zone has no minute", () => {
  expect(minuteOfDate("2018-02-30", "Asia/Damascus")).toBeNull();
  expect(minuteOfDate("2018-02-28", "Nowhere/Else")).toBeNull();
  expect(endMinuteOfDate("yesterday", "UTC")).toBeNull();
});

test("offsets agree with what Intl prints at every hour of years with odd changes", () => {
  const zones = ["Asia/Damascus", "Africa/Casablanca", "Africa/Cairo", "Europe/Moscow"] as const;
  for (const zone of zones) {
    const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, timeStyle: "short" });
    for (let minute = at("2014-01-01T00:00Z"); minute < at("2014-12-31T00:00Z"); minute += 180) {
      const shown = new Date((minute + offsetMinutes(zone, minute)) * 60_000);
      if (clock.format(minute * 60_000) === shown.toISOString().slice(11, 16)) continue;
      throw new Error(`got another time in ${zone} than Intl prints at ${minute}`);
    }
  }
});
