import type { Position } from "geojson";
import { expect, test } from "vitest";
import type { ControlArea } from "./control-area.ts";
import { controlChanges } from "./control-changes.ts";

function square(id: string, actor: string, west: number, east: number): ControlArea {
  const ring: Position[] = [
    [west, 35],
    [east, 35],
    [east, 36],
    [west, 36],
    [west, 35],
  ];
  return {
    id,
    name: { en: id },
    actor,
    status: "assessed",
    validFrom: "2018-01-01",
    validTo: "2018-01-31",
    asOf: "2018-01-01",
    publisher: "p",
    confidence: "medium",
    uncertaintyMeters: 1000,
    statedBy: [],
    licence: "ODbL-1.0",
    geometry: { type: "Polygon", coordinates: [ring] },
  };
}

test("ground that changed hands is what both speak of and give to others", () => {
  const before = [square("a", "isil", 40, 42)];
  const after = [square("b", "sdf", 41, 43), square("c", "isil", 40, 41)];
  const changes = controlChanges(before, after);
  expect(changes.map(({ id }) => id)).toEqual(["a>b"]);
  const longitudes = changes.flatMap(({ geometry }) =>
    geometry.coordinates.flat(2).map(([longitude]) => longitude),
  );
  expect(Math.min(...longitudes.map(Number))).toBe(41);
  expect(Math.max(...longitudes.map(Number))).toBe(42);
});

test("nothing changes between a statement and itself, and silence is not a change", () => {
  const areas = [square("a", "isil", 40, 41), square("b", "sdf", 41, 42)];
  expect(controlChanges(areas, areas)).toEqual([]);
  expect(controlChanges(areas, [])).toEqual([]);
});

test("a strip narrower than the outlines are known to is no news", () => {
  const before = [square("a", "isil", 40, 41.01)];
  const after = [square("b", "sdf", 41, 42)];
  // 0.01° of longitude is 0.9 km here
  expect(controlChanges(before, after)).toEqual([]);
  const precise = before.map((area) => ({ ...area, uncertaintyMeters: 100 }));
  const preciseAfter = after.map((area) => ({ ...area, uncertaintyMeters: 100 }));
  expect(controlChanges(precise, preciseAfter)).toHaveLength(1);
});
