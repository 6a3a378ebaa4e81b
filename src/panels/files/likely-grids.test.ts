import { expect, test } from "vitest";
import { likelyGrids } from "./likely-grids.ts";

const deirEzZor = [39, 34, 41.5, 36.5] as const;
const khushamOnUtm = { row: 2, east: 615_300, north: 3_908_300 };
const khushamOnMercator = { row: 2, east: 4_484_000, north: 4_205_000 };

test("the zone that puts the points into the atlas is proposed", () => {
  expect(likelyGrids([khushamOnUtm], deirEzZor)).toEqual([
    { kind: "utm", zone: 37, hemisphere: "north" },
  ]);
});

test("Web Mercator is proposed where it puts them there", () => {
  expect(likelyGrids([khushamOnMercator], deirEzZor)).toEqual([{ kind: "web-mercator" }]);
});

test("one point elsewhere speaks against a grid", () => {
  expect(likelyGrids([khushamOnUtm, { row: 3, east: 500_000, north: 10 }], deirEzZor)).toEqual([]);
});

test("without an expectation only Web Mercator can be proposed", () => {
  expect(likelyGrids([khushamOnUtm], null)).toEqual([{ kind: "web-mercator" }]);
  expect(likelyGrids([], null)).toEqual([]);
});
