import { precisionClasses } from "../incidents/precision.ts";
import type { CodeArray } from "./codebook.ts";
import type { IncidentTable } from "./incident-table.ts";
import { type ColourBy, otherValues } from "./query-protocol.ts";

/** The class of each row that a symbol's composition counts: `classOf[code[row]]`, an index into `legend`. */
export interface RowClasses {
  readonly colourBy: ColourBy;
  readonly code: CodeArray;
  readonly classOf: Uint8Array;
  readonly legend: readonly string[];
}

// what a reader can tell apart, the last being all others
const mostClasses = 9;

/**
 * Classes by falling number of rows in the whole table, so that they stay put while filters move.
 * `rowsOfCode` counts the rows of each kind or of each set of actors.
 */
export function classRows(
  table: IncidentTable,
  colourBy: ColourBy,
  rowsOfKind: Uint32Array,
  rowsOfActorSet: Uint32Array,
): RowClasses {
  const code = colourBy === "actor" ? table.actorSet : table.kind;
  const rowsOfCode = colourBy === "actor" ? rowsOfActorSet : rowsOfKind;
  const values = Array.from(rowsOfCode, (_, at) => colourValue(table, colourBy, at));
  const legend = legendOf(values, rowsOfCode);
  const indexOf = new Map(legend.map((value, index) => [value, index]));
  const other = legend.length - 1;
  return {
    colourBy,
    code,
    classOf: Uint8Array.from(values, (value) => indexOf.get(value) ?? other),
    legend,
  };
}

function legendOf(values: readonly string[], rowsOfCode: Uint32Array): string[] {
  const rows = new Map<string, number>();
  for (const [code, value] of values.entries()) {
    rows.set(value, (rows.get(value) ?? 0) + (rowsOfCode[code] ?? 0));
  }
  const byRows = [...rows].sort(([a, aRows], [b, bRows]) => bRows - aRows || compare(a, b));
  const names = byRows.map(([value]) => value);
  return names.length <= mostClasses ? names : [...names.slice(0, mostClasses - 1), otherValues];
}

/** What a kind, or a set of actors, is called. */
function colourValue(table: IncidentTable, colourBy: ColourBy, code: number): string {
  const { kinds, actorSets } = table;
  switch (colourBy) {
    case "type":
      return table.typeNames[kinds.type[code] ?? 0] ?? "";
    case "precision":
      return precisionClasses[kinds.precision[code] ?? 0] ?? "";
    case "dataset":
      return table.datasets[kinds.dataset[code] ?? 0] ?? "";
    case "actor": {
      const from = actorSets.offset[code] ?? 0;
      const isEmpty = actorSets.offset[code + 1] === from;
      return isEmpty ? "" : (table.actorNames[actorSets.actor[from] ?? 0] ?? "");
    }
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
