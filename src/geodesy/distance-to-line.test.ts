import fc from "fast-check";
import type { LineString } from "geojson";
import { expect, test } from "vitest";
import { destination } from "./destination.ts";
import { distanceRangeToLine, nearestOnLine, nearestOnSegment } from "./distance-to-line.ts";
import { distanceMeters, geodesicLeg } from "./geodesic-distance.ts";
import type { Position } from "./position.ts";

const positions: fc.Arbitrary<Position> = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
const bearings = fc.double({ min: 0, max: 360, noNaN: true });

test("the nearest point of a segment of up to 900 km is found as by looking everywhere", () => {
  const lengths = fc.double({ min: 1, max: 900_000, noNaN: true });
  const offsets = fc.double({ min: 0, max: 1_500_000, noNaN: true });
  fc.assert(
    fc.property(
      positions,
      fc.tuple(bearings, lengths),
      fc.tuple(bearings, offsets),
      (from, [bearing, length], [aside, offset]) => {
        const to = destination(from, bearing, length);
        const position = destination(from, aside, offset);
        const nearest = nearestOnSegment(position, [from, to]);
        expect(nearest.meters - searchedDistance(position, from, to)).toBeLessThan(0.001);
        expect(distanceMeters(position, nearest.position)).toBeCloseTo(nearest.meters, 6);
        expect(onSegment(nearest.position, from, to)).toBeLessThan(0.001);
      },
    ),
    { numRuns: 300 },
  );
});

/** Golden-section-like search that knows nothing but distances. */
function searchedDistance(position: Position, from: Position, to: Position): number {
  const { meters, initialBearing } = geodesicLeg(from, to);
  const at = (along: number) => distanceMeters(position, destination(from, initialBearing, along));
  const samples = Array.from({ length: 33 }, (_, index) => (meters * index) / 32);
  const best = samples.reduce((a, b) => (at(b) < at(a) ? b : a), 0);
  let low = Math.max(0, best - meters / 32);
  let high = Math.min(meters, best + meters / 32);
  for (let round = 0; round < 60; round += 1) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    if (at(left) < at(right)) high = right;
    else low = left;
  }
  return Math.min(at(low), at(0), at(meters));
}

/** How much longer the way over a point is than the segment. */
function onSegment(position: Position, from: Position, to: Position): number {
  const over = distanceMeters(from, position) + distanceMeters(position, to);
  return over - distanceMeters(from, to);
}

test("a line over the antimeridian is near on both sides", () => {
  const line: LineString = {
    type: "LineString",
    coordinates: [
      [179, 0],
      [-179, 0],
    ],
  };
  expect(nearestOnLine([179.99, 0.1], line)?.meters).toBeCloseTo(11_057.4, 0);
  expect(nearestOnLine([-179.99, 0.1], line)?.meters).toBeCloseTo(11_057.4, 0);
});

test("a meridian over the pole is near the pole", () => {
  const line: LineString = {
    type: "LineString",
    coordinates: [
      [0, 89],
      [180, 89],
    ],
  };
  expect(nearestOnLine([90, 89.99], line)?.meters).toBeCloseTo(1116.9, 0);
});

test("the nearest of many segments is found whatever their order", () => {
  const vertices = fc.array(
    fc.tuple(
      fc.double({ min: 38, max: 42, noNaN: true }),
      fc.double({ min: 33, max: 37, noNaN: true }),
    ),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(vertices, ([...coordinates]) => {
      const line: LineString = { type: "LineString", coordinates };
      const position: Position = [40, 35];
      const each = coordinates
        .slice(1)
        .map((to, index) => nearestOnSegment(position, [coordinates[index] ?? to, to]).meters);
      expect(nearestOnLine(position, line)?.meters).toBeCloseTo(Math.min(...each), 6);
    }),
  );
});

test("both uncertainties widen the distance to a line", () => {
  const line: LineString = {
    type: "LineString",
    coordinates: [
      [40, 35],
      [41, 35],
    ],
  };
  const from = { position: destination([40.5, 35], 0, 5000), uncertaintyMeters: 2500 };
  const range = distanceRangeToLine(from, line, 1000);
  const drawn = nearestOnLine(from.position, line)?.meters ?? 0;
  expect(range).toEqual({ min: drawn - 3500, max: drawn + 3500 });
});

test("a line of one point is that point, and one without points has no distance", () => {
  expect(nearestOnLine([0, 0], { type: "LineString", coordinates: [[1, 0]] })?.position).toEqual([
    1, 0,
  ]);
  expect(nearestOnLine([0, 0], { type: "LineString", coordinates: [] })).toBeNull();
});

test("a vertex that is no position spoils only its own segments", () => {
  const coordinates = [
    [0, 0],
    [Number.NaN, 0],
    [1, 0],
    [2, 0],
  ];
  const nearest = nearestOnLine([1.5, 0.1], { type: "LineString", coordinates });
  expect(nearest?.meters).toBeCloseTo(11_057.4, 0);
});
