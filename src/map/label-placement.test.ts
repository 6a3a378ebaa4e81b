import fc from "fast-check";
import { expect, test } from "vitest";
import { besideSides, type LabelWish, overlap, placeLabels } from "./label-placement.ts";

function wish(id: string, x: number, y: number): LabelWish {
  return { id, x, y, width: 60, height: 16, gaps: [10], sides: besideSides };
}

test("a label with room sits after its point", () => {
  expect(placeLabels([wish("khusham", 100, 100)], [])).toEqual([
    { id: "khusham", side: "end", gap: 10, box: { left: 110, right: 170, top: 92, bottom: 108 } },
  ]);
});

test("a label yields to an obstacle by changing sides", () => {
  const obstacle = { left: 105, right: 130, top: 90, bottom: 110 };
  expect(placeLabels([wish("khusham", 100, 100)], [obstacle])[0]?.side).toBe("start");
});

test("of two labels for one spot the more important one stays nearest", () => {
  const wall = { left: 0, right: 99, top: 0, bottom: 200 };
  const placed = placeLabels([wish("first", 100, 100), wish("second", 100, 101)], [wall]);
  expect(placed[0]).toMatchObject({ id: "first", side: "end" });
  expect(placed[1]?.side).not.toBe("end");
});

test("a label without any room is left out", () => {
  const everywhere = { left: 0, right: 500, top: 0, bottom: 500 };
  expect(placeLabels([wish("khusham", 100, 100)], [everywhere])).toEqual([]);
});

test("placed labels never overlap, whatever is wished", () => {
  const wishes = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 300 }) }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(wishes, (points) => {
      const placed = placeLabels(
        points.map(({ x, y }, index) => wish(String(index), x, y)),
        [],
      );
      const clashes = placed.flatMap(({ box }, index) =>
        placed.slice(index + 1).filter((other) => overlap(box, other.box)),
      );
      expect(clashes).toEqual([]);
    }),
  );
});
