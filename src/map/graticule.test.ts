import { expect, test } from "vitest";
import { degreeLabel, graticuleStep, multiplesBetween } from "./graticule.ts";

test("lines come closer in degrees as the map comes closer", () => {
  expect(graticuleStep(2)).toBe(30);
  expect(graticuleStep(11)).toBe(0.1);
});

test("multiples are exact, not sums of roundings", () => {
  expect(multiplesBetween(40.05, 40.45, 0.1)).toEqual([40.1, 40.2, 40.3, 40.4]);
});

test.each([
  [35.2, 0.1, "N", "S", "35.2° N"],
  [-20, 10, "N", "S", "20° S"],
  [190, 10, "E", "W", "170° W"],
  [0, 10, "E", "W", "0°"],
])(
  "%f° in steps of %f is labelled for its hemisphere",
  (degrees, step, positive, negative, text) => {
    expect(degreeLabel(degrees, step, positive, negative)).toBe(text);
  },
);
