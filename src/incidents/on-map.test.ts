import { expect, test } from "vitest";
import { isOnMap } from "./on-map.ts";
import { type PrecisionClass, precisionClasses } from "./precision.ts";

const isShown = (longitude: number, latitude: number, precision: PrecisionClass = "exact") =>
  isOnMap(longitude, latitude, precisionClasses.indexOf(precision));

test("rows are on the map whose place is known better than to a country", () => {
  expect(isShown(40.3, 35.3)).toBe(true);
  expect(isShown(40.3, 35.3, "region")).toBe(true);
  expect(isShown(40.3, 35.3, "country")).toBe(false);
  expect(isShown(40.3, 35.3, "none")).toBe(false);
});

test("a longitude may be turns away, a latitude beyond the pole is none", () => {
  expect(isShown(190, -17)).toBe(true);
  expect(isShown(-181, 90)).toBe(true);
  expect(isShown(40.3, 90.1)).toBe(false);
  expect(isShown(Number.NaN, 35.3)).toBe(false);
});
