import { expect, test } from "vitest";
import { metersPerPixel } from "./mercator.ts";
import { zoomForUncertainty } from "./zoom-for-uncertainty.ts";

test.each([
  [2500, 35.3, 700],
  [30_000, 35.3, 400],
  [800, 60, 1000],
])("a disc of %i m at %f° fills at most half of %i pixels", (meters, latitude, pixels) => {
  const zoom = zoomForUncertainty(meters, latitude, pixels);
  const diameter = (2 * meters) / metersPerPixel(latitude, zoom);
  expect(diameter).toBeLessThanOrEqual(pixels / 2);
  expect(diameter).toBeGreaterThan(pixels / 2 / 2 ** 0.26);
});

test("an exact record stops at the closest zoom of the map", () => {
  expect(zoomForUncertainty(0, 35, 900)).toBeLessThanOrEqual(17);
  expect(zoomForUncertainty(100, 35, 900)).toBeGreaterThan(15);
});

test("something as uncertain as a continent still gives a zoom", () => {
  expect(zoomForUncertainty(4_000_000, 0, 360)).toBeGreaterThanOrEqual(0);
});
