import fc from "fast-check";
import { expect, test } from "vitest";
import type { Figure } from "./claim.ts";
import { figureRange, namedBounds, rangesOverlap } from "./figure-range.ts";

const people = (bounds: Partial<Figure>): Figure => ({
  unit: "people",
  asReported: "?",
  ...bounds,
});
const range = (bounds: Partial<Figure>) => figureRange(people(bounds));

test("more than 100 is open above and does not hold 100", () => {
  expect(range({ min: 100, exclusive: true })).toMatchObject({
    from: { value: 100, included: false },
    to: null,
    kind: "number",
  });
});

test("zero, dozens and a number are three kinds", () => {
  expect(range({ min: 0, max: 0 }).kind).toBe("none");
  expect(range({}).kind).toBe("words");
  expect(range({ min: 20, max: 20 }).kind).toBe("number");
});

test.each([
  ["at least 100 and 200 to 300", { min: 100 }, { min: 200, max: 300 }, true],
  ["20 and at least 100", { min: 20, max: 20 }, { min: 100 }, false],
  ["more than 100 and exactly 100", { min: 100, exclusive: true }, { min: 100, max: 100 }, false],
  ["at least 100 and exactly 100", { min: 100 }, { min: 100, max: 100 }, true],
  ["up to 30 and 20 to 30", { max: 30 }, { min: 20, max: 30 }, true],
  ["dozens and 5", {}, { min: 5, max: 5 }, null],
  [
    "8 and miles",
    { min: 8, max: 8, unit: "kilometres" as const },
    { min: 10, unit: "miles" as const },
    null,
  ],
  ["bounds out of order", { min: 30, max: 20 }, { min: 25, max: 25 }, null],
])("%s: overlap is as expected", (_name, a, b, expected) => {
  expect(rangesOverlap(range(a), range(b))).toBe(expected);
});

test("overlap does not depend on the order", () => {
  const bound = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
  const figure = fc.record({ min: bound, max: bound, exclusive: fc.boolean() });
  const cleaned = figure.map(({ min, max, exclusive }) => ({
    exclusive,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  }));
  fc.assert(
    fc.property(cleaned, cleaned, (a, b) => {
      expect(rangesOverlap(range(a), range(b))).toBe(rangesOverlap(range(b), range(a)));
    }),
  );
});

test("named bounds are numbers somebody said", () => {
  expect(namedBounds([range({ min: 100 }), range({ max: 30 }), range({})])).toEqual({
    min: 30,
    max: 100,
  });
  expect(namedBounds([range({})])).toBeNull();
});
