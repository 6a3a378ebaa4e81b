import fc from "fast-check";
import { expect, test } from "vitest";
import { createColumnBuilder } from "../incidents/column-builder.ts";
import { undatedMinute } from "../incidents/incident-columns.ts";
import type { FilterPlan } from "./filter-plan.ts";
import { buildIncidentTable, endMinuteOf, type IncidentTable } from "./incident-table.ts";
import { createWindowMarks } from "./window-marks.ts";

interface Span {
  readonly start: number;
  readonly minutes: number;
}

const anySpan: fc.Arbitrary<Span> = fc.record({
  start: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.constant(undatedMinute)),
  // those that end before they start, moments, and a few long ones
  minutes: fc.oneof(
    fc.integer({ min: -50, max: -1 }),
    fc.constantFrom(0, 1),
    fc.integer({ min: 2, max: 30 }),
    fc.integer({ min: 100, max: 900 }),
  ),
});

test("marks are those of the rows that start before a window's end and end after its beginning", () => {
  const manySpans = fc.array(anySpan, { minLength: 1, maxLength: 400 });
  const anyWindow = fc.record({
    from: fc.integer({ min: -60, max: 320 }),
    width: fc.integer({ min: 0, max: 60 }),
  });
  let marked = 0;
  fc.assert(
    fc.property(manySpans, anyWindow, (spans, { from, width }) => {
      const table = tableOf(spans);
      void table.startOrder.value;
      const marks = createWindowMarks(table);
      const plan = windowPlan(from, from + width);
      if (!marks.mark(plan)) return;
      marked++;
      const expected = rowsOf(table).filter((row) => overlaps(table, row, plan));
      expect(rowsOf(table).filter((row) => isMarked(marks.words, row))).toEqual(expected);
    }),
  );
  expect(marked).toBeGreaterThan(20);
});

test("nothing is marked before rows are sorted by start, without a window, or where most rows pass", () => {
  const table = tableOf(Array.from({ length: 90 }, (_, start) => ({ start, minutes: 1 })));
  const marks = createWindowMarks(table);
  expect(marks.mark(windowPlan(10, 20))).toBe(false);
  void table.startOrder.value;
  expect(marks.mark(windowPlan(-Infinity, Infinity))).toBe(false);
  expect(marks.mark(windowPlan(10, 80))).toBe(false);
  expect([...marks.words]).toEqual([0, 0, 0]);
  expect(marks.mark(windowPlan(10, 20))).toBe(true);
});

function tableOf(spans: readonly Span[]): IncidentTable {
  const builder = createColumnBuilder(spans.length);
  for (const [at, { start, minutes }] of spans.entries()) {
    builder.add({
      longitude: 40 + (at % 7),
      latitude: 35,
      uncertaintyMeters: 50,
      precision: "exact",
      startMinute: start,
      endMinute: start === undatedMinute ? undatedMinute : start + minutes,
      type: "clash",
      actors: [],
    });
  }
  return buildIncidentTable([{ name: "a", columns: builder.finish() }]);
}

function windowPlan(from: number, to: number): FilterPlan {
  const passesAll = { passesCodes: true, hasOthers: false };
  return { kindFails: new Uint8Array(1), actorSetFails: new Uint8Array(1), ...passesAll, from, to };
}

function rowsOf(table: IncidentTable): number[] {
  return Array.from({ length: table.rowCount }, (_, row) => row);
}

function isMarked(words: Uint32Array, row: number): boolean {
  return (((words[row >>> 5] ?? 0) >>> (row & 31)) & 1) === 1;
}

function overlaps(table: IncidentTable, row: number, { from, to }: FilterPlan): boolean {
  const start = table.startMinute[row] ?? undatedMinute;
  return start !== undatedMinute && start < to && endMinuteOf(table, row) > from;
}
