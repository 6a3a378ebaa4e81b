import fc from "fast-check";
import { forward } from "mgrs";
import { expect, test } from "vitest";
import { positionOnGrid } from "./map-grid.ts";

test("a point of UTM stands in the 1 m square that the mgrs package names", () => {
  const point = fc.record({
    zone: fc.integer({ min: 1, max: 60 }),
    east: fc.integer({ min: 200_000, max: 799_999 }),
    north: fc.integer({ min: 100_000, max: 6_100_000 }),
  });
  fc.assert(
    fc.property(point, ({ zone, east, north }) => {
      const grid = { kind: "utm", zone, hemisphere: "north" } as const;
      // the middle of a square, which rounding cannot move into the next
      const position = positionOnGrid(grid, east + 0.5, north + 0.5);
      if (position === null) throw new Error("Got no position within a zone.");
      const reference = forward([...position], 5);
      // beyond its own 6° a point belongs to the next zone
      if (Number.parseInt(reference, 10) !== zone) return;
      expect([reference.slice(-10, -5), reference.slice(-5)]).toEqual([
        String(east % 100_000).padStart(5, "0"),
        String(north % 100_000).padStart(5, "0"),
      ]);
    }),
  );
});

test("south of the equator northings count down from ten thousand kilometres", () => {
  const north = positionOnGrid({ kind: "utm", zone: 37, hemisphere: "north" }, 600_000, 3_000_000);
  const south = positionOnGrid({ kind: "utm", zone: 37, hemisphere: "south" }, 600_000, 7_000_000);
  expect(south?.[0]).toBeCloseTo(north?.[0] ?? 0, 12);
  expect(south?.[1]).toBeCloseTo(-(north?.[1] ?? 0), 12);
});

test("Web Mercator ends at 180° and 85.0511°", () => {
  const grid = { kind: "web-mercator" } as const;
  const edge = 20_037_508.342;
  expect(positionOnGrid(grid, edge, edge)?.[0]).toBeCloseTo(180, 6);
  expect(positionOnGrid(grid, edge, edge)?.[1]).toBeCloseTo(85.051_129, 6);
  expect(positionOnGrid(grid, edge + 10, 0)).toBeNull();
});

test("what lies far outside every zone is no position", () => {
  const grid = { kind: "utm", zone: 37, hemisphere: "north" } as const;
  expect(positionOnGrid(grid, 5_000_000, 3_900_000)).toBeNull();
  expect(positionOnGrid(grid, 500_000, 39_000_000)).toBeNull();
  expect(positionOnGrid(grid, Number.NaN, 1)).toBeNull();
});
