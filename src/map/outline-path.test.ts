import { expect, test } from "vitest";
import { outlinePath } from "./outline-path.ts";

test("an island across 180° is as wide as it is, not as wide as the world", () => {
  const { left, right } = outlinePath([
    [179, -17],
    [-179, -17],
    [-179, -18],
    [179, -18],
    [179, -17],
  ]);
  expect((right - left) * 360).toBeCloseTo(2, 9);
});

test("a ring around the pole keeps its place", () => {
  const { left, right } = outlinePath([
    [-180, -80],
    [-60, -80],
    [60, -80],
    [180, -80],
  ]);
  expect([left, right]).toEqual([0, 1]);
});
