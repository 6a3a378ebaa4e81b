import { expect, test } from "vitest";
import { straightSpots } from "./river-name.ts";

const along = (length: number) =>
  Array.from({ length: length / 10 + 1 }, (_, index) => [index * 10, 0] as const);

test("a long straight river carries its name again and again, well apart", () => {
  const spots = straightSpots(along(2000), 80);
  expect(spots.length).toBeGreaterThan(1);
  expect((spots[1]?.x ?? 0) - (spots[0]?.x ?? 0)).toBeGreaterThan(600);
});

test("a name is never upside down", () => {
  const backwards = along(400).toReversed();
  expect(straightSpots(backwards, 80).map(({ angle }) => Math.abs(angle))).toEqual([0]);
});

test("a winding stretch and a short one carry no name", () => {
  const winding = Array.from({ length: 60 }, (_, index) => [index * 10, (index % 2) * 20] as const);
  expect(straightSpots(winding, 80)).toEqual([]);
  expect(straightSpots(along(50), 80)).toEqual([]);
});
