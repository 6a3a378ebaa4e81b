import type { IncidentColumns } from "../incidents/incident-columns.ts";
import type { Estimates } from "./incident-table.ts";

/** Codes each distinct triple of estimates once. */
export interface EstimateCoding {
  forColumns(columns: IncidentColumns): (row: number) => number;
  finish(): { readonly estimates: Estimates };
}

// triples of numbers from −1 to 30 are found by table
const tableSide = 32;

export function createEstimateCoding(): EstimateCoding {
  const triples: (readonly [low: number, best: number, high: number])[] = [];
  const table = new Int32Array(tableSide ** 3).fill(-1);
  const codes = new Map<string, number>();

  function codeOfLarge(low: number, best: number, high: number): number {
    const key = `${low} ${best} ${high}`;
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, triples.length);
    return triples.push([low, best, high]) - 1;
  }

  function codeOf(low: number, best: number, high: number): number {
    // a number below −1 or above 30 sets a bit beyond the fifth
    if (((low + 1) | (best + 1) | (high + 1)) >>> 5 !== 0) return codeOfLarge(low, best, high);
    const at = ((low + 1) * tableSide + best + 1) * tableSide + high + 1;
    const known = table[at] ?? -1;
    if (known >= 0) return known;
    table[at] = triples.length;
    return triples.push([low, best, high]) - 1;
  }

  return {
    forColumns:
      ({ low, best, high }) =>
      (row) =>
        codeOf(low[row] ?? -1, best[row] ?? -1, high[row] ?? -1),
    finish: () => ({
      estimates: {
        count: triples.length,
        low: Int32Array.from(triples, ([low]) => low),
        best: Int32Array.from(triples, ([, best]) => best),
        high: Int32Array.from(triples, ([, , high]) => high),
      },
    }),
  };
}
