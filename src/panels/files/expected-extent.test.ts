import { expect, test } from "vitest";
import { expectedExtent } from "./expected-extent.ts";

test("a small atlas expects files where it lies", () => {
  expect(expectedExtent([35.5, 32.2, 42.5, 37.5])).toEqual([35.5, 32.2, 42.5, 37.5]);
});

test.each([
  ["the world", [-180, -90, 180, 90]],
  ["a continent", [-20, -35, 52, 38]],
  ["across the antimeridian", [170, -20, -170, -10]],
] as const)("an atlas of %s expects nothing", (_, extent) => {
  expect(expectedExtent(extent)).toBeNull();
});
