import { expect, test } from "vitest";
import { nearestPoint } from "./nearest-point.ts";

const points = Float64Array.of(10, 10, 20, 10, 20, 10);

test("the nearest point within reach is found", () => {
  expect(nearestPoint(points, 12, 10, () => 5)).toBe(0);
});

test("of points on one spot the one drawn last is on top", () => {
  expect(nearestPoint(points, 20, 11, () => 5)).toBe(2);
});

test("out of reach is nothing", () => {
  expect(nearestPoint(points, 100, 100, () => 5)).toBeNull();
});
