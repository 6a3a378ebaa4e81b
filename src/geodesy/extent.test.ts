import fc from "fast-check";
import { expect, test } from "vitest";
import { destination } from "./destination.ts";
import {
  extentContains,
  extentOfGeometry,
  extentOfPositions,
  extentOfUncertain,
  paddedExtent,
} from "./extent.ts";
import { extentWidth, unionOfExtents } from "./extent-union.ts";
import type { Extent, Position } from "./position.ts";
import { looksSwapped, swapped } from "./swapped-coordinates.ts";

const positions: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

test.each([
  [[[40, 35]], [40, 35, 40, 35]],
  [
    [
      [40, 35],
      [41, 34],
    ],
    [40, 34, 41, 35],
  ],
  [
    [
      [170, 0],
      [-170, 5],
    ],
    [170, 0, -170, 5],
  ],
  [
    [
      [-100, 0],
      [0, 0],
      [100, 0],
    ],
    [-100, 0, 100, 0],
  ],
  [
    [
      [100, 0],
      [-100, 0],
      [180, 0],
    ],
    [100, 0, -100, 0],
  ],
] as const)("the positions %j lie within %j", (list, extent) => {
  expect(extentOfPositions(list)).toEqual(extent);
});

test("a polygon from 170° to −170° is 20° wide", () => {
  const extent = extentOfGeometry({
    type: "Polygon",
    coordinates: [
      [
        [170, 0],
        [-170, 0],
        [-170, 9],
        [170, 9],
        [170, 0],
      ],
    ],
  });
  expect(extentWidth(extent ?? [0, 0, 0, 0])).toBe(20);
});

test("a line that goes the long way round keeps its width", () => {
  const coordinates = [
    [-170, 0],
    [-60, 0],
    [60, 0],
    [170, 0],
  ];
  expect(extentOfGeometry({ type: "LineString", coordinates })).toEqual([-170, 0, 170, 0]);
});

test("nothing has no extent", () => {
  expect(extentOfPositions([])).toBeNull();
  expect(extentOfGeometry({ type: "MultiPolygon", coordinates: [] })).toBeNull();
});

test("the extent of positions holds each of them and is no wider than it must", () => {
  fc.assert(
    fc.property(fc.array(positions, { minLength: 1, maxLength: 8 }), (list) => {
      const extent = extentOfPositions(list) ?? [0, 0, 0, 0];
      const [west, south, east, north] = extent;
      const slack: Extent = [west - 1e-9, south, east + 1e-9, north];
      expect(list.every((position) => extentContains(slack, position))).toBe(true);
      expect(extentWidth(extent)).toBeLessThanOrEqual(360 * (1 - 1 / list.length) + 1e-9);
    }),
  );
});

test("a union over ±180° takes the short way", () => {
  const union = unionOfExtents([
    [175, 0, -178, 1],
    [-179, -5, -170, 0],
  ]);
  expect(union).toEqual([175, -5, -170, 1]);
  expect(
    unionOfExtents([
      [-180, -90, 180, 90],
      [10, 0, 20, 5],
    ]),
  ).toEqual([-180, -90, 180, 90]);
});

test("the extent of an uncertain position holds its disc", () => {
  const radii = fc.double({ min: 1, max: 2_000_000, noNaN: true });
  const bearings = fc.double({ min: 0, max: 360, noNaN: true });
  fc.assert(
    fc.property(positions, radii, bearings, (position, uncertaintyMeters, bearing) => {
      const [west, south, east, north] = extentOfUncertain({ position, uncertaintyMeters });
      const slack: Extent = [west - 1e-9, south - 1e-9, east + 1e-9, north + 1e-9];
      expect(extentContains(slack, destination(position, bearing, uncertaintyMeters))).toBe(true);
    }),
  );
});

test("padding reaches round a pole and no further than the world", () => {
  expect(paddedExtent([10, 89.9, 11, 89.95], 50_000)).toEqual([-180, expect.any(Number), 180, 90]);
  expect(paddedExtent([-170, 0, 175, 1], 2_000_000).slice(0, 3)).toEqual([
    -180,
    expect.any(Number),
    180,
  ]);
});

test("Khusham with latitude first looks swapped; a place in Turkey does not where Turkey is expected", () => {
  const derEzZor: Extent = [39.4, 34.2, 41.45, 36.1];
  const turkey: Extent = [26, 36, 45, 42];
  expect(looksSwapped([35.30201, 40.29141], derEzZor)).toBe(true);
  expect(looksSwapped([40.29141, 35.30201], derEzZor)).toBe(false);
  expect(looksSwapped([35.30201, 40.29141], turkey)).toBe(false);
  expect(looksSwapped([0, 0], derEzZor)).toBe(false);
  expect(swapped([1, 2])).toEqual([2, 1]);
});
