import crossfilter from "crossfilter2";
import type { IncidentColumns } from "../../src/incidents/incident-columns.ts";
import { createQueryEngine } from "../../src/query/query-engine.ts";
import {
  type FacetCount,
  type IncidentFilter,
  openFilter,
  type QueryRequest,
} from "../../src/query/query-protocol.ts";
import { realisticIncidents } from "../realistic-incidents.mjs";

/** What the page asks of the thread. */
export interface FacetsRequest {
  readonly engine: "ours" | "crossfilter";
  readonly rows: number;
}

/** Milliseconds of each kind of step, and the counts by type, actor and country after the brush. */
export interface FacetsFigures {
  readonly build: number;
  readonly jumps: readonly number[];
  readonly brush: readonly number[];
  readonly typeToggles: readonly number[];
  readonly counts: string;
}

/** A way to keep counts by type, actor and country for a window and a choice of types. */
interface FacetEngine {
  setWindow(from: number, to: number): void;
  setTypes(types: readonly string[] | null): void;
  /** Every count that a filter panel shows. */
  read(): { readonly [facet: string]: readonly FacetCount[] };
}

const day = 1440;
// our engine sorts its rows by start once its first answer is on the screen
const restMilliseconds = 2000;

addEventListener("message", ({ data }: MessageEvent<FacetsRequest>) => {
  void measure(data).then((figures) => postMessage(figures));
});

async function measure({ engine, rows }: FacetsRequest): Promise<FacetsFigures> {
  const columns = realisticIncidents(rows);
  const first = 16_436 * day + 1000 * day;
  const buildStart = performance.now();
  const facets = engine === "ours" ? ourFacets(columns) : crossfilterFacets(columns);
  facets.read();
  const build = performance.now() - buildStart;
  await new Promise((settle) => setTimeout(settle, restMilliseconds));
  const whole = [-1e9, 1e9] as const;
  const jumps = times(6, (at) => {
    const [from, to] = at % 2 === 0 ? [first, first + 365 * day] : whole;
    facets.setWindow(from, to);
    facets.read();
  });
  facets.setWindow(first, first + 365 * day);
  const brush = times(20, (at) => {
    const from = first + 7 * day * (at + 1);
    facets.setWindow(from, from + 365 * day);
    facets.read();
  });
  const counts = JSON.stringify(inOrder(facets.read()));
  const typeToggles = times(6, (at) => {
    facets.setTypes(at % 2 === 0 ? ["IED", "Protest"] : null);
    facets.read();
  });
  return { build, jumps, brush, typeToggles, counts };
}

function times(count: number, act: (at: number) => void): number[] {
  return Array.from({ length: count }, (_, at) => {
    const start = performance.now();
    act(at);
    return performance.now() - start;
  });
}

function inOrder(facets: ReturnType<FacetEngine["read"]>) {
  return Object.entries(facets).map(([facet, counts]) => [
    facet,
    counts.map(({ value, passing }) => `${value}: ${passing}`).sort(),
  ]);
}

function ourFacets(columns: IncidentColumns): FacetEngine {
  const engine = createQueryEngine();
  engine.addIncidents("bench", columns, []);
  let filter: IncidentFilter = openFilter;
  return {
    setWindow(from, to) {
      filter = { ...filter, time: from < -1e8 ? null : { from, to } };
    },
    setTypes(types) {
      filter = { ...filter, types };
    },
    read() {
      const request: QueryRequest = {
        filter,
        view: null,
        display: "clusters",
        colourBy: "type",
        list: { order: "time", offset: 0, limit: 0 },
        histogramBins: 120,
      };
      engine.answerMap(request);
      const { types, actors, countries } = engine.answerPanels(request).facets;
      return { types, actors, countries };
    },
  };
}

function crossfilterFacets(columns: IncidentColumns): FacetEngine {
  const rows = crossfilter(Array.from({ length: columns.rowCount }, (_, row) => row));
  const start = rows.dimension((row) => columns.startMinute[row] ?? 0);
  const end = rows.dimension((row) => columns.endMinute[row] ?? 0);
  const type = rows.dimension((row) => columns.type[row] ?? 0);
  const actor = rows.dimension((row) => columns.actor[row] ?? 0);
  const country = rows.dimension((row) => columns.country[row] ?? 0);
  const groups = {
    types: { names: columns.typeNames, group: type.group() },
    actors: { names: columns.actorNames, group: actor.group() },
    countries: { names: columns.countryNames, group: country.group() },
  };
  const bins = start.group((minute) => Math.floor(minute / (30 * day)));
  return {
    setWindow(from, to) {
      start.filterRange([-2e9, to]);
      end.filterRange([from + 1, 2e9]);
    },
    setTypes(types) {
      if (types === null) type.filterAll();
      else type.filterFunction((code) => types.includes(columns.typeNames[Number(code)] ?? ""));
    },
    read() {
      bins.all();
      const { types, actors, countries } = groups;
      return {
        types: countsOf(types.names, types.group.all()),
        actors: countsOf(actors.names, actors.group.all()),
        countries: countsOf(countries.names, countries.group.all()),
      };
    },
  };
}

function countsOf(
  names: readonly string[],
  groups: readonly { readonly key: unknown; readonly value: unknown }[],
): FacetCount[] {
  return groups.map(({ key, value }) => ({
    value: names[Number(key)] ?? "",
    passing: Number(value),
    all: Number.NaN,
  }));
}
