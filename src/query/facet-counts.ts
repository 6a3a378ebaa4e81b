import { precisionClasses } from "../incidents/precision.ts";
import { failing } from "./filter-plan.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { FacetCount, PanelAnswer } from "./query-protocol.ts";
import type { CodeCounts, Selection } from "./selection.ts";

// the actors of an atlas, some dozens at most, and those of files that get a colour of their own
const mostActors = 64;

/** Rows by value of each dimension, passing every filter but the one on that dimension. */
export function facetsOf(selection: Selection): PanelAnswer["facets"] {
  const { kinds, typeNames, countryNames, datasets } = selection.table;
  const places = ["unplaced", "placed"];
  return {
    types: kindFacet(selection, typeNames, kinds.type, failing.types),
    actors: actorFacet(selection),
    precisions: kindFacet(selection, precisionClasses, kinds.precision, failing.precisions),
    datasets: kindFacet(selection, datasets, kinds.dataset, failing.datasets),
    countries: kindFacet(selection, countryNames, kinds.country, failing.countries),
    placed: kindFacet(selection, places, kinds.isPlaced, failing.placed),
  };
}

/** Rows that pass every filter. */
export function passingCount({ plan, counts }: Selection): number {
  return counts.kind.reduce((sum, rows, kind) => sum + (plan.kindFails[kind] ? 0 : rows), 0);
}

/** Passing rows without a place. */
export function passingUnplacedCount({ plan, counts, table }: Selection): number {
  const { isPlaced } = table.kinds;
  return counts.kind.reduce(
    (sum, rows, kind) => sum + (plan.kindFails[kind] || isPlaced[kind] ? 0 : rows),
    0,
  );
}

/** Sums of the estimates of passing rows, each over the rows that have it. */
export function estimateSums({ table, counts }: Selection): PanelAnswer["sums"] {
  const { low, best, high } = table.estimates;
  return {
    low: weightedSum(low, counts),
    best: weightedSum(best, counts),
    high: weightedSum(high, counts),
    rows: counts.estimate.reduce(
      (sum, rows, code) => sum + ((best[code] ?? -1) >= 0 ? rows : 0),
      0,
    ),
  };
}

function weightedSum(values: Int32Array, { estimate }: CodeCounts): number {
  return estimate.reduce((sum, rows, code) => sum + rows * Math.max(0, values[code] ?? 0), 0);
}

function kindFacet(
  { counts, allCounts, plan }: Selection,
  names: readonly string[],
  nameOfKind: Uint16Array | Uint8Array,
  bit: number,
): FacetCount[] {
  const passing = new Uint32Array(names.length);
  const all = new Uint32Array(names.length);
  for (let kind = 0; kind < nameOfKind.length; kind++) {
    const name = nameOfKind[kind] ?? 0;
    const passes = Number(((plan.kindFails[kind] ?? 0) & ~bit) === 0);
    passing[name] = (passing[name] ?? 0) + passes * (counts.kind[kind] ?? 0);
    all[name] = (all[name] ?? 0) + (allCounts.kind[kind] ?? 0);
  }
  return facetOf(names, passing, all);
}

function actorFacet({ table, counts, allCounts }: Selection): FacetCount[] {
  return facetOf(table.actorNames, rowsOfActors(table, counts), rowsOfActors(table, allCounts));
}

/** Rows of each actor of a table, a row counting once for each of its actors. */
function rowsOfActors({ actorNames, actorSets }: IncidentTable, counts: CodeCounts): Uint32Array {
  const rows = new Uint32Array(actorNames.length);
  for (let set = 0; set < actorSets.count; set++) {
    const end = actorSets.offset[set + 1] ?? 0;
    for (let at = actorSets.offset[set] ?? 0; at < end; at++) {
      const actor = actorSets.actor[at] ?? 0;
      rows[actor] = (rows[actor] ?? 0) + (counts.actorSet[set] ?? 0);
    }
  }
  return rows;
}

/** The actors with most rows, by falling number of them, from the counts of all rows. */
export function frequentActors(table: IncidentTable, allCounts: CodeCounts): string[] {
  const rows = rowsOfActors(table, allCounts);
  return table.actorNames
    .map((name, actor) => ({ name, rows: rows[actor] ?? 0 }))
    .filter((actor) => actor.rows > 0)
    .sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1))
    .slice(0, mostActors)
    .map(({ name }) => name);
}

/** Only values that occur. */
function facetOf(names: readonly string[], passing: Uint32Array, all: Uint32Array): FacetCount[] {
  return names
    .map((value, index) => ({ value, passing: passing[index] ?? 0, all: all[index] ?? 0 }))
    .filter((facet) => facet.all > 0);
}
