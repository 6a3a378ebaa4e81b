import fc from "fast-check";
import { expect, test } from "vitest";
import { distanceMeters } from "./geodesic-distance.ts";
import { formatMilitaryGrid, parseMilitaryGrid } from "./military-grid.ts";

const gridPositions = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -80, max: 84, noNaN: true }),
);

test("the digits of a reference follow the uncertainty", () => {
  const squareOf = (meters: number) => formatMilitaryGrid([40.26, 35.3132], meters);
  expect([100_000, 10_000, 2500, 1000, 100, 10, 1, 0].map(squareOf)).toEqual([
    "37SFV",
    "37SFV10",
    "37SFV1408",
    "37SFV1408",
    "37SFV145085",
    "37SFV14540850",
    "37SFV1454008504",
    "37SFV1454008504",
  ]);
});

test.each([
  ["north of 84°", [10, 84.01]],
  ["south of 80°", [10, -80.01]],
  ["the north pole", [0, 90]],
  ["no latitude", [0, Number.NaN]],
] as const)("%s has no reference", (_, position) => {
  expect(formatMilitaryGrid(position, 1)).toBeNull();
});

test("a reference of one metre is read back within 0.71 m, everywhere", () => {
  fc.assert(
    fc.property(gridPositions, (position) => {
      const square = parseMilitaryGrid(formatMilitaryGrid(position, 1) ?? "");
      expect(distanceMeters(square?.center ?? [0, 90], position)).toBeLessThan(0.72);
    }),
    { numRuns: 2000 },
  );
});

test("every reference written is accepted", () => {
  fc.assert(
    fc.property(
      gridPositions,
      fc.constantFrom(10, 100, 1000, 10_000, 100_000),
      (position, side) => {
        const reference = formatMilitaryGrid(position, side) ?? "";
        const square = parseMilitaryGrid(reference);
        expect([reference, square?.sideMeters]).toEqual([reference, side]);
        expect(distanceMeters(square?.center ?? [0, 90], position)).toBeLessThan(side * 0.72);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each(["32X", "34X", "36X"])("there is no zone %s", (zone) => {
  expect(parseMilitaryGrid(`${zone}NH1234`)).toBeNull();
});

test("any text gives null or a square", () => {
  const letters = fc.array(fc.constantFrom(..."0123456789ACFHISVXZ ".split("")), { maxLength: 16 });
  fc.assert(
    fc.property(letters, (parts) => {
      const square = parseMilitaryGrid(parts.join(""));
      expect(square === null || square.center.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
