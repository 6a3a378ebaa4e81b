import { expect, test } from "vitest";
import { graticuleStep, latitudeLabel, longitudeLabel, multiplesBetween } from "./graticule.ts";

test("lines come closer in degrees as the map comes closer", () => {
  expect(graticuleStep(2)).toBe(30);
  expect(graticuleStep(11)).toBe(0.1);
});

test("multiples are exact, not sums of roundings", () => {
  expect(multiplesBetween(40.05, 40.45, 0.1)).toEqual([40.1, 40.2, 40.3, 40.4]);
});

const letters = { north: "N", south: "S", east: "E", west: "W" };

test.each([
  [35.2, 0.1, "35.2° N"],
  [-20, 10, "20° S"],
  [0, 10, "0°"],
])("latitude %f in steps of %f reads %s", (degrees, step, text) => {
  expect(latitudeLabel(degrees, step, letters)).toBe(text);
});

test.each([
  [40, 10, "40° E"],
  [190, 10, "170° W"],
  [-0.5, 0.5, "0.5° W"],
])("longitude %f in steps of %f reads %s", (degrees, step, text) => {
  expect(longitudeLabel(degrees, step, letters)).toBe(text);
});
