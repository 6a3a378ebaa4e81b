import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumber } from "./parse-number.ts";

test.each([
  ["35.3", 35.3],
  ["35,3", 35.3],
  ["-1.5", -1.5],
  ["−1,5", -1.5],
  ["+7", 7],
  [".5", 0.5],
  [" 12 ", 12],
  ["٤٠٫٢٩", 40.29],
  ["۴۰٫۲۹", 40.29],
  ["\u200e35.3", 35.3],
])("%s is the number %d", (text, number) => {
  expect(parseNumber(text)).toBe(number);
});

test.each([
  "",
  " ",
  "-",
  ".",
  "5.",
  "35.3abc",
  "1,234.5",
  "1.2.3",
  "1 234",
  "1e5",
  "0x10",
  "Infinity",
  "NaN",
  "null",
  "--1",
  "½",
  "9".repeat(100_000),
])("%j is no number", (text) => {
  expect(parseNumber(text)).toBeNull();
});

test("any text gives null or a finite number", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const number = parseNumber(text);
      expect(number === null || Number.isFinite(number)).toBe(true);
    }),
  );
});

test("every number with few digits is read as JavaScript writes it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 6 }),
      (n, places) => {
        const text = (n / 1000).toFixed(places);
        expect(parseNumber(text)).toBe(Number(text));
      },
    ),
  );
});
