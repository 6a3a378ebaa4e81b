import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSpan } from "../../incidents/parse-span.ts";
import { edtfOfSpan } from "./edtf-of-span.ts";

const minute = (text: string) => Date.parse(text) / 60_000;

test.each([
  ["2018", "2018-01-01T00:00Z", "2019-01-01T00:00Z"],
  ["2018/2019", "2018-01-01T00:00Z", "2020-01-01T00:00Z"],
  ["2018-02", "2018-02-01T00:00Z", "2018-03-01T00:00Z"],
  ["2018-02/2018-12", "2018-02-01T00:00Z", "2019-01-01T00:00Z"],
  ["2018-02-07", "2018-02-07T00:00Z", "2018-02-08T00:00Z"],
  ["2018-02-07/2018-02-28", "2018-02-07T00:00Z", "2018-03-01T00:00Z"],
  ["2018-02-07T22:00", "2018-02-07T22:00Z", "2018-02-07T22:01Z"],
  ["2018-02-07T22:00/2018-02-08T02:00", "2018-02-07T22:00Z", "2018-02-08T02:00Z"],
])("%s is what is written of its span", (edtf, start, end) => {
  expect(edtfOfSpan(minute(start), minute(end))).toBe(edtf);
});

test("every span of years that four digits can write is read back as it was", () => {
  const start = fc.integer({ min: minute("1000-01-01T00:00Z"), max: minute("2999-01-01T00:00Z") });
  const unit = fc.constantFrom(1, 60, 1440, 10_080);
  fc.assert(
    fc.property(start, unit, fc.integer({ min: 1, max: 1000 }), (from, size, count) => {
      const startMinute = Math.floor(from / size) * size;
      const endMinute = startMinute + count * size;
      const { span } = parseSpan(edtfOfSpan(startMinute, endMinute) ?? "", "UTC");
      expect([span?.startMinute, span?.endMinute]).toEqual([startMinute, endMinute]);
    }),
    { numRuns: 1000 },
  );
});

test("neither a year that four digits cannot write nor an empty span has a text", () => {
  expect(edtfOfSpan(7, 7)).toBeNull();
  expect(edtfOfSpan(minute("-000100-01-01T00:00Z"), minute("2018-01-01T00:00Z"))).toBeNull();
});
