import { blockRows, clearBlockSums, sumBlocksBefore } from "./block-sums.ts";
import { failing } from "./filter-plan.ts";
import type { Selection } from "./selection.ts";
import { type TimeTest, timeTestOf } from "./time-test.ts";
import type { WindowMarks } from "./window-marks.ts";

/**
 * Tests every row and counts anew; only the bits `failing.others` of the mask are taken over. Block by
 * block the passing rows are written into a list, by their marks or by a test without branching, and the
 * list is summed.
 */
export function recount(selection: Selection, marks: WindowMarks): void {
  const { mask, counts, blocks, plan } = selection;
  for (const count of [counts.kind, counts.actorSet, counts.estimate]) count.fill(0);
  clearBlockSums(blocks);
  const list = new Uint32Array(blockRows);
  const listPassing = listingOf(selection, marks);
  for (let block = 0; block < blocks.own.count.length; block++) {
    const from = block * blockRows;
    const to = Math.min(mask.length, from + blockRows);
    const length = listPassing(from, to, list);
    sumPositions(selection, block, list, length);
    countCodes(selection, block, list, length);
    if (!plan.passesCodes) countNearlyPassing(selection, from, to, list);
  }
  sumBlocksBefore(blocks);
}

/** Fills the mask for the rows from `from` up to `to` and a list with those that pass; their number. */
type Listing = (from: number, to: number, list: Uint32Array) => number;

/** The quickest way to list the rows that pass a plan. */
function listingOf(selection: Selection, marks: WindowMarks): Listing {
  const { plan, table } = selection;
  if (plan.passesCodes && marks.mark(plan)) {
    return (from, to, list) => listMarked(selection, marks.words, from, to, list);
  }
  const time = timeTestOf(plan, table.durations);
  const listTested = plan.passesCodes ? listByTime : listByAll;
  return (from, to, list) => listTested(selection, time, from, to, list);
}

/** Fills the mask from time alone and `list` with the passing rows; their number. */
function listByTime(
  { mask, plan, table }: Selection,
  { earliest, least, last }: TimeTest,
  from: number,
  to: number,
  list: Uint32Array,
): number {
  const { startMinute, duration } = table;
  const { values, stride, first } = duration;
  // what starts too early or too late for any duration fails whatever its own
  let nearCount = 0;
  for (let row = from; row < to; row++) {
    const start = startMinute[row] ?? 0;
    list[nearCount] = row;
    nearCount += Number(start >= earliest) & Number(start <= last);
  }
  failByTime(mask, plan.hasOthers, from, to);
  let length = 0;
  for (let at = 0; at < nearCount; at++) {
    const row = list[at] ?? 0;
    const late = Number((startMinute[row] ?? 0) < (least[values[row * stride + first] ?? 0] ?? 0));
    const bits = ((mask[row] ?? 0) & failing.others) | (late * failing.time);
    mask[row] = bits;
    list[length] = row;
    length += Number(bits === 0);
  }
  return length;
}

/** Has rows fail by time, and by the others as before. */
function failByTime(mask: Uint8Array, hasOthers: boolean, from: number, to: number): void {
  if (!hasOthers) mask.fill(failing.time, from, to);
  else {
    for (let row = from; row < to; row++) {
      mask[row] = ((mask[row] ?? 0) & failing.others) | failing.time;
    }
  }
}

/** Fills the mask from the marks of rows that pass by time, wipes them, and fills `list`; its length. */
function listMarked(
  { mask, plan }: Selection,
  words: Uint32Array,
  from: number,
  to: number,
  list: Uint32Array,
): number {
  failByTime(mask, plan.hasOthers, from, to);
  let length = 0;
  for (let word = from >>> 5; word << 5 < to; word++) {
    let left = words[word] ?? 0;
    words[word] = 0;
    while (left !== 0) {
      const row = (word << 5) + 31 - Math.clz32(left & -left);
      const bits = (mask[row] ?? 0) & failing.others;
      mask[row] = bits;
      list[length] = row;
      length += Number(bits === 0);
      left &= left - 1;
    }
  }
  return length;
}

