import { expect, test } from "vitest";
import { metersPerPixel, unitPath, unitPoint } from "./mercator.ts";

test("the equator at Greenwich is the middle of the world", () => {
  expect(unitPoint([0, 0])).toEqual([0.5, 0.5]);
});

test("the Mercator square ends at 85.0511° and holds what lies beyond at its edge", () => {
  expect(unitPoint([180, 85.051_128_779_8])[1]).toBeCloseTo(0, 9);
  expect(unitPoint([-180, -90])).toEqual([0, unitPoint([-180, -85.051_128_779_8])[1]]);
});

test("a path knows its bounding box", () => {
  const path = unitPath([
    [-90, 0],
    [90, 0],
  ]);
  expect(path).toMatchObject({ left: 0.25, right: 0.75, top: 0.5, bottom: 0.5 });
});

test("a pixel at zoom 11 near Khusham covers some 62 m", () => {
  expect(metersPerPixel(35.3, 11)).toBeCloseTo(62.4, 1);
});
