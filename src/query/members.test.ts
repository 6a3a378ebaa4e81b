import { expect, test } from "vitest";
import { createColumnBuilder } from "../incidents/column-builder.ts";
import { createQueryEngine } from "./query-engine.ts";
import { openFilter } from "./query-protocol.ts";

const rowCount = 20_000;
const lastPage = rowCount - 15;

test.each([0, 40, lastPage])(
  "the members of a crowded spot are listed by start from %i",
  (offset) => {
    const { engine, starts } = crowdedSpot();
    const answer = engine.members({
      filter: openFilter,
      of: { kind: "around", center: [40, 35], zoom: 10, pixels: 8 },
      offset,
      limit: 30,
    });
    const byStart = starts
      .map((start, row) => ({ start: start ?? Number.POSITIVE_INFINITY, row }))
      .sort((a, b) => a.start - b.start || a.row - b.row);
    expect(answer.count).toBe(rowCount);
    expect(answer.rows.map(({ row }) => row)).toEqual(
      byStart.slice(offset, offset + 30).map(({ row }) => row),
    );
  },
);

test("a crowded symbol lists only what passes", () => {
  const { engine, starts } = crowdedSpot();
  const time = { from: 1000, to: 2500 };
  const filter = { ...openFilter, time };
  const view = { extent: [39, 34, 41, 36] as const, zoom: 8 };
  const passing = starts
    .map((start, row) => ({ start: start ?? Number.NaN, row }))
    .filter(({ start }) => start < time.to && start + 60 > time.from)
    .sort((a, b) => a.start - b.start || a.row - b.row);
  for (const offset of [0, passing.length - 10]) {
    const answer = engine.members({
      filter,
      of: { kind: "symbol", view, display: "clusters", symbol: 0 },
      offset,
      limit: 25,
    });
    expect(answer.count).toBe(passing.length);
    expect(answer.rows.map(({ row }) => row)).toEqual(
      passing.slice(offset, offset + 25).map(({ row }) => row),
    );
  }
});

/** Rows at one place whose starts repeat and are in no order; one in a hundred has none. */
function crowdedSpot() {
  const starts = Array.from({ length: rowCount }, (_, row) =>
    row % 100 === 0 ? null : (row * 7919) % 3001,
  );
  const builder = createColumnBuilder();
  for (const start of starts) {
    builder.add({
      longitude: 40,
      latitude: 35,
      uncertaintyMeters: 100,
      precision: "exact",
      startMinute: start,
      endMinute: start === null ? null : start + 60,
      type: "clash",
      actors: [],
      country: "",
      best: null,
      low: null,
      high: null,
    });
  }
  const engine = createQueryEngine();
  engine.addIncidents("crowd", builder.finish(), []);
  return { engine, starts };
}
