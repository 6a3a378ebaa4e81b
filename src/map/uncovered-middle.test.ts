import { expect, test } from "vitest";
import { distanceMeters } from "../geodesy/geodesic-distance.ts";
import { metersPerPixel } from "./mercator.ts";
import { centerForMiddle, uncoveredMiddle } from "./uncovered-middle.ts";

const none = { top: 0, right: 0, bottom: 0, left: 0 };
const look = { center: [40.27, 35.32], zoom: 11 } as const;

test("without panels the middle is the middle", () => {
  const [longitude, latitude] = uncoveredMiddle(look, none);
  expect(longitude).toBeCloseTo(40.27, 9);
  expect(latitude).toBeCloseTo(35.32, 9);
});

test("a sheet over the lower half moves the middle up by a quarter of the map", () => {
  const [longitude, latitude] = uncoveredMiddle(look, { ...none, bottom: 320 });
  const meters = distanceMeters(look.center, [longitude, latitude]);
  expect(longitude).toBeCloseTo(40.27, 9);
  expect(Math.abs(meters - 160 * metersPerPixel(35.32, 11))).toBeLessThan(60);
});

test("a map centred for a middle has that middle, also across 180°", () => {
  const padding = { ...none, right: 432, bottom: 50 };
  const center = centerForMiddle([179.9, -17], 9, padding);
  expect(center[0]).toBeLessThan(-179);
  const [longitude, latitude] = uncoveredMiddle({ center, zoom: 9 }, padding);
  expect(longitude).toBeCloseTo(179.9, 9);
  expect(latitude).toBeCloseTo(-17, 9);
});
