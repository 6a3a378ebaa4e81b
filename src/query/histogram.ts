import { failing } from "./filter-plan.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { Histogram } from "./query-protocol.ts";
import type { Selection } from "./selection.ts";

/** Counts starts in bins of equal length from the first start to the last; see `Histogram`. */
export function createHistogram(table: IncidentTable) {
  let all: Uint32Array = new Uint32Array(0);
  let passing = all;
  let revision = -1;

  /** The bins for a selection of this table; counted anew only where more than the window moved. */
  return function histogramOf(selection: Selection, wantedBins: number): Histogram {
    const binCount = Math.max(1, Math.floor(wantedBins));
    const { firstMinute } = table.startOrder;
    const binMinutes = Math.max(1, Math.ceil((lastStart(table) - firstMinute + 1) / binCount));
    if (all.length !== binCount) {
      all = countStarts(table, null, binMinutes, binCount);
      revision = -1;
    }
    if (revision !== selection.revision) {
      const { passesCodes, hasOthers } = selection.plan;
      const isAll = passesCodes && !hasOthers;
      passing = isAll ? all : countStarts(table, selection.mask, binMinutes, binCount);
      revision = selection.revision;
    }
    return { startMinute: firstMinute, binMinutes, passing: passing.slice(), all: all.slice() };
  };
}

function lastStart({ startOrder, startMinute }: IncidentTable): number {
  const { rows, datedCount, firstMinute } = startOrder;
  return datedCount === 0 ? firstMinute : (startMinute[rows[datedCount - 1] ?? 0] ?? 0);
}

/** Fills bins with the rows that fail by time at most, or with all where there is no mask. */
function countStarts(
  table: IncidentTable,
  mask: Uint8Array | null,
  binMinutes: number,
  binCount: number,
): Uint32Array {
  const { startMinute, startOrder } = table;
  const { firstMinute } = startOrder;
  // one bin more takes the undated, whose distance wraps around to a huge one
  const bins = new Uint32Array(binCount + 1);
  for (let row = 0; row < startMinute.length; row++) {
    const distance = ((startMinute[row] ?? 0) - firstMinute) >>> 0;
    const bin = Math.min(binCount, Math.floor(distance / binMinutes));
    const otherBits = (mask?.[row] ?? 0) & ~failing.time;
    bins[bin] = (bins[bin] ?? 0) + Number(otherBits === 0);
  }
  return bins.slice(0, binCount);
}
