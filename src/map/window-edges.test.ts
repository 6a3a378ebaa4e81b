import { expect, test } from "vitest";
import type { Extent, Position } from "../geodesy/position.ts";
import { splitAtWindow } from "./window-edges.ts";

const window: Extent = [39.4, 34.2, 41.45, 36.1];

const ring: Position[] = [
  [39.4, 35],
  [40, 35.4],
  [41.45, 34.8],
  [41.45, 36.1],
  [39.4, 36.1],
  [39.4, 35],
];

test("stretches along the window are edges of knowledge, the others fronts", () => {
  expect(splitAtWindow([ring], window)).toEqual({
    fronts: [
      [
        [39.4, 35],
        [40, 35.4],
        [41.45, 34.8],
      ],
    ],
    windowEdges: [
      [
        [41.45, 34.8],
        [41.45, 36.1],
        [39.4, 36.1],
        [39.4, 35],
      ],
    ],
  });
});

test("a segment from one side of the window to another is a front", () => {
  const crossing: Position[] = [
    [39.4, 35],
    [41.45, 35],
  ];
  expect(splitAtWindow([crossing], window).windowEdges).toEqual([]);
});

test("an area without a window has fronts only", () => {
  expect(splitAtWindow([ring], undefined)).toEqual({ fronts: [ring], windowEdges: [] });
});

test("no segment is lost or told twice", () => {
  const { fronts, windowEdges } = splitAtWindow([ring], window);
  const segments = [...fronts, ...windowEdges].reduce((sum, line) => sum + line.length - 1, 0);
  expect(segments).toBe(ring.length - 1);
});
