import { expect, test } from "vitest";
import { densityShade, densitySteps } from "./density-shade.ts";

test("fuller cells are darker, and none is invisible or hides the map altogether", () => {
  const shades = [1, 2, 10, 400, 5000].map((count) => densityShade(count, 5000));
  expect(shades).toEqual(shades.toSorted((a, b) => a - b));
  expect(shades[0]).toBeGreaterThan(0.1);
  expect(shades.at(-1)).toBeLessThan(0.9);
});

test("the key goes from one incident to the fullest cell and says no count twice", () => {
  expect(densitySteps(10_000)).toEqual([1, 10, 100, 1000, 10_000]);
  expect(densitySteps(3)).toEqual([1, 2, 3]);
  expect(densitySteps(1)).toEqual([1]);
});
