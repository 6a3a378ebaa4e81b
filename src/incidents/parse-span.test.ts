import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSpan } from "./parse-span.ts";
import { earliestMinute, latestMinute } from "./time-span.ts";

const damascus = "Asia/Damascus";

/** The bounds of a span as ISO times in UTC, to the minute. */
function boundsOf(edtf: string, zone = damascus): readonly [string, string] | string {
  const { span, problem } = parseSpan(edtf, zone);
  if (span === null) return problem.kind;
  const iso = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 16);
  return [iso(span.startMinute), iso(span.endMinute)];
}

test.each([
  ["2018", "2017-12-31T22:00", "2018-12-31T22:00"],
  ["2018-02", "2018-01-31T22:00", "2018-02-28T22:00"],
  ["2018-02-08", "2018-02-07T22:00", "2018-02-08T22:00"],
  ["2018-02-07T22:00", "2018-02-07T20:00", "2018-02-07T20:01"],
  ["2018-02-07T22:00:59", "2018-02-07T20:00", "2018-02-07T20:01"],
  ["2018-02-07T22", "2018-02-07T20:00", "2018-02-07T21:00"],
  ["2018-02-07T20:00Z", "2018-02-07T20:00", "2018-02-07T20:01"],
  ["2018-02-07T22:00+03:00", "2018-02-07T19:00", "2018-02-07T19:01"],
  ["2018-02-07T22:00-04:30", "2018-02-08T02:30", "2018-02-08T02:31"],
  ["2018-02-07T22:00~/2018-02-08T02:00~", "2018-02-07T20:00", "2018-02-08T00:00"],
  ["2018-02-07/2018-02-08", "2018-02-06T22:00", "2018-02-08T22:00"],
  ["2017-10-31/2017-11-04", "2017-10-30T22:00", "2017-11-04T22:00"],
  ["2018-02/2018-03", "2018-01-31T22:00", "2018-03-31T21:00"],
  ["2018-02-XX", "2018-01-31T22:00", "2018-02-28T22:00"],
  ["2018-XX", "2017-12-31T22:00", "2018-12-31T22:00"],
  ["2018-XX-XX", "2017-12-31T22:00", "2018-12-31T22:00"],
  ["201X", "2009-12-31T22:00", "2019-12-31T22:00"],
  ["2016-02-29", "2016-02-28T22:00", "2016-02-29T22:00"],
])("%s in Damascus is from %s to %s UTC", (edtf, start, end) => {
  expect(boundsOf(edtf)).toEqual([start, end]);
});

test.each([
  ["the day clocks skip its first hour lasts 23 hours", "2018-03-30", 23],
  ["the day clocks go back lasts 25 hours", "2018-10-25", 25],
  ["the last spring change lasts 23 hours", "2022-03-25", 23],
  ["the autumn that stayed on summer time has no long day", "2022-10-27", 24],
  ["nor the day after it", "2022-10-28", 24],
  ["an ordinary day lasts 24 hours", "2018-02-08", 24],
])("%s in Damascus", (_name, edtf, hours) => {
  const { span } = parseSpan(edtf, damascus);
  expect((span?.endMinute ?? 0) - (span?.startMinute ?? 0)).toBe(hours * 60);
});

test("a clock time that clocks skip counts on from before the gap", () => {
  expect(boundsOf("2018-03-30T00:30")).toEqual(["2018-03-29T22:30", "2018-03-29T22:31"]);
});

test("a clock time that comes twice is the earlier one", () => {
  expect(boundsOf("2018-10-25T23:30")).toEqual(["2018-10-25T20:30", "2018-10-25T20:31"]);
});

test("Damascus keeps three hours from UTC in the winter of 2022", () => {
  expect(boundsOf("2022-12-01T12:00")[0]).toBe("2022-12-01T09:00");
});

test("an open side reaches as far as columns can hold", () => {
  expect(parseSpan("../2018-02-08", damascus).span?.startMinute).toBe(earliestMinute);
  expect(parseSpan("2018-02-08/..", damascus).span?.endMinute).toBe(latestMinute);
});

test("marks of either side hold for the whole interval", () => {
  const { span } = parseSpan("2018-02-07~/2018-02-08?", damascus);
  expect(span).toMatchObject({ approximate: true, uncertain: true, precision: "day" });
  expect(parseSpan("2018%", damascus).span).toMatchObject({ approximate: true, uncertain: true });
  expect(parseSpan("2018", damascus).span).toMatchObject({ approximate: false, uncertain: false });
});

test("an interval is as precise as its coarser side", () => {
  expect(parseSpan("2018-02-07T22:00/2018-02", damascus).span?.precision).toBe("month");
});

test("a time in UTC says so, any other keeps the zone it was read in", () => {
  expect(parseSpan("2018-02-07T20:00Z", damascus).span?.zone).toBe("UTC");
  expect(parseSpan("2018-02-07T22:00", damascus).span?.zone).toBe(damascus);
});

test.each([
  ["2018-02-30", "impossible-date"],
  ["2018-13", "impossible-date"],
  ["2018-02-00", "impossible-date"],
  ["2018-02-08T24:00", "impossible-clock-time"],
  ["2018-02-08T22:60", "impossible-clock-time"],
  ["2018-02-08T22:00+15:00", "impossible-clock-time"],
  ["2018-02-09/2018-02-08", "ends-before-start"],
  ["2018-02-08T03:00/2018-02-08T01:00", "ends-before-start"],
  ["8 February 2018", "not-a-time"],
  ["2018-21", "impossible-date"],
  ["2018-XX-08", "not-a-time"],
  ["20XX-02", "not-a-time"],
  ["../..", "not-a-time"],
  ["..", "not-a-time"],
  ["2018/2019/2020", "not-a-time"],
  ["", "not-a-time"],
])("%s is refused as %s", (edtf, kind) => {
  expect(boundsOf(edtf)).toBe(kind);
});

test("a zone nobody keeps is named", () => {
  expect(parseSpan("2018", "Asia/Khusham").problem).toEqual({
    kind: "unknown-time-zone",
    got: "Asia/Khusham",
  });
});

test("any text gives a span with a positive length or a problem", () => {
  const piece = fc.constantFrom(
    "2018",
    "-02",
    "-30",
    "-XX",
    "T22",
    ":00",
    "Z",
    "~",
    "/",
    "..",
    "X",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(damascus, "UTC", "Pacific/Apia"), (edtf, zone) => {
      const { span, problem } = parseSpan(edtf, zone);
      if (span === null) return problem.got.length <= 100;
      return span.endMinute > span.startMinute;
    }),
  );
});

test("an interval from a day to itself is that day, in any zone", () => {
  const zone = fc.constantFrom(
    damascus,
    "UTC",
    "America/New_York",
    "Asia/Kathmandu",
    "Africa/Cairo",
  );
  const day = fc.date({
    min: new Date("1950-01-01"),
    max: new Date("2035-01-01"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, zone, (date, zoneName) => {
      const text = date.toISOString().slice(0, 10);
      const [single, interval] = [
        parseSpan(text, zoneName),
        parseSpan(`${text}/${text}`, zoneName),
      ];
      expect(interval).toEqual(single);
    }),
  );
});
