import type { LineString, MultiLineString } from "geojson";
import { expect, test } from "vitest";
import { bearingOf, compassPoint, compassPoints } from "./compass-point.ts";
import { destination } from "./destination.ts";
import { nearestOnLine } from "./distance-to-line.ts";
import { discPolygon } from "./geodesic-ring.ts";
import { fromMeters, metersPer, toMeters } from "./length-unit.ts";
import { lineOffset } from "./line-offset.ts";
import { positionFrom } from "./longitude.ts";
import { nearestPlaces } from "./nearest-places.ts";
import type { Position } from "./position.ts";
import { reportedDistanceVerdict } from "./reported-distance.ts";

const here: Position = [40, 35];

test("places come by how near they may be, then by how far", () => {
  const at = (bearing: number, meters: number) => ({
    type: "Point" as const,
    coordinates: destination(here, bearing, meters),
  });
  const places = [
    { name: "sure", geometry: at(90, 5000), uncertaintyMeters: 100 },
    { name: "vague", geometry: at(180, 9000), uncertaintyMeters: 6000 },
    { name: "river", geometry: road(0, 7000), uncertaintyMeters: 1000 },
    { name: "area", geometry: discPolygon(here, 2000), uncertaintyMeters: 0 },
    {
      name: "empty",
      geometry: { type: "LineString" as const, coordinates: [] },
      uncertaintyMeters: 0,
    },
  ];
  const nearest = nearestPlaces({ position: here, uncertaintyMeters: 500 }, places);
  expect(nearest.map(({ thing }) => thing.name)).toEqual(["area", "vague", "sure", "river"]);
  const sure = nearest[2];
  expect(sure?.range.min).toBeCloseTo(4400, 3);
  expect(sure?.range.max).toBeCloseTo(5600, 3);
  expect(sure?.bearing).toBeCloseTo(90, 6);
  expect(sure?.bearingSpread).toBeCloseTo(6.89, 2);
  expect(nearest[0]).toMatchObject({
    range: { min: 0, max: 0 },
    bearing: null,
    bearingSpread: 180,
  });
});

/** A straight line of 20 km across the given direction. */
function road(bearing: number, meters: number): LineString {
  const middle = destination(here, bearing, meters);
  return {
    type: "LineString",
    coordinates: [-90, 90].map((turn) => [...destination(middle, bearing + turn, 10_000)]),
  };
}

test("bearings have names of eight or sixteen points", () => {
  expect([0, 11.24, 11.26, 359.9, 247.5].map((bearing) => compassPoint(bearing, 16))).toEqual([
    "N",
    "N",
    "NNE",
    "N",
    "WSW",
  ]);
  expect([22.4, 22.6, 337.6, 270].map((bearing) => compassPoint(bearing, 8))).toEqual([
    "N",
    "NE",
    "N",
    "W",
  ]);
  expect(compassPoints.map((point) => compassPoint(bearingOf(point), 16))).toEqual(compassPoints);
});

test("units are exact and convert back", () => {
  expect(metersPer).toMatchObject({ mile: 1609.344, nauticalMile: 1852, foot: 0.3048 });
  expect(toMeters(10, "mile")).toBeCloseTo(16_093.44, 9);
  expect(fromMeters(1852, "nauticalMile")).toBe(1);
});

test.each([
  [8000, "consistent"],
  [8500, "consistent"],
  [5000, "miles-written-as-kilometers"],
  [12_900, "kilometers-written-as-miles"],
  [800, "ten-times-too-small"],
  [80_000, "ten-times-too-great"],
  [8, "thousand-times-too-small"],
  [8_000_000, "thousand-times-too-great"],
  [30_000, "inconsistent"],
] as const)("%d m reported where 7.8 to 8.2 km is measured: %s", (meters, expected) => {
  const verdict = reportedDistanceVerdict({ meters, bound: "about" }, { min: 7800, max: 8200 });
  expect(verdict.kind === "slip" ? verdict.slip : verdict.kind).toBe(expected);
});

test.each([
  [100, "at-most", "inconsistent"],
  [100_000, "at-most", "consistent"],
  [100, "at-least", "consistent"],
  [80_000, "at-least", "ten-times-too-great"],
  [800, "at-most", "ten-times-too-small"],
] as const)("%d m as %s where 7.8 to 8.2 km is measured: %s", (meters, bound, expected) => {
  const verdict = reportedDistanceVerdict({ meters, bound }, { min: 7800, max: 8200 });
  expect(verdict.kind === "slip" ? verdict.slip : verdict.kind).toBe(expected);
});

test("a figure nearer to being right than to being ten times off is no slip of the decimal point", () => {
  const wide = { min: 900, max: 9900 };
  expect(reportedDistanceVerdict({ meters: 25_000, bound: "about" }, wide).kind).toBe(
    "inconsistent",
  );
  expect(reportedDistanceVerdict({ meters: 80_000, bound: "about" }, wide)).toMatchObject({
    slip: "ten-times-too-great",
    intendedMeters: 8000,
  });
});

test("a line over ±180° has an offset cut there", () => {
  const line: LineString = {
    type: "LineString",
    coordinates: [
      [179, 10],
      [-179, 11],
    ],
  };
  const offset: MultiLineString = lineOffset(line, 5000, "left");
  expect(offset.coordinates.length).toBe(2);
  for (const vertex of offset.coordinates.flat().map(positionFrom)) {
    expect(Math.abs(vertex[0])).toBeLessThanOrEqual(180);
    expect(Math.abs((nearestOnLine(vertex, line)?.meters ?? 0) - 5000)).toBeLessThan(1);
  }
});
