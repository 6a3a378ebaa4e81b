import { expect, test } from "vitest";
import { distanceMeters } from "../geodesy/geodesic-distance.ts";
import { geodesicWay, type MeasurePoint, measured } from "./measure-path.ts";

const plant: MeasurePoint = {
  position: [40.30944, 35.33611],
  uncertaintyMeters: 1100,
  name: "Conoco plant",
};
const khusham: MeasurePoint = {
  position: [40.29141, 35.30201],
  uncertaintyMeters: 800,
  name: "Khusham",
};
const spot: MeasurePoint = { position: [40.14084, 35.33588], uncertaintyMeters: 0, name: null };

test("one point has no length", () => {
  expect(measured([plant])).toEqual({ legs: [], meters: 0, range: { min: 0, max: 0 } });
});

test("a leg is as uncertain as both its ends together", () => {
  const { legs, range } = measured([plant, khusham]);
  const meters = legs[0]?.meters ?? 0;
  expect(meters).toBeCloseTo(distanceMeters(plant.position, khusham.position), 6);
  expect(range).toEqual({ min: meters - 1900, max: meters + 1900 });
});

test("the whole way is the sum of its legs, doubt included", () => {
  const { legs, meters, range } = measured([plant, khusham, spot]);
  expect(meters).toBeCloseTo((legs[0]?.meters ?? 0) + (legs[1]?.meters ?? 0), 6);
  expect(range.max - meters).toBeCloseTo(1900 + 800, 6);
});

test("a long way is drawn curved, its pieces as long together as the geodesic", () => {
  const way = geodesicWay([-74, 40.7], [40.3, 35.3]);
  const pieces = way.slice(1).map((to, index) => distanceMeters(way[index] ?? to, to));
  expect(way.length).toBeGreaterThan(100);
  expect(pieces.reduce((sum, piece) => sum + piece, 0)).toBeCloseTo(
    distanceMeters([-74, 40.7], [40.3, 35.3]),
    0,
  );
});

test("a short way is one piece", () => {
  expect(geodesicWay(plant.position, khusham.position)).toHaveLength(2);
});
