import { expect, test } from "vitest";
import { ringArcs, ringGradient } from "./ring-arcs.ts";

test("arcs follow each other round the whole circle in proportion to their counts", () => {
  const arcs = ringArcs([
    { tone: "blue", count: 3 },
    { tone: "orange", count: 1 },
  ]);
  expect(arcs[0]).toEqual({ tone: "blue", from: 0, to: 1.5 * Math.PI });
  expect(arcs[1]).toEqual({ tone: "orange", from: 1.5 * Math.PI, to: 2 * Math.PI });
});

test("nothing is drawn where nothing is counted", () => {
  expect(ringArcs([{ tone: "blue", count: 0 }])).toEqual([]);
  expect(ringGradient([])).toBe("none");
});

test("a ring gives each tone its share, clockwise from the top", () => {
  expect(
    ringGradient([
      { tone: "blue", count: 3 },
      { tone: "orange", count: 1 },
    ]),
  ).toBe("conic-gradient(var(--tone-blue) 0% 75%, var(--tone-orange) 75% 100%)");
});
