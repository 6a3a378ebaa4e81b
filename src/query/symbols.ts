import type { IncidentSummary, SymbolColumns } from "./query-protocol.ts";
import { summariesOfRows, type TableWords } from "./row-summary.ts";
import type { Selection } from "./selection.ts";
import { eachMember, type SymbolBin } from "./symbol-bin.ts";
import { degreesE7 } from "./web-mercator.ts";

/** Symbols as columns, and the incidents behind those that stand for one only. */
export interface DrawnSymbols {
  readonly symbols: SymbolColumns;
  readonly singles: readonly IncidentSummary[];
}

/** Nothing to draw. */
export function noSymbols(legend: readonly string[]): DrawnSymbols {
  return { symbols: createSymbolColumns(0, legend), singles: [] };
}

/** Columns of so many symbols, all zero. */
export function createSymbolColumns(count: number, legend: readonly string[]): SymbolColumns {
  return {
    longitude: new Float64Array(count),
    latitude: new Float64Array(count),
    count: new Uint32Array(count),
    imprecise: new Uint32Array(count),
    member: new Uint32Array(count),
    oneSpot: new Uint8Array(count),
    composition: new Uint32Array(count * legend.length),
    legend,
  };
}

/** Lays bins out as columns. */
export function symbolsOfBins(
  selection: Selection,
  words: TableWords,
  bins: readonly SymbolBin[],
): DrawnSymbols {
  const { table, classes } = selection;
  const symbols = createSymbolColumns(bins.length, classes.legend);
  const singleRows: number[] = [];
  for (const [at, bin] of bins.entries()) {
    const { member, isOneSpot } = spotOf(selection, bin);
    symbols.longitude[at] = bin.longitudeSum / bin.count / degreesE7;
    symbols.latitude[at] = bin.latitudeSum / bin.count / degreesE7;
    symbols.count[at] = bin.count;
    symbols.imprecise[at] = bin.imprecise;
    symbols.oneSpot[at] = Number(isOneSpot);
    symbols.composition.set(bin.classes, at * classes.legend.length);
    symbols.member[at] = bin.count === 1 ? singleRows.push(member) - 1 : member;
  }
  return { symbols, singles: summariesOfRows(table, words, singleRows) };
}

/** The first member, and whether all others stand where it does. */
function spotOf(selection: Selection, bin: SymbolBin): { member: number; isOneSpot: boolean } {
  const { places } = selection.table;
  let member = -1;
  let isOneSpot = true;
  eachMember(selection, bin, (row) => {
    if (member < 0) member = row;
    isOneSpot =
      places[2 * row] === places[2 * member] && places[2 * row + 1] === places[2 * member + 1];
    return isOneSpot;
  });
  return { member, isOneSpot };
}
