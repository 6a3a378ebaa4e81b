import { blockRows, sumBlocksBefore } from "./block-sums.ts";
import { type FilterPlan, failing } from "./filter-plan.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { Selection } from "./selection.ts";
import { positionIn, positionOfStart } from "./start-order.ts";
import { type TimeTest, timeTestOf } from "./time-test.ts";

// beyond this part of the rows a pass over all of them is faster than looking rows up one by one
const largestPart = 1 / 24;

/**
 * Moves a selection from the window of `last` to that of its plan by testing only rows whose start or
 * end lies between the old and new edges. False, and nothing done, where those are too many.
 */
export function moveWindow(selection: Selection, last: FilterPlan): boolean {
  const { table, plan } = selection;
  if (![last.from, last.to, plan.from, plan.to].every(Number.isFinite)) return false;
  const runs = runsBetween(table, last, plan);
  const touched = runs.reduce((sum, run) => sum + run.length, 0);
  if (touched > table.rowCount * largestPart) return false;
  const time = timeTestOf(plan, table.durations);
  for (const run of runs) {
    for (let at = 0; at < run.length; at++) testTime(selection, time, run[at] ?? 0);
  }
  sumBlocksBefore(selection.blocks);
  return true;
}

/** Every row that starts or ends between the edges, some of them more than once. */
function runsBetween(table: IncidentTable, last: FilterPlan, next: FilterPlan): Uint32Array[] {
  const { startMinute } = table;
  const { rows: rowsByStart, shortMinutes, longRuns } = table.startOrder.value;
  const runs: Uint32Array[] = [];

  function addStarts(from: number, to: number): void {
    const first = positionOfStart(table, from);
    runs.push(rowsByStart.subarray(first, positionOfStart(table, to)));
  }

  if (last.to !== next.to) addStarts(Math.min(last.to, next.to), Math.max(last.to, next.to));
  if (last.from === next.from) return runs;
  const latest = Math.max(last.from, next.from);
  const width = Math.abs(next.from - last.from);
  // what ends between the edges began before, by no more than its duration
  addStarts(latest - width - shortMinutes, latest + 1);
  for (const { rows, mostMinutes } of longRuns) {
    const first = positionIn(rows, rows.length, startMinute, latest - width - mostMinutes);
    const isDamaged = mostMinutes === Infinity;
    const end = isDamaged ? rows.length : positionIn(rows, rows.length, startMinute, latest + 1);
    runs.push(rows.subarray(first, end));
  }
  return runs;
}

/** Tests one row against the window and moves it into or out of all counts. */
function testTime(selection: Selection, { least, last }: TimeTest, row: number): void {
  const { mask, table } = selection;
  const { startMinute, duration } = table;
  const start = startMinute[row] ?? 0;
  const earliest = least[duration.values[row * duration.stride + duration.first] ?? 0] ?? 0;
  const late = Number(start > last) | Number(start < earliest);
  const before = mask[row] ?? 0;
  const after = (before & ~failing.time) | (late * failing.time);
  if (after === before) return;
  mask[row] = after;
  count(selection, row, before & ~failing.time, late === 0 ? 1 : -1);
}

/** Adds a row to the counts of what it belongs to, `otherBits` being what it fails by besides time. */
function count(selection: Selection, row: number, otherBits: number, step: 1 | -1): void {
  const { counts } = selection;
  const { kind: kinds, actorSet: sets, estimate: estimates } = selection.table;
  if ((otherBits & (failing.actors | failing.others)) === 0) {
    const kind = kinds.values[row * kinds.stride + kinds.first] ?? 0;
    counts.kind[kind] = (counts.kind[kind] ?? 0) + step;
  }
  if ((otherBits & ~failing.actors) === 0) {
    const set = sets.values[row * sets.stride + sets.first] ?? 0;
    counts.actorSet[set] = (counts.actorSet[set] ?? 0) + step;
  }
  if (otherBits !== 0) return;
  const estimate = estimates.values[row * estimates.stride + estimates.first] ?? 0;
  counts.estimate[estimate] = (counts.estimate[estimate] ?? 0) + step;
  sumInBlock(selection, row, step);
}

function sumInBlock({ table, blocks, classes }: Selection, row: number, step: 1 | -1): void {
  const { own, classCount } = blocks;
  const { places, kind, kinds } = table;
  const { classOf, code } = classes;
  const block = Math.floor(row / blockRows);
  const classOfRow = classOf[code.values[row * code.stride + code.first] ?? 0] ?? 0;
  const rowClass = block * classCount + classOfRow;
  const precision = kinds.precision[kind.values[row * kind.stride + kind.first] ?? 0];
  own.count[block] = (own.count[block] ?? 0) + step;
  own.imprecise[block] = (own.imprecise[block] ?? 0) + step * Number(precision !== 0);
  own.longitude[block] = (own.longitude[block] ?? 0) + step * (places[2 * row] ?? 0);
  own.latitude[block] = (own.latitude[block] ?? 0) + step * (places[2 * row + 1] ?? 0);
  own.classes[rowClass] = (own.classes[rowClass] ?? 0) + step;
}
