import { expect, test } from "vitest";
import { nearestCopy, zoomOfOneWorld } from "./nearest-copy.ts";

test("a position beyond the antimeridian is met where the world goes on", () => {
  expect(nearestCopy([-178, -18], 175)).toEqual([182, -18]);
  expect(nearestCopy([178, -18], -175)).toEqual([-182, -18]);
  expect(nearestCopy([40, 35], 10)).toEqual([40, 35]);
});

test("no copy is farther than half the world from the middle", () => {
  for (let longitude = -180; longitude <= 180; longitude += 7) {
    for (let middle = -360; middle <= 360; middle += 13) {
      expect(Math.abs(nearestCopy([longitude, 0], middle)[0] - middle)).toBeLessThanOrEqual(180);
    }
  }
});

test("the world is at least as wide as the map at its widest zoom", () => {
  for (const pixels of [320, 1024, 1085, 2560, 3840]) {
    expect(256 * 2 ** zoomOfOneWorld(pixels, 2)).toBeGreaterThanOrEqual(pixels);
  }
  expect(zoomOfOneWorld(360, 2)).toBe(2);
  expect(zoomOfOneWorld(1085, 2)).toBe(2.25);
});
