import { blockRows, sumBlocksBefore } from "./block-sums.ts";
import { type FilterPlan, failing } from "./filter-plan.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { Selection } from "./selection.ts";
import { positionOfStart, runsReaching } from "./start-order.ts";
import { type TimeTest, timeTestOf } from "./time-test.ts";

// beyond this part of the rows a pass over all of them is faster than looking rows up one by one
const largestPart = 1 / 24;
// so many rows stay in the processor's cache from their test to their counts
const rowsAtOnce = 512;

/**
 * Moves a selection from the window of `last` to that of its plan by testing only rows whose start or
 * end lies between the old and new edges. False, and nothing done, where those are too many, or while rows are
 * still being sorted by start.
 */
export function moveWindow(selection: Selection, last: FilterPlan): boolean {
  const { table, plan } = selection;
  if (!table.startOrder.isMade) return false;
  if (![last.from, last.to, plan.from, plan.to].every(Number.isFinite)) return false;
  const runs = runsBetween(table, last, plan);
  const touched = runs.reduce((sum, run) => sum + run.length, 0);
  if (touched > table.rowCount * largestPart) return false;
  const time = timeTestOf(plan, table.durations);
  for (const run of runs) moveRows(selection, time, run);
  sumBlocksBefore(selection.blocks);
  return true;
}

/** Every row that starts or ends between the edges, some of them more than once. */
function runsBetween(table: IncidentTable, last: FilterPlan, next: FilterPlan): Uint32Array[] {
  const runs: Uint32Array[] = [];
  if (last.to !== next.to) {
    const first = positionOfStart(table, Math.min(last.to, next.to));
    const end = positionOfStart(table, Math.max(last.to, next.to));
    runs.push(table.startOrder.value.rows.subarray(first, end));
  }
  if (last.from !== next.from) {
    const [earliest, latest] = [Math.min(last.from, next.from), Math.max(last.from, next.from)];
    runs.push(...runsReaching(table, earliest, latest));
  }
  return runs;
}

/**
 * Tests rows against the window and moves those that enter or leave into or out of all counts, some hundred at a
 * time: loops that read one column each, without branching, wait for the memory of many rows at once.
 */
function moveRows(selection: Selection, time: TimeTest, rows: Uint32Array): void {
  const moved = new Uint32Array(rowsAtOnce);
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.subarray(from, from + rowsAtOnce);
    const length = listMoved(selection, time, some, moved);
    movePlaces(selection, moved, length);
    moveCodes(selection, moved, length);
    moveInBlocks(selection, moved, length);
  }
}

/** Brings the bit for time up to date, and fills a list with the rows whose bit changed; their number. */
function listMoved(
  { mask, table }: Selection,
  { least, last }: TimeTest,
  rows: Uint32Array,
  moved: Uint32Array,
): number {
  const { startMinute, duration } = table;
  const { values, stride, first } = duration;
  let length = 0;
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0;
    const start = startMinute[row] ?? 0;
    const earliest = least[values[row * stride + first] ?? 0] ?? 0;
    const late = Number(start > last) | Number(start < earliest);
    const before = mask[row] ?? 0;
    const after = (before & ~failing.time) | (late * failing.time);
    mask[row] = after;
    moved[length] = row;
    length += Number(after !== before);
  }
  return length;
}

/** Adds where the rows stand to the sums of their blocks, or takes it out of them. */
function movePlaces({ mask, table, blocks }: Selection, moved: Uint32Array, length: number): void {
  const { places } = table;
  const { longitude, latitude } = blocks.own;
  for (let at = 0; at < length; at++) {
    const row = moved[at] ?? 0;
    const step = stepOf(mask[row] ?? 0);
    const block = Math.floor(row / blockRows);
    longitude[block] = (longitude[block] ?? 0) + step * (places[2 * row] ?? 0);
    latitude[block] = (latitude[block] ?? 0) + step * (places[2 * row + 1] ?? 0);
  }
}

/** Adds the codes of the rows to the counts of facets, or takes them out. */
function moveCodes({ mask, table, counts }: Selection, moved: Uint32Array, length: number): void {
  const { kind: kinds, actorSet: sets, estimate: estimates } = table;
  for (let at = 0; at < length; at++) {
    const row = moved[at] ?? 0;
    const bits = mask[row] ?? 0;
    const otherBits = bits & ~failing.time;
    const step = bits === otherBits ? 1 : -1;
    const kind = kinds.values[row * kinds.stride + kinds.first] ?? 0;
    const set = sets.values[row * sets.stride + sets.first] ?? 0;
    const estimate = estimates.values[row * estimates.stride + estimates.first] ?? 0;
    const byKind = Number((otherBits & (failing.actors | failing.others)) === 0);
    counts.kind[kind] = (counts.kind[kind] ?? 0) + step * byKind;
    const bySet = Number((otherBits & ~failing.actors) === 0);
    counts.actorSet[set] = (counts.actorSet[set] ?? 0) + step * bySet;
    counts.estimate[estimate] = (counts.estimate[estimate] ?? 0) + step * Number(otherBits === 0);
  }
}

/** Adds the rows to the counts of their blocks, or takes them out. */
function moveInBlocks(
  { mask, table, blocks, classes }: Selection,
  moved: Uint32Array,
  length: number,
): void {
  const { kind: kinds } = table;
  const { precision } = table.kinds;
  const { own, classCount } = blocks;
  const { classOf, code } = classes;
  for (let at = 0; at < length; at++) {
    const row = moved[at] ?? 0;
    const step = stepOf(mask[row] ?? 0);
    const block = Math.floor(row / blockRows);
    const kind = kinds.values[row * kinds.stride + kinds.first] ?? 0;
    const classOfRow = classOf[code.values[row * code.stride + code.first] ?? 0] ?? 0;
    const rowClass = block * classCount + classOfRow;
    own.count[block] = (own.count[block] ?? 0) + step;
    own.imprecise[block] = (own.imprecise[block] ?? 0) + step * Number(precision[kind] !== 0);
    own.classes[rowClass] = (own.classes[rowClass] ?? 0) + step;
  }
}

/** What a moved row adds to sums of passing rows; what fails by more than time neither comes nor goes. */
function stepOf(bits: number): number {
  return Number(bits === 0) - Number(bits === failing.time);
}
