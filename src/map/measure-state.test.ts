import { expect, test } from "vitest";
import type { MeasurePoint } from "./measure-path.ts";
import { nextMeasurement } from "./measure-state.ts";

const a: MeasurePoint = { position: [40, 35], uncertaintyMeters: 0, name: null };
const b: MeasurePoint = { position: [41, 35], uncertaintyMeters: 0, name: null };

test("points are added until somebody finishes, then the next one begins anew", () => {
  const started = nextMeasurement(null, { kind: "start", from: a });
  const longer = nextMeasurement(started, { kind: "add", point: b });
  const finished = nextMeasurement(longer, { kind: "finish" });
  expect(finished).toEqual({ points: [a, b], isFinished: true });
  expect(nextMeasurement(finished, { kind: "add", point: b })).toEqual({
    points: [b],
    isFinished: false,
  });
});

test("taking back removes the last point and lets one go on", () => {
  const finished = { points: [a, b], isFinished: true };
  expect(nextMeasurement(finished, { kind: "take-back" })).toEqual({
    points: [a],
    isFinished: false,
  });
});

test("nobody measures after leaving", () => {
  expect(nextMeasurement({ points: [a], isFinished: false }, { kind: "leave" })).toBeNull();
  expect(nextMeasurement(null, { kind: "finish" })).toBeNull();
});
