import type { MultiPolygon, Polygon } from "geojson";
import { expect, test } from "vitest";
import { destination } from "./destination.ts";
import { distanceMeters } from "./geodesic-distance.ts";
import { bandPolygon, discPolygon, ringLine, ringToleranceMeters } from "./geodesic-ring.ts";
import { positionFrom } from "./longitude.ts";
import { isInArea } from "./point-in-area.ts";
import { polygonProblems } from "./polygon-problems.ts";
import type { Position } from "./position.ts";

const conoco: Position = [40.30944, 35.33611];
const radii = [1, 10, 500, 3_000, 25_000, 100_000, 1_000_000];
const centers: readonly (readonly [string, Position])[] = [
  ["Conoco", conoco],
  ["the equator", [0, 0]],
  ["the antimeridian", [180, 10]],
  ["west of the antimeridian", [179.9999, -35]],
  ["east of the antimeridian", [-179.5, 62]],
  ["high north", [25, 78]],
  ["near the north pole", [-30, 89.2]],
  ["the north pole", [0, 90]],
  ["near the south pole", [170, -87]],
];

test.each(centers.flatMap(([name, center]) => radii.map((radius) => ({ name, center, radius }))))(
  "a ring of $radius m around $name stays within its tolerance",
  ({ center, radius }) => {
    const tolerance = ringToleranceMeters(radius);
    expect(greatestStray(discPolygon(center, radius), center, radius)).toBeLessThan(
      tolerance + 1e-6,
    );
  },
);

test.each(centers.flatMap(([name, center]) => radii.map((radius) => ({ name, center, radius }))))(
  "a band of $radius m around $name holds what lies between its radii and nothing else",
  ({ center, radius }) => {
    const band = bandPolygon(center, radius / 2, radius);
    const slack = 2 * ringToleranceMeters(radius);
    for (let bearing = 1; bearing < 360; bearing += 7) {
      const at = (meters: number) => isInArea(destination(center, bearing, meters), band);
      expect([
        at(radius / 4),
        at(radius / 2 - slack),
        at(radius / 2 + slack),
        at(radius - slack),
        at(radius + slack),
      ]).toEqual([false, false, true, true, false]);
    }
    expect(polygonProblems(band)).toEqual([]);
  },
);

test("nothing lies between radii that do not increase", () => {
  const nowhere = { type: "MultiPolygon", coordinates: [] };
  expect(bandPolygon(conoco, 500, 500)).toEqual(nowhere);
  expect(discPolygon(conoco, 0)).toEqual(nowhere);
  expect(discPolygon(conoco, Number.NaN)).toEqual(nowhere);
});

test("a band without inner radius is the disc", () => {
  expect(bandPolygon(conoco, -2000, 3000)).toEqual(discPolygon(conoco, 3000));
});

test.each([
  ["half the globe", conoco, 0, 9_900_000],
  ["from one to nine thousand kilometres", conoco, 1_000_000, 9_000_000],
  ["beyond a quarter of the globe", conoco, 9_000_000, 15_000_000],
  ["everything but a disc", conoco, 1_000_000, 30_000_000],
  ["everything but a disc at ±180°", [179.5, 10], 1_000_000, 30_000_000],
  ["everything but a disc that holds a pole", [100, -80], 2_000_000, 30_000_000],
] as const)("a band of %s is a valid area that holds its middle", (_, center, inner, outer) => {
  const band = bandPolygon(center, inner, outer);
  const middle = (inner + Math.min(outer, 19_000_000)) / 2;
  for (const bearing of [1, 91, 181, 271]) {
    expect(isInArea(destination(center, bearing, middle), band)).toBe(true);
    if (inner > 0) expect(isInArea(destination(center, bearing, inner * 0.99), band)).toBe(false);
  }
  expect(polygonProblems(band)).toEqual([]);
});

function greatestStray(area: Polygon | MultiPolygon, center: Position, radius: number): number {
  const polygons = area.type === "Polygon" ? [area.coordinates] : area.coordinates;
  const edges = polygons
    .flat()
    .flatMap((ring) =>
      ring
        .slice(1)
        .map((to, index) => [positionFrom(ring[index] ?? []), positionFrom(to)] as const),
    );
  const onCircle = edges.filter(([from, to]) => !isSeam(from, to));
  return Math.max(
    ...onCircle.flatMap(([from, to]) =>
      [from, to, mercatorMiddle(from, to), planeMiddle(from, to)].map((position) =>
        Math.abs(distanceMeters(center, position) - radius),
      ),
    ),
  );
}

/** Edges made by the cut: along ±180° or along a pole. */
function isSeam(from: Position, to: Position): boolean {
  const alongCut = Math.abs(from[0]) === 180 && from[0] === to[0];
  return alongCut || (Math.abs(from[1]) === 90 && from[1] === to[1]);
}

function planeMiddle(from: Position, to: Position): Position {
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}

function mercatorMiddle(from: Position, to: Position): Position {
  const radians = Math.PI / 180;
  const height = (latitude: number) => Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2));
  const middle = (height(from[1]) + height(to[1])) / 2;
  return [(from[0] + to[0]) / 2, (2 * Math.atan(Math.exp(middle)) - Math.PI / 2) / radians];
}

test.each(centers.flatMap(([name, center]) => radii.map((radius) => ({ name, center, radius }))))(
  "the line of $radius m around $name runs on over 180° and has no edge of the map in it",
  ({ center, radius }) => {
    const line = ringLine(center, radius) ?? [];
    const steps = line.slice(1).map(([longitude], index) => longitude - (line[index]?.[0] ?? 0));
    expect(Math.max(...steps.map(Math.abs))).toBeLessThan(180);
    // the first and last of a line around a pole lie on an edge between two vertices
    const strays = line.slice(1, -1).map((at) => Math.abs(distanceMeters(center, at) - radius));
    expect(Math.max(...strays)).toBeLessThan(ringToleranceMeters(radius) + 1e-6);
  },
);

test("a line so wide that it reaches everywhere is none", () => {
  expect(ringLine(conoco, 9_950_000)).toBeNull();
});
