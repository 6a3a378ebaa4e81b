import {
  type BlockSums,
  createBlockSums,
  replaceBlockSums,
  type SumColumns,
} from "./block-sums.ts";
import type { DatasetWords } from "./dataset-words.ts";
import type { FilterPlan } from "./filter-plan.ts";
import type { IncidentTable } from "./incident-table.ts";
import { moveWindow } from "./moving-window.ts";
import type { ColourBy } from "./query-protocol.ts";
import { recount } from "./recount.ts";
import { classRows, type RowClasses } from "./row-classes.ts";
import { createWindowMarks } from "./window-marks.ts";

/** Rows by code, each count ignoring what its facets ignore. */
export interface CodeCounts {
  /** Rows of each kind that pass by time, actors and the others. */
  readonly kind: Uint32Array;
  /** Rows of each set of actors that pass by everything but actors. */
  readonly actorSet: Uint32Array;
  /** Passing rows of each triple of estimates. */
  readonly estimate: Uint32Array;
}

/** Which rows pass, and every count that follows from it. */
export interface Selection {
  readonly table: IncidentTable;
  /** Bits each row fails by; 0 passes. */
  readonly mask: Uint8Array;
  readonly counts: CodeCounts;
  /** The same counts of all rows. */
  readonly allCounts: CodeCounts;
  readonly blocks: BlockSums;
  readonly classes: RowClasses;
  readonly plan: FilterPlan;
  /** Grows whenever anything but the time window moves. */
  readonly revision: number;
}

type MovableParts = Pick<Selection, "classes" | "blocks" | "plan" | "revision">;

/** A selection that can be moved to other filters and colours. */
export interface MovableSelection {
  readonly current: Selection;
  colour(colourBy: ColourBy, words: readonly DatasetWords[]): void;
  /** `othersMoved`: the bits `failing.others` in the mask were changed. */
  move(plan: FilterPlan, othersMoved: boolean): void;
}

/** Selects every row of a table; `plan` is the one that lets all through. */
export function selectAll(table: IncidentTable, plan: FilterPlan): MovableSelection {
  const mask = new Uint8Array(table.rowCount);
  const allCounts = countAll(table);
  const classes = classRows(table, [], "type", allCounts.kind, allCounts.actorSet);
  const blocks = createBlockSums(table.rowCount, classes.legend.length);
  const counts = createCounts(table);
  const marks = createWindowMarks(table);
  let current = selectionOf({ classes, blocks, plan, revision: 0 });
  let allSums: SumColumns | null = null;

  /** Every selection is built here: objects of one shape keep the loops over rows compiled. */
  function selectionOf({ classes, blocks, plan, revision }: MovableParts): Selection {
    return { table, mask, counts, allCounts, blocks, classes, plan, revision };
  }

  /** Counts all rows anew; the sums of the open filter are kept for its return. */
  function start(): void {
    if (isOpen(current.plan) && allSums) {
      passAll(current, allSums);
      return;
    }
    recount(current, marks);
    if (isOpen(current.plan)) allSums = structuredClone(current.blocks.own);
  }

  start();
  return {
    get current() {
      return current;
    },
    colour(colourBy, words) {
      if (current.classes.colourBy === colourBy) return;
      const recoloured = classRows(table, words, colourBy, allCounts.kind, allCounts.actorSet);
      const resummed = createBlockSums(table.rowCount, recoloured.legend.length);
      const { plan, revision } = current;
      current = selectionOf({ classes: recoloured, blocks: resummed, plan, revision });
      allSums = null;
      start();
    },
    move(next, othersMoved) {
      const last = current;
      const isSame = !othersMoved && sameCodes(last.plan, next);
      const revision = last.revision + Number(!isSame);
      current = selectionOf({ classes: last.classes, blocks: last.blocks, plan: next, revision });
      if (isSame && last.plan.from === next.from && last.plan.to === next.to) return;
      if (isSame && moveWindow(current, last.plan)) return;
      start();
    },
  };
}

function isOpen({ passesCodes, hasOthers, from, to }: FilterPlan): boolean {
  return passesCodes && !hasOthers && from === -Infinity && to === Infinity;
}

function createCounts(table: IncidentTable): CodeCounts {
  return {
    kind: new Uint32Array(table.kinds.count),
    actorSet: new Uint32Array(table.actorSets.count),
    estimate: new Uint32Array(table.estimates.count),
  };
}

function countAll(table: IncidentTable): CodeCounts {
  const counts = createCounts(table);
  const { kind: kinds, actorSet: sets, estimate: estimates } = table;
  for (let row = 0; row < table.rowCount; row++) {
    const kind = kinds.values[row * kinds.stride + kinds.first] ?? 0;
    const set = sets.values[row * sets.stride + sets.first] ?? 0;
    const estimate = estimates.values[row * estimates.stride + estimates.first] ?? 0;
    counts.kind[kind] = (counts.kind[kind] ?? 0) + 1;
    counts.actorSet[set] = (counts.actorSet[set] ?? 0) + 1;
    counts.estimate[estimate] = (counts.estimate[estimate] ?? 0) + 1;
  }
  return counts;
}

function sameCodes(a: FilterPlan, b: FilterPlan): boolean {
  return sameBytes(a.kindFails, b.kindFails) && sameBytes(a.actorSetFails, b.actorSetFails);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** Lets every row pass by copying the counts of all. */
function passAll(selection: Selection, allSums: SumColumns): void {
  const { mask, counts, allCounts, blocks } = selection;
  mask.fill(0);
  counts.kind.set(allCounts.kind);
  counts.actorSet.set(allCounts.actorSet);
  counts.estimate.set(allCounts.estimate);
  replaceBlockSums(blocks, allSums);
}
