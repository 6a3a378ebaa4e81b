import { expect, test } from "vitest";
import { measureMiddle } from "./measure-middle.ts";

const free = { top: 0, right: 0, bottom: 0, left: 0 };

test("on a wide map one measures from the middle of what panels leave", () => {
  expect(measureMiddle({ x: 1000, y: 700 }, { ...free, right: 400 })).toEqual({ x: 300, y: 350 });
});

test("on a phone one measures from below the panel of the measure and above the sheet", () => {
  const { x, y } = measureMiddle({ x: 360, y: 640 }, { ...free, bottom: 150 });
  expect(x).toBe(180);
  expect(y).toBeGreaterThan(640 * 0.4);
  expect(y).toBeLessThan(640 - 150);
});
