import type { FeatureCollection, LineString } from "geojson";
import { expect, test } from "vitest";
import { compassPoint } from "./compass-point.ts";
import { distanceAlongBearing } from "./distance-along-bearing.ts";
import { distanceNoteBand, distanceNoteReach } from "./distance-note-band.ts";
import { distanceRangeToLine, nearestOnLine } from "./distance-to-line.ts";
import { distanceMeters, initialBearing } from "./geodesic-distance.ts";
import { lineOffset, lineOffsetBand, offsetToleranceMeters } from "./line-offset.ts";
import { positionFrom } from "./longitude.ts";
import type { Position } from "./position.ts";
import { reportedDistanceVerdict } from "./reported-distance.ts";

const conoco: Position = [40.30944, 35.33611];
const cs1723: Position = [40.29413, 35.32903];
const khusham: Position = [40.29141, 35.30201];
const salhiyah: Position = [40.155, 35.375];
const isba: Position = [40.3002, 35.38];
const [riverText = ""] = Object.values(
  import.meta.glob<string>("../../geodata/basemap/euphrates.geojson", {
    eager: true,
    import: "default",
    query: "?raw",
  }),
);
const rivers = JSON.parse(riverText) as FeatureCollection<LineString>;
const nowhere: LineString = { type: "LineString", coordinates: [] };
const euphrates =
  rivers.features.find(({ geometry }) => geometry.type === "LineString")?.geometry ?? nowhere;

test.each([
  ["the Conoco plant", conoco, 5.4, 8.0, 13.6],
  ["the strike point CS1723", cs1723, 3.9, 6.5, 11.4],
] as const)(
  "from %s the river is nearest, south and west as measured before",
  (_, from, ...expected) => {
    const nearest = nearestOnLine(from, euphrates)?.meters ?? Number.NaN;
    const south = distanceAlongBearing(from, 180, euphrates) ?? Number.NaN;
    const west = distanceAlongBearing(from, 270, euphrates) ?? Number.NaN;
    expect([nearest, south, west].map((meters) => Math.round(meters / 100) / 10)).toEqual(expected);
  },
);

test("the strike point lies 1.6 km WSW of the plant and 3.0 km north of Khusham", () => {
  expect(distanceMeters(conoco, cs1723) / 1000).toBeCloseTo(1.6, 1);
  expect(compassPoint(initialBearing(conoco, cs1723), 16)).toBe("WSW");
  expect(distanceMeters(khusham, cs1723) / 1000).toBeCloseTo(3.0, 1);
  expect(compassPoint(initialBearing(khusham, cs1723), 8)).toBe("N");
});

test("the Isba station lies 13.2 km east of Salhiyah and 4.9 km north of the plant", () => {
  expect(distanceMeters(salhiyah, isba) / 1000).toBeCloseTo(13.2, 1);
  expect(compassPoint(initialBearing(salhiyah, isba), 8)).toBe("E");
  expect(distanceMeters(conoco, isba) / 1000).toBeCloseTo(4.94, 2);
  expect(compassPoint(initialBearing(conoco, isba), 8)).toBe("N");
});

test("rounds within 500 m of a headquarters known to 2.5 km may lie anywhere out to 3.0 km", () => {
  expect(distanceNoteBand(500, 2500)).toEqual({
    nominalMeters: 500,
    innerMeters: 0,
    outerMeters: 3000,
  });
  expect(distanceNoteReach(500, 2500, "at-most")).toEqual({ min: 0, max: 3000 });
  expect(distanceNoteReach(8000, 1000, "about")).toEqual({ min: 7000, max: 9000 });
  expect(distanceNoteReach(8000, 1000, "at-least").max).toBe(Number.POSITIVE_INFINITY);
});

test("8 km from the river agrees with the headquarters, 16 km does not", () => {
  const headquarters = { position: conoco, uncertaintyMeters: 2500 };
  const range = distanceRangeToLine(headquarters, euphrates, 1000) ?? { min: 0, max: 0 };
  expect(reportedDistanceVerdict({ meters: 8000, bound: "about" }, range)).toEqual({
    kind: "consistent",
  });
  const tenMiles = reportedDistanceVerdict({ meters: 16_093, bound: "at-least" }, range);
  expect(tenMiles.kind).not.toBe("consistent");
});

test.each([
  ["left", 8000],
  ["right", 8000],
  ["left", 7000],
  ["left", 500],
] as const)("the offset %s of the river at %d m keeps that distance", (side, meters) => {
  const offset = lineOffset(euphrates, meters, side);
  const vertices = offset.coordinates.flat().map(positionFrom);
  const strays = vertices
    .filter((_, index) => index % 5 === 0)
    .map((position) => (nearestOnLine(position, euphrates)?.meters ?? 0) - meters);
  expect(vertices.length).toBeGreaterThan(100);
  expect(Math.max(...strays.map(Math.abs))).toBeLessThan(offsetToleranceMeters(meters));
});

test("no edge of the river's offset at 8 km leaves it by more than a metre", () => {
  const middles = lineOffset(euphrates, 8000, "left").coordinates.flatMap((curve) =>
    curve.slice(1).map((to, index): Position => {
      const [from, end] = [positionFrom(curve[index] ?? to), positionFrom(to)];
      return [(from[0] + end[0]) / 2, (from[1] + end[1]) / 2];
    }),
  );
  const strays = middles.map((at) => Math.abs((nearestOnLine(at, euphrates)?.meters ?? 0) - 8000));
  expect(Math.max(...strays)).toBeLessThan(1);
});

test("the left bank is the east bank: the plant lies between the offsets at 5 km and 6 km", () => {
  const nearer = lineOffset(euphrates, 5000, "left");
  const farther = lineOffset(euphrates, 6000, "left");
  expect(nearestOnLine(conoco, nearer)?.meters).toBeLessThan(600);
  expect(nearestOnLine(conoco, farther)?.meters).toBeLessThan(1200);
  expect(nearestOnLine(conoco, lineOffset(euphrates, 5000, "right"))?.meters).toBeGreaterThan(9000);
});

test("a river known to 1 km has a band of 7 to 9 km round 8 km, and none inside 1 km", () => {
  const band = lineOffsetBand(euphrates, 8000, 1000, "left");
  const distances = [band.inner, band.nominal, band.outer].map((line) => {
    const vertex = positionFrom(line?.coordinates[0]?.[50] ?? []);
    return Math.round((nearestOnLine(vertex, euphrates)?.meters ?? 0) / 10) * 10;
  });
  expect(distances).toEqual([7000, 8000, 9000]);
  expect(lineOffsetBand(euphrates, 800, 1000, "left").inner).toBeNull();
});
