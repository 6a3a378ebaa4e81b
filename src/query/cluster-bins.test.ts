import { expect, test } from "vitest";
import { createColumnBuilder } from "../incidents/column-builder.ts";
import { createQueryEngine } from "./query-engine.ts";
import { openFilter } from "./query-protocol.ts";

/** Pixels of one degree of longitude at zoom 5. */
const pixelsPerDegree = (256 * 2 ** 5) / 360;

/** Counts of the symbols at zoom 5 for groups of so many incidents, each so many pixels east of 40° E. */
function symbolCounts(groups: readonly (readonly [count: number, pixelsEast: number])[]) {
  const rows = groups.reduce((sum, [count]) => sum + count, 0);
  const builder = createColumnBuilder(rows);
  for (const [count, pixelsEast] of groups) {
    const longitude = Number((40 + pixelsEast / pixelsPerDegree).toFixed(7));
    const where = { longitude, latitude: 35, uncertaintyMeters: 50, precision: "exact" } as const;
    const rest = { startMinute: 0, endMinute: 60, type: "clash", actors: [] };
    for (let row = 0; row < count; row++) builder.add({ ...where, ...rest });
  }
  const engine = createQueryEngine();
  engine.addIncidents("a", builder.finish(), []);
  const { symbols } = engine.answerMap({
    filter: openFilter,
    view: { extent: [30, 30, 50, 40], zoom: 5 },
    display: "clusters",
    colourBy: "actor",
    histogramBins: 10,
    list: { order: "time", offset: 0, limit: 0 },
  });
  return [...symbols.count].sort((a, b) => b - a);
}

test("symbols that can be read side by side stay apart", () => {
  // 32 pixels wide each, then 60 and 32 on both sides of an edge between cells
  expect(
    symbolCounts([
      [1, 0],
      [1, 27],
    ]),
  ).toEqual([1, 1]);
  expect(
    symbolCounts([
      [1000, 20],
      [1, 61],
    ]),
  ).toEqual([1000, 1]);
});

test("symbols that would lie too far under one another are joined, the larger the wider", () => {
  expect(
    symbolCounts([
      [1, 0],
      [1, 25],
    ]),
  ).toEqual([2]);
  expect(
    symbolCounts([
      [1000, 20],
      [1, 58],
    ]),
  ).toEqual([1001]);
  expect(
    symbolCounts([
      [1000, 20],
      [1000, 72],
    ]),
  ).toEqual([2000]);
});
