import { expect, test } from "vitest";
import { earnedDecimals, formatDecimalDegrees } from "./decimal-degrees.ts";
import { formatDegreesMinutesSeconds } from "./degrees-minutes-seconds.ts";

test.each([
  [50_000, 1],
  [2500, 2],
  [1000, 3],
  [100, 4],
  [10, 5],
  [1, 6],
  [0, 7],
  [1_000_000, 0],
])("a position known to %d m earns %d decimals", (meters, decimals) => {
  expect(earnedDecimals(meters)).toBe(decimals);
});

test("decimal degrees are latitude, longitude and never minus zero", () => {
  expect(formatDecimalDegrees([40.30944, 35.33611], 2500)).toBe("35.34, 40.31");
  expect(formatDecimalDegrees([-0.001, -33.5], 2500)).toBe("-33.50, 0.00");
});

test.each([
  [[40.30944, 35.33611], 200_000, "35°N 40°E"],
  [[40.30944, 35.33611], 2500, "35°20′N 40°19′E"],
  [[40.30944, 35.33611], 100, "35°20′10″N 40°18′34″E"],
  [[40.30944, 35.33611], 10, "35°20′10.0″N 40°18′34.0″E"],
  [[-70.6, -33.9999999], 10, "34°00′00.0″S 70°36′00.0″W"],
  [[-0.0001, -0.00001], 100, "0°00′00″N 0°00′00″E"],
  [[179.99999, 0], 100, "0°00′00″N 180°00′00″E"],
] as const)("%j at %d m is written %s", (position, meters, text) => {
  expect(formatDegreesMinutesSeconds(position, meters)).toBe(text);
});
