import { expect, test } from "vitest";
import { axisHolding, minuteAt, pixelOf, shifted, stretchedAxis, ticksOf } from "./time-scale.ts";

const minute = (iso: string) => Date.parse(`${iso}Z`) / 60_000;

test("pixel and minute undo each other", () => {
  const scale = { from: minute("2017-06-01T00:00"), to: minute("2018-04-01T00:00"), width: 900 };
  for (const pixel of [0, 1, 450, 900]) {
    expect(pixelOf(scale, minuteAt(scale, pixel))).toBeCloseTo(pixel, 2);
  }
  expect(minuteAt(scale, -50)).toBe(scale.from);
});

test("ten months across 900 pixels are marked by the month", () => {
  const scale = { from: minute("2017-06-18T00:00"), to: minute("2018-03-29T00:00"), width: 900 };
  const ticks = ticksOf(scale, 70);
  expect(ticks[0]).toEqual({ minute: minute("2017-07-01T00:00"), unit: "month" });
  expect(ticks).toHaveLength(9);
});

test("one night is marked by the hour", () => {
  const scale = { from: minute("2018-02-07T18:00"), to: minute("2018-02-08T06:00"), width: 600 };
  expect(ticksOf(scale, 50).map((tick) => tick.unit)).toEqual(Array(13).fill("hour"));
});

test("centuries stay readable", () => {
  const scale = { from: minute("1200-01-01T00:00"), to: minute("2018-01-01T00:00"), width: 400 };
  const ticks = ticksOf(scale, 60);
  expect(ticks.length).toBeGreaterThan(2);
  expect(ticks.length).toBeLessThan(10);
});

test("a shifted window keeps its length at the end of the scale", () => {
  const bounds = { from: 0, to: 100 };
  expect(shifted({ from: 80, to: 95 }, 20, bounds)).toEqual({ from: 85, to: 100 });
  expect(shifted({ from: 5, to: 20 }, -20, bounds)).toEqual({ from: 0, to: 15 });
});

test("a stretched axis keeps the minute under the pointer and stays within what there is", () => {
  const bounds = { from: 0, to: 100_000 };
  const axis = { from: 20_000, to: 60_000 };
  const closer = stretchedAxis(axis, 0.5, 30_000, bounds);
  expect(closer).toEqual({ from: 25_000, to: 45_000 });
  expect(stretchedAxis(closer, 2, 30_000, bounds)).toEqual(axis);
  expect(stretchedAxis(axis, 10, 30_000, bounds)).toEqual(bounds);
  expect(stretchedAxis(axis, 1e-6, 60_000, bounds)).toEqual({ from: 59_640, to: 60_000 });
});

test("an axis follows a window that leaves it, and no other", () => {
  const bounds = { from: 0, to: 1000 };
  const axis = { from: 400, to: 500 };
  expect(axisHolding(axis, { from: 480, to: 520 }, bounds)).toBe(axis);
  expect(axisHolding(axis, { from: 500, to: 520 }, bounds)).toEqual({ from: 420, to: 520 });
  expect(axisHolding(axis, { from: 380, to: 400 }, bounds)).toEqual({ from: 380, to: 480 });
});
