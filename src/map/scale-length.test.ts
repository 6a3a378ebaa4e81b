import { expect, test } from "vitest";
import { scaleLength } from "./scale-length.ts";

test("the bar is the longest round length that fits", () => {
  expect(scaleLength(62.4, 1000, 110)).toEqual({ value: 5, pixels: 5000 / 62.4 });
  expect(scaleLength(62.4, 1609.344, 110).value).toBe(3);
});

test("lengths below one unit stay round", () => {
  expect(scaleLength(0.5, 1000, 110).value).toBeCloseTo(0.05);
});
