import { blockRows } from "./block-sums.ts";
import type { Selection } from "./selection.ts";

/** Sums over the passing rows of some runs: one cell of a view, or several that were joined. */
export interface SymbolBin {
  count: number;
  imprecise: number;
  /** Whole 1e-7 degrees, turns included. */
  longitudeSum: number;
  latitudeSum: number;
  readonly classes: Uint32Array;
  /** Pairs of low and high: the rows low … high − 1 are in it, passing or not. */
  readonly runs: number[];
}

/** A bin without rows. */
export function createBin(selection: Selection): SymbolBin {
  return {
    count: 0,
    imprecise: 0,
    longitudeSum: 0,
    latitudeSum: 0,
    classes: new Uint32Array(selection.blocks.classCount),
    runs: [],
  };
}

/** Adds the passing rows low … high − 1 to a bin, whole blocks by their sums; `turn` is added to longitudes. */
export function addRun(
  selection: Selection,
  bin: SymbolBin,
  low: number,
  high: number,
  turn: number,
): void {
  const firstBlock = Math.ceil(low / blockRows);
  const endBlock = Math.floor(high / blockRows);
  const before = bin.count;
  if (firstBlock < endBlock) {
    addRows(selection, bin, low, firstBlock * blockRows);
    addBlocks(selection, bin, firstBlock, endBlock);
    addRows(selection, bin, endBlock * blockRows, high);
  } else {
    addRows(selection, bin, low, high);
  }
  if (bin.count === before) return;
  bin.longitudeSum += turn * (bin.count - before);
  const last = bin.runs.length - 1;
  if (bin.runs[last] === low) bin.runs[last] = high;
  else bin.runs.push(low, high);
}

/** Adds all of one bin to another. */
export function joinBin(into: SymbolBin, other: SymbolBin): void {
  into.count += other.count;
  into.imprecise += other.imprecise;
  into.longitudeSum += other.longitudeSum;
  into.latitudeSum += other.latitudeSum;
  for (const [index, count] of other.classes.entries()) {
    into.classes[index] = (into.classes[index] ?? 0) + count;
  }
  for (const end of other.runs) into.runs.push(end);
}

/** Calls for each passing row of a bin until it is told to stop by `false`. */
export function eachMember(
  selection: Selection,
  bin: SymbolBin,
  hear: (row: number) => boolean | undefined,
): void {
  const { mask } = selection;
  for (let at = 0; at < bin.runs.length; at += 2) {
    const high = bin.runs[at + 1] ?? 0;
    for (let row = bin.runs[at] ?? 0; row < high; row++) {
      if (mask[row] === 0 && hear(row) === false) return;
    }
  }
}

function addRows(selection: Selection, bin: SymbolBin, low: number, high: number): void {
  const { mask, table, classes } = selection;
  const { places, kind, kinds } = table;
  const { precision } = kinds;
  const { classOf, code } = classes;
  for (let row = low; row < high; row++) {
    if (mask[row] !== 0) continue;
    const rowClass = classOf[code.values[row * code.stride + code.first] ?? 0] ?? 0;
    bin.count++;
    bin.imprecise += Number(precision[kind.values[row * kind.stride + kind.first] ?? 0] !== 0);
    bin.longitudeSum += places[2 * row] ?? 0;
    bin.latitudeSum += places[2 * row + 1] ?? 0;
    bin.classes[rowClass] = (bin.classes[rowClass] ?? 0) + 1;
  }
}

function addBlocks({ blocks }: Selection, bin: SymbolBin, first: number, end: number): void {
  const { before, classCount } = blocks;
  bin.count += (before.count[end] ?? 0) - (before.count[first] ?? 0);
  bin.imprecise += (before.imprecise[end] ?? 0) - (before.imprecise[first] ?? 0);
  bin.longitudeSum += (before.longitude[end] ?? 0) - (before.longitude[first] ?? 0);
  bin.latitudeSum += (before.latitude[end] ?? 0) - (before.latitude[first] ?? 0);
  const { classes } = before;
  for (let index = 0; index < classCount; index++) {
    const sum =
      (classes[end * classCount + index] ?? 0) - (classes[first * classCount + index] ?? 0);
    bin.classes[index] = (bin.classes[index] ?? 0) + sum;
  }
}
