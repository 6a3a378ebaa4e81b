import { searchWords } from "../incidents/folded-text.ts";
import { type PrecisionClass, precisionClasses } from "../incidents/precision.ts";
import type { IncidentTable } from "./incident-table.ts";
import type { IncidentFilter } from "./query-protocol.ts";

/** One bit for each dimension a row can fail by; a row whose bits are all 0 passes. */
export const failing = {
  types: 1,
  actors: 2,
  precisions: 4,
  placed: 8,
  datasets: 16,
  countries: 32,
  time: 64,
  /** Text, areas and ids together: no facet ignores them. */
  others: 128,
} as const;

/** The filter as tables that a loop over rows looks its codes up in. */
export interface FilterPlan {
  /** Bits that each kind of row fails by. */
  readonly kindFails: Uint8Array;
  /** `failing.actors` or 0 for each set of actors. */
  readonly actorSetFails: Uint8Array;
  /** No actor and no kind fails. */
  readonly passesCodes: boolean;
  /** Text, areas or ids are asked for. */
  readonly hasOthers: boolean;
  /** Rows that start before `to` and end after `from` overlap the window; ±Infinity where there is none. */
  readonly from: number;
  readonly to: number;
}

/** Looks every name of the filter up once. */
export function planFilter(table: IncidentTable, filter: IncidentFilter): FilterPlan {
  const kindFails = kindsFailing(table, filter);
  const actorSetFails = actorSetsFailing(table, filter.actors);
  const { time, text, areas, ids } = filter;
  return {
    kindFails,
    actorSetFails,
    passesCodes: isZero(kindFails) && isZero(actorSetFails),
    hasOthers: searchWords(text).length > 0 || areas.length > 0 || ids !== null,
    from: time ? Math.max(-(2 ** 31), Math.floor(time.from)) : -Infinity,
    to: time ? Math.min(2 ** 31 - 1, Math.ceil(time.to)) : Infinity,
  };
}

function kindsFailing(table: IncidentTable, filter: IncidentFilter): Uint8Array {
  const { kinds } = table;
  const types = namesFailing(table.typeNames, filter.types, failing.types);
  const countries = namesFailing(table.countryNames, filter.countries, failing.countries);
  const datasets = namesFailing(table.datasets, filter.datasets, failing.datasets);
  const precisions = precisionsFailing(filter.precisions);
  const fails = new Uint8Array(kinds.count);
  for (let kind = 0; kind < fails.length; kind++) {
    fails[kind] =
      (types[kinds.type[kind] ?? 0] ?? 0) |
      (countries[kinds.country[kind] ?? 0] ?? 0) |
      (datasets[kinds.dataset[kind] ?? 0] ?? 0) |
      (precisions[kinds.precision[kind] ?? 0] ?? 0) |
      placeFailing(kinds.isPlaced[kind] === 1, filter.placed);
  }
  return fails;
}

function placeFailing(isPlaced: boolean, wanted: IncidentFilter["placed"]): number {
  if (wanted === "any") return 0;
  return isPlaced === (wanted === "placed") ? 0 : failing.placed;
}

function precisionsFailing(wanted: readonly PrecisionClass[] | null): Uint8Array {
  return namesFailing(precisionClasses, wanted, failing.precisions);
}

function namesFailing(
  names: readonly string[],
  wanted: readonly string[] | null,
  bit: number,
): Uint8Array {
  if (wanted === null) return new Uint8Array(names.length);
  const passing = new Set(wanted);
  return Uint8Array.from(names, (name) => (passing.has(name) ? 0 : bit));
}

function actorSetsFailing(table: IncidentTable, wanted: readonly string[] | null): Uint8Array {
  const { count, offset, actor } = table.actorSets;
  if (wanted === null) return new Uint8Array(count);
  const nameFails = namesFailing(table.actorNames, wanted, failing.actors);
  const fails = new Uint8Array(count).fill(failing.actors);
  for (let set = 0; set < count; set++) {
    const members = actor.subarray(offset[set], offset[set + 1]);
    if (members.some((code) => nameFails[code] === 0)) fails[set] = 0;
  }
  return fails;
}

function isZero(fails: Uint8Array): boolean {
  return fails.every((bits) => bits === 0);
}
