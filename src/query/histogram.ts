import { failing } from "./filter-plan.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { Histogram, MinuteWindow } from "./query-protocol.ts";
import type { Selection } from "./selection.ts";

/** Counts starts in bins of equal length over a span, or from the first start to the last; see `Histogram`. */
export function createHistogram(table: IncidentTable) {
  let bins: Bins = { startMinute: 0, binMinutes: 0, count: 0 };
  let all: Uint32Array = new Uint32Array(0);
  let passing = all;
  let revision = -1;

  /** The bins for a selection of this table; counted anew only where more than the window moved. */
  return function histogramOf(
    selection: Selection,
    wantedBins: number,
    span: MinuteWindow | null,
  ): Histogram {
    const wanted = binsOver(span ?? startsOf(table), wantedBins);
    if (!areSame(wanted, bins)) {
      bins = wanted;
      all = countStarts(table, null, bins);
      revision = -1;
    }
    if (revision !== selection.revision) {
      const { passesCodes, hasOthers } = selection.plan;
      const isAll = passesCodes && !hasOthers;
      passing = isAll ? all : countStarts(table, selection.mask, bins);
      revision = selection.revision;
    }
    const { startMinute, binMinutes } = bins;
    return { startMinute, binMinutes, passing: passing.slice(), all: all.slice() };
  };
}

interface Bins {
  readonly startMinute: number;
  readonly binMinutes: number;
  readonly count: number;
}

function binsOver({ from, to }: MinuteWindow, wantedBins: number): Bins {
  const count = Math.max(1, Math.floor(wantedBins));
  return { startMinute: from, binMinutes: Math.max(1, Math.ceil((to - from) / count)), count };
}

function areSame(one: Bins, other: Bins): boolean {
  return (
    one.startMinute === other.startMinute &&
    one.binMinutes === other.binMinutes &&
    one.count === other.count
  );
}

/** From the first start to the minute after the last. */
function startsOf({ times }: IncidentTable): MinuteWindow {
  return { from: times.firstMinute, to: times.lastStart + 1 };
}

/** Fills bins with the rows that fail by time at most, or with all where there is no mask. */
function countStarts(
  { startMinute }: IncidentTable,
  mask: Uint8Array | null,
  { startMinute: first, binMinutes, count }: Bins,
): Uint32Array {
  // one bin more takes what starts outside and the undated, whose distances wrap around to huge ones
  const counts = new Uint32Array(count + 1);
  for (let row = 0; row < startMinute.length; row++) {
    const distance = ((startMinute[row] ?? 0) - first) >>> 0;
    const bin = Math.min(count, Math.floor(distance / binMinutes));
    const otherBits = (mask?.[row] ?? 0) & ~failing.time;
    counts[bin] = (counts[bin] ?? 0) + Number(otherBits === 0);
  }
  return counts.slice(0, count);
}
