import { expect, test } from "vitest";
import { arcPath, ringArcs } from "./ring-arcs.ts";

test("arcs follow each other and close the circle", () => {
  const arcs = ringArcs([
    { tone: "blue", count: 1 },
    { tone: "green", count: 3 },
  ]);
  expect(arcs).toEqual([
    { tone: "blue", from: 0, to: Math.PI / 2 },
    { tone: "green", from: Math.PI / 2, to: 2 * Math.PI },
  ]);
});

test("nothing has no arcs", () => {
  expect(ringArcs([{ tone: "blue", count: 0 }])).toEqual([]);
});

test("a quarter from the top ends at the right", () => {
  expect(arcPath({ tone: "blue", from: 0, to: Math.PI / 2 }, 10)).toBe("M0 -10A10 10 0 0 1 10 0");
});

test("a full circle is drawn as two halves, because an arc to its own start is nothing", () => {
  const path = arcPath({ tone: "blue", from: 0, to: 2 * Math.PI }, 10);
  expect(path.match(/A/g)).toHaveLength(2);
});