/** Fills the mask from all columns and `list` with the passing rows; their number. */
function listByAll(
  { mask, plan, table }: Selection,
  { least, last }: TimeTest,
  from: number,
  to: number,
  list: Uint32Array,
): number {
  const { startMinute, duration, kind, actorSet } = table;
  const { kindFails, actorSetFails } = plan;
  let length = 0;
  for (let row = from; row < to; row++) {
    const start = startMinute[row] ?? 0;
    const earliest = least[duration.values[row * duration.stride + duration.first] ?? 0] ?? 0;
    const late = Number(start > last) | Number(start < earliest);
    const kindBits = kindFails[kind.values[row * kind.stride + kind.first] ?? 0] ?? 0;
    const set = actorSet.values[row * actorSet.stride + actorSet.first] ?? 0;
    const codes = kindBits | (actorSetFails[set] ?? 0);
    const bits = ((mask[row] ?? 0) & failing.others) | (late * failing.time) | codes;
    mask[row] = bits;
    list[length] = row;
    length += Number(bits === 0);
  }
  return length;
}

/** Sums where the listed rows of one block stand. */
function sumPositions(
  { table, blocks }: Selection,
  block: number,
  list: Uint32Array,
  length: number,
): void {
  const { places } = table;
  let longitude = 0;
  let latitude = 0;
  for (let at = 0; at < length; at++) {
    const row = list[at] ?? 0;
    longitude += places[2 * row] ?? 0;
    latitude += places[2 * row + 1] ?? 0;
  }
  blocks.own.count[block] = length;
  blocks.own.longitude[block] = longitude;
  blocks.own.latitude[block] = latitude;
}

/** Counts the codes of the listed rows of one block. */
function countCodes(
  { table, blocks, classes, counts }: Selection,
  block: number,
  list: Uint32Array,
  length: number,
): void {
  const { kind: kinds, actorSet: sets, estimate: estimates } = table;
  const { precision } = table.kinds;
  const { kind: kindCounts, actorSet: setCounts, estimate: estimateCounts } = counts;
  const { classOf, code } = classes;
  const blockClasses = blocks.own.classes;
  const firstClass = block * blocks.classCount;
  let imprecise = 0;
  for (let at = 0; at < length; at++) {
    const row = list[at] ?? 0;
    const kind = kinds.values[row * kinds.stride + kinds.first] ?? 0;
    const set = sets.values[row * sets.stride + sets.first] ?? 0;
    const estimate = estimates.values[row * estimates.stride + estimates.first] ?? 0;
    const rowClass = firstClass + (classOf[code.values[row * code.stride + code.first] ?? 0] ?? 0);
    imprecise += Number(precision[kind] !== 0);
    kindCounts[kind] = (kindCounts[kind] ?? 0) + 1;
    setCounts[set] = (setCounts[set] ?? 0) + 1;
    estimateCounts[estimate] = (estimateCounts[estimate] ?? 0) + 1;
    blockClasses[rowClass] = (blockClasses[rowClass] ?? 0) + 1;
  }
  blocks.own.imprecise[block] = imprecise;
}

const nearlyPassing = Uint8Array.from({ length: 256 }, (_, bits) => Number(isNearlyPassing(bits)));

/** Whether a row that does not pass still counts for the facets of what alone it fails by. */
function isNearlyPassing(bits: number): boolean {
  const elsewhere = failing.actors | failing.time | failing.others;
  return bits !== 0 && ((bits & elsewhere) === 0 || bits === failing.actors);
}

/** Counts the rows of one block that fail by their kind alone, or by their actors alone. */
function countNearlyPassing(
  { mask, table, counts }: Selection,
  from: number,
  to: number,
  list: Uint32Array,
): void {
  const { kind: kinds, actorSet: sets } = table;
  const { kind: kindCounts, actorSet: setCounts } = counts;
  let length = 0;
  for (let row = from; row < to; row++) {
    list[length] = row;
    length += nearlyPassing[mask[row] ?? 0] ?? 0;
  }
  for (let at = 0; at < length; at++) {
    const row = list[at] ?? 0;
    const kind = kinds.values[row * kinds.stride + kinds.first] ?? 0;
    const set = sets.values[row * sets.stride + sets.first] ?? 0;
    const byActors = Number(mask[row] === failing.actors);
    kindCounts[kind] = (kindCounts[kind] ?? 0) + 1 - byActors;
    setCounts[set] = (setCounts[set] ?? 0) + byActors;
  }
}
