import { blockRows, sumBlocksBefore } from "./block-sums.ts";
import { type FilterPlan, failing } from "./filter-plan.ts";
import { endMinuteOf, type IncidentTable } from "./incident-table.ts";
import type { Selection } from "./selection.ts";
import { positionIn, positionOfStart } from "./start-order.ts";

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
  for (const run of runs) {
    for (const row of run) testTime(selection, row);
  }
  sumBlocksBefore(selection.blocks);
  return true;
}

/** Every row that starts or ends between the edges, some of them more than once. */
function runsBetween(table: IncidentTable, last: FilterPlan, next: FilterPlan): Uint32Array[] {
  const { startOrder, startMinute } = table;
  const runs: Uint32Array[] = [];

  function addStarts(from: number, to: number): void {
    const first = positionOfStart(startOrder, startMinute, from);
    runs.push(startOrder.rows.subarray(first, positionOfStart(startOrder, startMinute, to)));
  }

  if (last.to !== next.to) addStarts(Math.min(last.to, next.to), Math.max(last.to, next.to));
  if (last.from === next.from) return runs;
  const latest = Math.max(last.from, next.from);
  const width = Math.abs(next.from - last.from);
  // what ends between the edges began before, by no more than its duration
  addStarts(latest - width - startOrder.shortMinutes, latest + 1);
  for (const { rows, mostMinutes } of startOrder.longRuns) {
    const first = positionIn(rows, rows.length, startMinute, latest - width - mostMinutes);
    const isDamaged = mostMinutes === Infinity;
    const end = isDamaged ? rows.length : positionIn(rows, rows.length, startMinute, latest + 1);
    runs.push(rows.subarray(first, end));
  }
  return runs;
}

/** Tests one row against the window and moves it into or out of all counts. */
function testTime(selection: Selection, row: number): void {
  const { mask, plan, table } = selection;
  const start = table.startMinute[row] ?? 0;
  const late = Number(start >= plan.to) | Number(endMinuteOf(table, row) <= plan.from);
  const before = mask[row] ?? 0;
  const after = (before & ~failing.time) | (late * failing.time);
  if (after === before) return;
  mask[row] = after;
  count(selection, row, before & ~failing.time, late === 0 ? 1 : -1);
}

/** Adds a row to the counts of what it belongs to, `otherBits` being what it fails by besides time. */
function count(selection: Selection, row: number, otherBits: number, step: 1 | -1): void {
  const { table, counts } = selection;
  if ((otherBits & (failing.actors | failing.others)) === 0) {
    const kind = table.kind[row] ?? 0;
    counts.kind[kind] = (counts.kind[kind] ?? 0) + step;
  }
  if ((otherBits & ~failing.actors) === 0) {
    const set = table.actorSet[row] ?? 0;
    counts.actorSet[set] = (counts.actorSet[set] ?? 0) + step;
  }
  if (otherBits !== 0) return;
  const estimate = table.estimate[row] ?? 0;
  counts.estimate[estimate] = (counts.estimate[estimate] ?? 0) + step;
  sumInBlock(selection, row, step);
}

function sumInBlock({ table, blocks, classes }: Selection, row: number, step: 1 | -1): void {
  const { own, classCount } = blocks;
  const block = Math.floor(row / blockRows);
  const rowClass = block * classCount + (classes.classOf[classes.code[row] ?? 0] ?? 0);
  const imprecise = Number(table.kinds.precision[table.kind[row] ?? 0] !== 0);
  own.count[block] = (own.count[block] ?? 0) + step;
  own.imprecise[block] = (own.imprecise[block] ?? 0) + step * imprecise;
  own.longitude[block] = (own.longitude[block] ?? 0) + step * (table.longitudeE7[row] ?? 0);
  own.latitude[block] = (own.latitude[block] ?? 0) + step * (table.latitudeE7[row] ?? 0);
  own.classes[rowClass] = (own.classes[rowClass] ?? 0) + step;
}
