import { expect, test } from "vitest";
import { formatDistance, formatDistanceRange, formatMeasuredDistance } from "./format-distance.ts";

test("a measured distance keeps its last digit, a given one does not grow digits", () => {
  expect(formatMeasuredDistance("en-GB", 2996, "metric")).toBe("3.0 km");
  expect(formatMeasuredDistance("en-GB", 412.3, "metric")).toBe("412 m");
  expect(formatMeasuredDistance("en-GB", 99_960, "metric")).toBe("100 km");
  expect(formatDistance("en-GB", 8000, "metric")).toBe("8 km");
  expect(formatDistance("en-GB", 2500, "metric")).toBe("2.5 km");
});

test("both ends of a range are written as finely as each other", () => {
  expect(formatDistanceRange("en-GB", { min: 2100, max: 4000 }, "metric")).toBe("2.1–4.0 km");
  expect(formatDistanceRange("en-GB", { min: 0, max: 4220 }, "metric")).toBe("0–4.2 km");
  expect(formatDistanceRange("en-GB", { min: 2980, max: 3020 }, "metric")).toBe("3.0 km");
});

test("nautical miles are written as such, and metres below half of one", () => {
  expect(formatMeasuredDistance("en-GB", 1852 * 4, "nautical")).toBe("4.0 NM");
  expect(formatMeasuredDistance("en-GB", 900, "nautical")).toBe("900 m");
  expect(formatMeasuredDistance("en-GB", 1609.344 * 10, "imperial")).toBe("10.0 mi");
});

test("digits and separators are those of the language", () => {
  expect(formatMeasuredDistance("de", 3000, "metric")).toBe("3,0 km");
});
