import { precisionClasses } from "../incidents/precision.ts";
import { type CodeColumn, codeAt, columnAlone } from "./codebook.ts";
import type { DatasetWords } from "./dataset-words.ts";
import type { IncidentTable } from "./incident-table.ts";
import { type ColourBy, otherValues } from "./query-protocol.ts";

/** The class of each row that a symbol's composition counts: `classOf[codeAt(code, row)]`, an index into `legend`. */
export interface RowClasses {
  readonly colourBy: ColourBy;
  readonly code: CodeColumn;
  readonly classOf: Uint8Array;
  readonly legend: readonly string[];
}

// what a reader can tell apart, the last being all others
const mostClasses = 9;
// the actors of an atlas have colours and letters of their own, and files bring six more
const mostActors = 17;

/**
 * Classes by falling number of rows in the whole table, so that they stay put while filters move; actors of
 * the first data set come before those that only later ones name, so that files do not take their colours.
 * `rowsOfCode` counts the rows of each kind or of each set of actors.
 */
export function classRows(
  table: IncidentTable,
  words: readonly DatasetWords[],
  colourBy: ColourBy,
  rowsOfKind: Uint32Array,
  rowsOfActorSet: Uint32Array,
): RowClasses {
  if (colourBy === "side" || colourBy === "claimant") return voiceClasses(table, words, colourBy);
  const code = colourBy === "actor" ? table.actorSet : table.kind;
  const rowsOfCode = colourBy === "actor" ? rowsOfActorSet : rowsOfKind;
  const values = Array.from(rowsOfCode, (_, at) => colourValue(table, colourBy, at));
  const legend =
    colourBy === "actor" ? actorLegend(table, values, rowsOfCode) : legendOf(values, rowsOfCode);
  const indexOf = new Map(legend.map((value, index) => [value, index]));
  const other = legend.length - 1;
  return {
    colourBy,
    code,
    classOf: Uint8Array.from(values, (value) => indexOf.get(value) ?? other),
    legend,
  };
}

/** Classes by who speaks, a record at a time: one byte a row while it is asked for. */
function voiceClasses(
  table: IncidentTable,
  words: readonly DatasetWords[],
  colourBy: "side" | "claimant",
): RowClasses {
  const values: string[] = [];
  for (const [index, itsWords] of words.entries()) {
    const count = (table.firstRecord[index + 1] ?? 0) - (table.firstRecord[index] ?? 0);
    for (let row = 0; row < count; row++) values.push(itsWords.voicesOf(row)?.[colourBy] ?? "");
  }
  const legend = legendOf(values, new Uint32Array(values.length).fill(1));
  const indexOf = new Map(legend.map((value, index) => [value, index]));
  const other = Math.max(0, legend.length - 1);
  const classOf = Uint8Array.from(values, (value) => indexOf.get(value) ?? other);
  return { colourBy, code: columnAlone(table.record), classOf, legend };
}

function actorLegend(
  table: IncidentTable,
  values: readonly string[],
  rowsOfCode: Uint32Array,
): string[] {
  const first = new Set<string | undefined>();
  const end = table.firstRecord[1] ?? 0;
  for (let row = 0; row < table.rowCount; row++) {
    if ((table.record[row] ?? 0) < end) first.add(values[codeAt(table.actorSet, row)]);
  }
  const names = namesByRows(values, rowsOfCode);
  const ordered = [
    ...names.filter((name) => first.has(name)),
    ...names.filter((name) => !first.has(name)),
  ];
  return cut(ordered, mostActors);
}

function legendOf(values: readonly string[], rowsOfCode: Uint32Array): string[] {
  return cut(namesByRows(values, rowsOfCode), mostClasses);
}

function cut(names: readonly string[], most: number): string[] {
  return names.length <= most ? [...names] : [...names.slice(0, most - 1), otherValues];
}

function namesByRows(values: readonly string[], rowsOfCode: Uint32Array): string[] {
  const rows = new Map<string, number>();
  for (const [code, value] of values.entries()) {
    rows.set(value, (rows.get(value) ?? 0) + (rowsOfCode[code] ?? 0));
  }
  const byRows = [...rows].sort(([a, aRows], [b, bRows]) => bRows - aRows || compare(a, b));
  return byRows.map(([value]) => value);
}

/** What a kind, or a set of actors, is called. */
function colourValue(
  table: IncidentTable,
  colourBy: Exclude<ColourBy, "side" | "claimant">,
  code: number,
): string {
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
