import fc from "fast-check";
import type { MultiPolygon, Polygon } from "geojson";
import { expect, test } from "vitest";
import { nearestOnBoundary } from "./area-boundary.ts";
import { destination } from "./destination.ts";
import { areaRelation, distanceRangeToArea } from "./distance-to-area.ts";
import { bandPolygon, discPolygon } from "./geodesic-ring.ts";
import { isInArea } from "./point-in-area.ts";
import type { Position } from "./position.ts";

const square: Polygon = {
  type: "Polygon",
  coordinates: [ring([40, 35], [41, 35], [41, 36], [40, 36])],
};

test("an area has its boundary and not its hole", () => {
  const withHole: Polygon = {
    type: "Polygon",
    coordinates: [
      ...square.coordinates,
      ring([40.4, 35.4], [40.4, 35.6], [40.6, 35.6], [40.6, 35.4]),
    ],
  };
  const inside = [
    [40.1, 35.1],
    [40.5, 35.5],
    [40, 35.5],
    [39.99, 35.5],
  ] as const;
  expect(inside.map((position) => isInArea(position, withHole))).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

test("a position in one of many parts is in the area, whichever way ±180° is written", () => {
  const bering: MultiPolygon = {
    type: "MultiPolygon",
    coordinates: [
      [ring([170, 50], [180, 50], [180, 60], [170, 60])],
      [ring([-180, 50], [-170, 50], [-170, 60], [-180, 60])],
    ],
  };
  for (const longitude of [175, 180, -180, -175]) {
    expect(isInArea([longitude, 55], bering)).toBe(true);
    expect(nearestOnBoundary([longitude, 55], bering)?.meters).toBeGreaterThan(300_000);
  }
  expect(isInArea([-169, 55], bering)).toBe(false);
});

test.each([
  [[40.5, 35.5], 40_000, "inside"],
  [[40.5, 35.5], 50_000, "straddles"],
  [[40.001, 35.5], 50, "inside"],
  [[40.001, 35.5], 100, "straddles"],
  [[39.999, 35.5], 100, "straddles"],
  [[39.999, 35.5], 50, "outside"],
] as const)("the disc round %j of %d m is %s", (position, uncertaintyMeters, relation) => {
  expect(areaRelation({ position, uncertaintyMeters }, square)).toBe(relation);
});

test("an outline that may be off makes more positions doubtful", () => {
  const near = { position: [40.001, 35.5], uncertaintyMeters: 50 } as const;
  expect(areaRelation(near, square, 1000)).toBe("straddles");
});

test("the distance to an area is 0 inside and widens by both uncertainties", () => {
  const inside = { position: [40.5, 35.5], uncertaintyMeters: 1000 } as const;
  expect(distanceRangeToArea(inside, square, 500)).toEqual({ min: 0, max: 0 });
  const outside = { position: destination([40, 35.5], 270, 10_000), uncertaintyMeters: 1000 };
  const range = distanceRangeToArea(outside, square, 500);
  expect(range?.min).toBeCloseTo(8500, 0);
  expect(range?.max).toBeCloseTo(11_500, 0);
  const edge = { position: [40, 35.5], uncertaintyMeters: 1000 } as const;
  expect(distanceRangeToArea(edge, square, 500)?.min).toBe(0);
  expect(distanceRangeToArea(edge, square, 500)?.max).toBeCloseTo(1500, 6);
});

test("an edge along a parallel is the parallel, not the shorter geodesic north of it", () => {
  const wide: Polygon = {
    type: "Polygon",
    coordinates: [ring([30, 40], [50, 40], [50, 45], [30, 45])],
  };
  const onParallel: Position = [40, 40.001];
  expect(nearestOnBoundary(onParallel, wide)?.meters).toBeCloseTo(111.0, 0);
});

test("the boundary of a disc is its radius away from the centre, over poles and ±180° too", () => {
  const centers: readonly Position[] = [
    [40.3, 35.3],
    [179.9, -20],
    [-179.99, 66],
    [10, 89.5],
    [-100, -89.9],
  ];
  for (const center of centers) {
    const disc = discPolygon(center, 100_000);
    expect(Math.abs((nearestOnBoundary(center, disc)?.meters ?? 0) - 100_000)).toBeLessThan(2);
  }
});

test("relation and distance agree for any disc and band", () => {
  const bearings = fc.double({ min: 0, max: 360, noNaN: true });
  const meters = fc.double({ min: 0, max: 20_000, noNaN: true });
  const band = bandPolygon([40.3, 35.3], 5000, 10_000);
  fc.assert(
    fc.property(
      bearings,
      meters,
      fc.double({ min: 0, max: 3000, noNaN: true }),
      (bearing, far, radius) => {
        const uncertain = {
          position: destination([40.3, 35.3], bearing, far),
          uncertaintyMeters: radius,
        };
        const truth = Math.min(Math.abs(far - 5000), Math.abs(far - 10_000));
        if (Math.abs(truth - radius) < 2.5) return;
        const isInside = far > 5000 && far < 10_000;
        const expected = truth < radius ? "straddles" : isInside ? "inside" : "outside";
        expect(areaRelation(uncertain, band)).toBe(expected);
      },
    ),
    { numRuns: 50 },
  );
});

function ring(...corners: [number, number][]): number[][] {
  return [...corners, corners[0] ?? []];
}
