import { beforeAll, describe, expect, test } from "vitest";
import { distanceMeters } from "../geodesy/geodesic-distance.ts";
import type { Position } from "../geodesy/position.ts";
import { type ColumnRow, createColumnBuilder } from "../incidents/column-builder.ts";
import { precisionClasses } from "../incidents/precision.ts";
import { loadGeodesicQuestions } from "./geodesic-questions.ts";
import { createQueryEngine, type QueryEngine } from "./query-engine.ts";
import {
  type AreaFilter,
  type IncidentFilter,
  openFilter,
  type QueryAnswer,
  type QueryRequest,
  type QueryView,
} from "./query-protocol.ts";

beforeAll(loadGeodesicQuestions);

/** One incident as the plain reference sees it. */
interface PlainRow extends ColumnRow {
  readonly dataset: string;
  readonly row: number;
  readonly id: string;
  readonly text: string;
}

type Random = () => number;

/** Mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(random: Random, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error("Got an empty list to pick from.");
  return value;
}

function some<T>(random: Random, values: readonly T[]): T[] {
  return values.filter(() => random() < 0.5);
}

const types = ["clash", "strike", "shelling", "arrest"];
const actors = ["sdf", "us", "wagner", "syria", "is"];
const countries = ["", "Syria", "Iraq", "Fiji"];
const datasets = ["atlas", "ucdp", "acled"];
/** Minutes within which all incidents start. */
const lastStart = 200_000;
const texts = ["Conoco plant", "Dayr az-Zāwr", "river crossing", "plant at the river"];
const towns: readonly Position[] = [
  [40.3, 35.3],
  [40.3001, 35.3],
  [-179.95, -17.5],
  [179.95, -17.4],
  [180, -17],
  [12.5, 89.9],
  [-60, -89.99],
  [40.25, 35.25],
];

function randomRow(random: Random, dataset: string, row: number): PlainRow {
  const town = pick(random, towns);
  const spread = pick(random, [0, 0, 0.05, 3]);
  const isDated = random() < 0.95;
  const start = Math.floor(random() * lastStart);
  const best = random() < 0.2 ? null : Math.floor(random() ** 4 * 400);
  return {
    dataset,
    row,
    id: `${dataset}-${row}`,
    text: pick(random, texts),
    ...randomPlace(random, town, spread),
    uncertaintyMeters: pick(random, [0, 50, 1000, 9000]),
    startMinute: isDated ? start : null,
    endMinute: isDated ? start + randomDuration(random) : null,
    type: pick(random, types),
    actors: random() < 0.1 ? [] : [...new Set([pick(random, actors), pick(random, actors)])],
    country: pick(random, countries),
    best,
    low: best === null || random() < 0.3 ? null : Math.floor(best / 2),
    high: best === null ? null : best * 3,
  };
}

/** Mostly short, some long, and a few damaged ones that end before they start. */
function randomDuration(random: Random): number {
  const kind = random();
  if (kind < 0.01) return -60;
  return kind < 0.1 ? pick(random, [3000, 20_000]) : pick(random, [0, 60, 1440]);
}

function randomPlace(random: Random, [longitude, latitude]: Position, spread: number) {
  const precision = pick(random, precisionClasses);
  if (precision === "none") return { precision, longitude: null, latitude: null };
  const east = longitude + (random() - 0.5) * spread;
  const north = latitude + (random() - 0.5) * spread;
  return {
    precision,
    longitude: round7(east > 180 ? east - 360 : east < -180 ? east + 360 : east),
    latitude: round7(Math.max(-90, Math.min(90, north))),
  };
}

function round7(degrees: number): number {
  return Number(degrees.toFixed(7));
}

function randomRows(random: Random, count: number): PlainRow[] {
  return datasets.flatMap((dataset) =>
    Array.from({ length: count }, (_, row) => randomRow(random, dataset, row)),
  );
}

function engineWith(rows: readonly PlainRow[]): QueryEngine {
  const engine = createQueryEngine();
  for (const dataset of datasets) {
    const own = rows.filter((row) => row.dataset === dataset);
    const builder = createColumnBuilder(own.length);
    for (const row of own) builder.add(row);
    const words = own.map(({ id, text }) => ({ id, title: id, searchText: text }));
    engine.addIncidents(dataset, builder.finish(), words);
  }
  return engine;
}

/** Both parts of an answer. */
function answerOf(engine: QueryEngine, request: QueryRequest): QueryAnswer {
  return { ...engine.answerMap(request), ...engine.answerPanels(request) };
}

function randomFilter(random: Random): IncidentFilter {
  const maybe = <T>(value: () => T): T | null => (random() < 0.35 ? value() : null);
  return {
    time: maybe(() => {
      const from = Math.floor(random() * lastStart) - 300;
      return { from, to: from + Math.floor(random() * lastStart * 0.5) };
    }),
    types: maybe(() => some(random, types)),
    actors: maybe(() => some(random, actors)),
    precisions: maybe(() => some(random, precisionClasses)),
    placed: pick(random, ["any", "any", "any", "placed", "unplaced"]),
    datasets: maybe(() => some(random, datasets)),
    countries: maybe(() => some(random, countries)),
    text: maybe(() => pick(random, ["plant", "ZAWR dayr", "river  plant", "nothing"])) ?? "",
    areas: maybe(() => some(random, areas)) ?? [],
    ids: maybe(() => Array.from({ length: 60 }, (_, row) => `ucdp-${row * 3}`)),
  };
}

const areas: readonly AreaFilter[] = [
  { kind: "ring", center: [40.3, 35.3], radiusMeters: 4000 },
  { kind: "ring", center: [180, -17.3], radiusMeters: 60_000 },
  { kind: "ring", center: [0, 90], radiusMeters: 200_000 },
  {
    kind: "polygon",
    rings: [
      [
        [39, 34],
        [41, 34],
        [41, 36],
        [39, 36],
      ],
      [
        [40.2, 35.2],
        [40.4, 35.2],
        [40.4, 35.4],
        [40.2, 35.4],
        [40.2, 35.2],
      ],
    ],
  },
];

const views: readonly QueryView[] = [
  { extent: [-180, -90, 180, 90], zoom: 1 },
  { extent: [-400, -90, 400, 90], zoom: 0 },
  { extent: [39, 34, 42, 36.5], zoom: 8 },
  { extent: [40.3, 35.3, 40.3001, 35.3], zoom: 18 },
  { extent: [179, -19, -179, -15], zoom: 7 },
  { extent: [179, -19, 181, -15], zoom: 6.4 },
  { extent: [-181, -19, -178, -17], zoom: 9 },
  { extent: [400, 35, 400.4, 35.5], zoom: 11 },
  { extent: [-180, 80, 180, 90], zoom: 3 },
];

function questionOf(filter: IncidentFilter, view: QueryView | null = null): QueryRequest {
  return {
    filter,
    view,
    display: "clusters",
    colourBy: "type",
    list: { order: "time", offset: 0, limit: 20 },
    histogramBins: 24,
  };
}

type Dimension = keyof IncidentFilter;

/** The whole meaning of a filter, row by row. */
function passes(row: PlainRow, filter: IncidentFilter, ignoring?: Dimension): boolean {
  const tests: Record<Dimension, () => boolean> = {
    time: () => filter.time === null || overlaps(row, filter.time.from, filter.time.to),
    types: () => listed(filter.types, [row.type]),
    actors: () => listed(filter.actors, row.actors),
    precisions: () => listed(filter.precisions, [row.precision]),
    placed: () => filter.placed === "any" || isPlaced(row) === (filter.placed === "placed"),
    datasets: () => listed(filter.datasets, [row.dataset]),
    countries: () => listed(filter.countries, [row.country ?? ""]),
    text: () => wordsOf(filter.text).every((word) => plainText(row.text).includes(word)),
    ids: () => listed(filter.ids, [row.id]),
    areas: () => filter.areas.length === 0 || filter.areas.some((area) => standsIn(row, area)),
  };
  return Object.entries(tests).every(([name, test]) => name === ignoring || test());
}

function overlaps({ startMinute, endMinute }: PlainRow, from: number, to: number): boolean {
  return startMinute !== null && endMinute !== null && startMinute < to && endMinute > from;
}

function listed(list: readonly string[] | null, values: readonly string[]): boolean {
  return list === null || values.some((value) => list.includes(value));
}

function plainText(text: string): string {
  return text.toLowerCase().replaceAll("ā", "a");
}

function wordsOf(text: string): string[] {
  return plainText(text).split(" ").filter(Boolean);
}

function isPlaced(row: PlainRow): boolean {
  return row.longitude !== null && row.precision !== "country" && row.precision !== "none";
}

function positionOf(row: PlainRow): Position {
  return [row.longitude ?? Number.NaN, row.latitude ?? Number.NaN];
}

function standsIn(row: PlainRow, area: AreaFilter): boolean {
  if (!isPlaced(row)) return false;
  if (area.kind === "ring")
    return distanceMeters(area.center, positionOf(row)) <= area.radiusMeters;
  const [east, north] = positionOf(row);
  const isInOuter = east >= 39 && east <= 41 && north >= 34 && north <= 36;
  const isInHole = east > 40.2 && east < 40.4 && north > 35.2 && north < 35.4;
  return isInOuter && !isInHole;
}

function isInView(row: PlainRow, { extent }: QueryView): boolean {
  if (!isPlaced(row)) return false;
  const [west, south, east, north] = extent;
  const [longitude, latitude] = positionOf(row);
  if (latitude < south || latitude > north) return false;
  const eastOfWest = round7((((longitude - west) % 360) + 360) % 360) % 360;
  return eastOfWest <= round7(east >= west ? east - west : east - west + 360);
}

function countBy(
  rows: readonly PlainRow[],
  valuesOf: (row: PlainRow) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of rows.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function sumOf(values: Iterable<number>): number {
  return Array.from(values).reduce((sum, value) => sum + value, 0);
}

const manyFilters = Array.from({ length: 60 }, (_, index) => randomFilter(randomFrom(index + 7)));

describe("against a plain reference on random rows of three datasets", () => {
  const rows = randomRows(randomFrom(1), 600);
  const engine = engineWith(rows);

  test("every combination of filters lets the same rows through", () => {
    for (const filter of manyFilters) {
      const passing = rows.filter((row) => passes(row, filter));
      const answer = answerOf(engine, questionOf(filter));
      expect(answer.passing, JSON.stringify(filter)).toBe(passing.length);
      expect(answer.passingUnplaced).toBe(passing.filter((row) => !isPlaced(row)).length);
      const listed = engine.passingRows(filter).map(({ rows: own }) => [...own]);
      expect(listed).toEqual(
        datasets.map((dataset) =>
          passing.filter((row) => row.dataset === dataset).map(({ row }) => row),
        ),
      );
    }
  });

  test("a facet counts what passes every filter but its own", () => {
    const facets = [
      ["types", (row: PlainRow) => [row.type]],
      ["actors", (row: PlainRow) => row.actors],
      ["precisions", (row: PlainRow) => [row.precision]],
      ["datasets", (row: PlainRow) => [row.dataset]],
      ["countries", (row: PlainRow) => [row.country ?? ""]],
      ["placed", (row: PlainRow) => [isPlaced(row) ? "placed" : "unplaced"]],
    ] as const;
    for (const filter of manyFilters) {
      const answer = answerOf(engine, questionOf(filter));
      for (const [name, valuesOf] of facets) {
        const passing = countBy(
          rows.filter((row) => passes(row, filter, name)),
          valuesOf,
        );
        const all = countBy(rows, valuesOf);
        expect(new Map(answer.facets[name].map((facet) => [facet.value, facet.all]))).toEqual(all);
        for (const facet of answer.facets[name]) {
          expect(facet.passing, `${name} ${facet.value}`).toBe(passing.get(facet.value) ?? 0);
        }
      }
    }
  });

  test("the histogram ignores its own window and counts each dated row once", () => {
    for (const filter of manyFilters) {
      const { histogram } = answerOf(engine, questionOf(filter));
      const { startMinute, binMinutes, passing } = histogram;
      const expected = new Array(24).fill(0);
      for (const row of rows.filter((one) => passes(one, filter, "time"))) {
        if (row.startMinute === null) continue;
        expected[Math.floor((row.startMinute - startMinute) / binMinutes)]++;
      }
      expect([...passing]).toEqual(expected);
      expect(sumOf(histogram.all)).toBe(rows.filter((row) => row.startMinute !== null).length);
    }
  });

  test("a histogram over a part of the time counts the starts in it alone", () => {
    for (const filter of manyFilters) {
      const whole = answerOf(engine, questionOf(filter)).histogram;
      const from = whole.startMinute + 5 * whole.binMinutes + 7;
      const span = { from, to: from + 9 * whole.binMinutes };
      const { histogram } = answerOf(engine, { ...questionOf(filter), histogramSpan: span });
      expect(histogram.startMinute).toBe(from);
      const end = from + 24 * histogram.binMinutes;
      const inside = rows.filter(
        ({ startMinute }) => startMinute !== null && startMinute >= from && startMinute < end,
      );
      expect(sumOf(histogram.all)).toBe(inside.length);
      expect(sumOf(histogram.passing)).toBe(
        inside.filter((row) => passes(row, filter, "time")).length,
      );
    }
  });

  test("sums of estimates take only what is there", () => {
    for (const filter of manyFilters) {
      const passing = rows.filter((row) => passes(row, filter));
      expect(answerOf(engine, questionOf(filter)).sums).toEqual({
        low: sumOf(passing.map(({ low }) => low ?? 0)),
        best: sumOf(passing.map(({ best }) => best ?? 0)),
        high: sumOf(passing.map(({ high }) => high ?? 0)),
        rows: passing.filter(({ best }) => best !== null).length,
      });
    }
  });

  test.each(views)(
    "symbols, dots and hexagons in $extent at zoom $zoom sum to the rows in view",
    (view) => {
      for (const filter of manyFilters.slice(0, 25)) {
        const inView = rows.filter((row) => passes(row, filter) && isInView(row, view));
        const question = questionOf(filter, view);
        const clusters = answerOf(engine, question);
        expect(clusters.inView, JSON.stringify(filter)).toBe(inView.length);
        expect(sumOf(clusters.symbols.count)).toBe(inView.length);
        expect(sumOf(clusters.symbols.composition)).toBe(inView.length);
        expect(sumOf(clusters.symbols.imprecise)).toBe(
          inView.filter(({ precision }) => precision !== "exact").length,
        );
        const dots = answerOf(engine, { ...question, display: "dots", colourBy: "actor" });
        expect(sumOf(dots.symbols.count)).toBe(inView.length);
        expect(sumOf(dots.symbols.composition)).toBe(inView.length);
        const density = answerOf(engine, { ...question, display: "density" });
        expect(sumOf(density.density?.count ?? [])).toBe(inView.length);
      }
    },
  );

  test.each(views)(
    "the members of all symbols in $extent at zoom $zoom are the rows in view",
    (view) => {
      const filter = { ...openFilter, types: ["clash", "strike"] };
      const inView = rows.filter((row) => passes(row, filter) && isInView(row, view));
      for (const display of ["clusters", "dots", "density"] as const) {
        const { symbols, density } = answerOf(engine, { ...questionOf(filter, view), display });
        const counts = [...(density?.count ?? symbols.count)];
        const members = counts.map((_, symbol) =>
          engine.members({
            filter,
            of: { kind: "symbol", view, display, symbol },
            offset: 0,
            limit: 5000,
          }),
        );
        expect(members.map(({ count }) => count)).toEqual(counts);
        const ids = members.flatMap((answer) => answer.rows.map(({ id }) => id));
        expect(ids.sort()).toEqual(inView.map(({ id }) => id).sort());
      }
    },
  );

  test("in a view wider than the world symbols stand around its middle", () => {
    for (const middle of [0, 200, -100]) {
      const view: QueryView = { extent: [middle - 300, -80, middle + 300, 80], zoom: 0 };
      const { symbols } = answerOf(engine, questionOf(openFilter, view));
      for (const longitude of symbols.longitude) {
        expect(Math.abs(longitude - middle)).toBeLessThanOrEqual(180);
      }
    }
  });

  test("symbols stand within their view, at the mean of what they hold", () => {
    const view: QueryView = { extent: [179, -19, 181, -15], zoom: 6 };
    const { symbols, singles } = answerOf(engine, questionOf(openFilter, view));
    expect(symbols.count.length).toBeGreaterThan(2);
    for (const [at, count] of symbols.count.entries()) {
      const { rows: members } = engine.members({
        filter: openFilter,
        of: { kind: "symbol", view, display: "clusters", symbol: at },
        offset: 0,
        limit: count,
      });
      const eastward = members.map(({ position }) => ((position?.[0] ?? 0) + 360) % 360);
      expect(symbols.longitude[at]).toBeCloseTo(sumOf(eastward) / count, 6);
      expect(symbols.oneSpot[at]).toBe(
        Number(new Set(members.map(({ position }) => String(position))).size === 1),
      );
      if (count === 1) expect(singles[symbols.member[at] ?? -1]).toEqual(members[0]);
    }
  });

  test.each([
    openFilter,
    { ...openFilter, types: ["clash", "arrest"], actors: ["us", "is"] },
    { ...openFilter, placed: "placed" as const, text: "river" },
  ])("moving the window in small steps gives what a fresh engine gives", (others) => {
    const random = randomFrom(99);
    const moved = engineWith(rows);
    const view: QueryView = { extent: [-180, -90, 180, 90], zoom: 2 };
    let time = { from: 60_000, to: 90_000 };
    for (let step = 0; step < 60; step++) {
      time = {
        from: time.from + pick(random, [0, 700, -400, 1500]),
        to: time.to + pick(random, [0, 900, -300]),
      };
      const filter = { ...others, time };
      const answer = answerOf(moved, questionOf(filter, view));
      expect(answer.passing).toBe(rows.filter((row) => passes(row, filter)).length);
      expect(answer.inView).toBe(sumOf(answer.symbols.count));
      if (step % 20 !== 19) continue;
      const fresh = answerOf(engineWith(rows), questionOf(filter, view));
      expect({ ...answer, singles: [] }).toEqual({ ...fresh, singles: [] });
    }
  });

  test("the actors with most rows come first, whatever is filtered", () => {
    const rowsOf = (name: string) => rows.filter((row) => row.actors?.includes(name)).length;
    const byRows = actors.toSorted((a, b) => rowsOf(b) - rowsOf(a) || (a < b ? -1 : 1));
    for (const filter of [openFilter, { ...openFilter, actors: ["us"], types: [] }]) {
      expect(engine.answerMap(questionOf(filter)).frequentActors).toEqual(byRows);
    }
  });

  test("counts are right whichever maps were drawn before without counting", () => {
    const random = randomFrom(31);
    const drawn = engineWith(rows);
    for (let round = 0; round < 60; round++) {
      for (let maps = pick(random, [0, 1, 2]); maps > 0; maps--) {
        drawn.answerMap(questionOf(randomFilter(random)));
      }
      const question = questionOf(randomFilter(random));
      expect(drawn.answerPanels(question)).toEqual(engineWith(rows).answerPanels(question));
    }
  });

  test("extents whose edges pass close by many rows hold exactly those within", () => {
    const random = randomFrom(5);
    for (let round = 0; round < 300; round++) {
      const [longitude, latitude] = pick(random, towns.slice(0, 5));
      const [west, east] = [longitude - random() * 0.02, longitude + random() * 0.02 - 0.002];
      const [south, north] = [latitude - random() * 0.02, latitude + random() * 0.02 - 0.002];
      const view: QueryView = { extent: [west, south, east, north], zoom: 9 + random() * 7 };
      if (east <= west || north <= south) continue;
      const expected = rows.filter((row) => isInView(row, view)).length;
      expect(answerOf(engine, questionOf(openFilter, view)).inView, String(view.extent)).toBe(
        expected,
      );
    }
  });

  test("rings are geodesic, on which a sphere errs by half a percent", () => {
    const random = randomFrom(17);
    for (let round = 0; round < 60; round++) {
      const [longitude, latitude] = pick(random, towns);
      const center: Position = [longitude - random() * 4, latitude];
      // a hair further than one of the rows, so that a small error leaves it out
      const anyRow = pick(random, rows.filter(isPlaced));
      const radiusMeters = distanceMeters(center, positionOf(anyRow)) + 0.01;
      const filter = { ...openFilter, areas: [{ kind: "ring" as const, center, radiusMeters }] };
      const expected = rows.filter((row) => passes(row, filter)).length;
      expect(answerOf(engine, questionOf(filter)).passing).toBe(expected);
    }
  });

  test.each(["time", "time-descending", "size", "distance"] as const)(
    "pages by %s follow one another in order and hold each passing row once",
    (order) => {
      const from: Position = [40.1, 35.2];
      for (const filter of manyFilters.slice(0, 25)) {
        const passing = rows.filter((row) => passes(row, filter));
        const pages = Array.from({ length: Math.ceil(passing.length / 50) }, (_, index) => {
          const list = { order, from, offset: index * 50, limit: 50 };
          return answerOf(engine, { ...questionOf(filter), list }).list.rows;
        }).flat();
        expect(pages.map(({ id }) => id).sort()).toEqual(passing.map(({ id }) => id).sort());
        const keys = pages.map(({ id }) => orderKey(order, from, rowWithId(rows, id)));
        expect(keys).toEqual([...keys].sort((a, b) => a - b));
      }
    },
  );

  test("the first pages by time are the same before the rows are sorted and after", () => {
    for (const filter of manyFilters.slice(0, 12)) {
      for (const [offset, limit] of [
        [0, 20],
        [15, 40],
        [0, 5000],
      ] as const) {
        const fresh = engineWith(rows);
        const question = {
          ...questionOf(filter),
          list: { order: "time", offset, limit } as const,
        };
        const before = answerOf(fresh, question).list.rows;
        fresh.neighbourInTime(openFilter, { dataset: "atlas", row: 0 }, 1);
        expect(answerOf(fresh, question).list.rows).toEqual(before);
        const expected = answerOf(engine, question).list.rows;
        expect(before.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
      }
    }
  });

  test("next and previous in time lead from end to end and back", () => {
    const filter = { ...openFilter, types: ["strike"], datasets: ["atlas", "acled"] };
    const passing = rows.filter((row) => passes(row, filter));
    const list = { order: "time" as const, offset: 0, limit: 5000 };
    const all = answerOf(engine, { ...questionOf(filter), list }).list.rows;
    expect(all).toHaveLength(passing.length);
    for (const [at, one] of all.entries()) {
      expect(engine.neighbourInTime(filter, one, 1)).toEqual(all[at + 1] ?? null);
      expect(engine.neighbourInTime(filter, one, -1)).toEqual(all[at - 1] ?? null);
      expect(engine.summary(one)).toEqual(one);
    }
    expect(engine.summary({ dataset: "atlas", row: rows.length })).toBeNull();
    expect(engine.summary({ dataset: "nowhere", row: 0 })).toBeNull();
  });

  test.each([
    { center: [40.3, 35.3], uncertaintyMeters: 2500, radiusMeters: 500 },
    { center: [40.3, 35.3], uncertaintyMeters: 0, radiusMeters: 0 },
    { center: [179.99, -17.2], uncertaintyMeters: 10, radiusMeters: 80_000 },
    { center: [0, 90], uncertaintyMeters: 100, radiusMeters: 30_000 },
  ] as const)("what lies within $radiusMeters m of $center is told with every doubt", (where) => {
    for (const filter of manyFilters.slice(0, 20)) {
      const passing = rows.filter((row) => passes(row, filter));
      const placed = passing.filter(isPlaced).map((row) => {
        const meters = distanceMeters(where.center, positionOf(row));
        return { meters, doubt: (row.uncertaintyMeters ?? 0) + where.uncertaintyMeters };
      });
      const page = { offset: 0, limit: 5000 };
      const answer = engine.near({ ...where, filter, list: "inside", ...page });
      const inside = placed.filter(({ meters, doubt }) => meters + doubt <= where.radiusMeters);
      const outside = placed.filter(
        ({ meters, doubt }) => Math.max(0, meters - doubt) > where.radiusMeters,
      );
      expect(answer).toMatchObject({
        inside: inside.length,
        outside: outside.length,
        possibly: placed.length - inside.length - outside.length,
        unplaced: passing.length - placed.length,
      });
      for (const list of ["inside", "possibly", "outside"] as const) {
        const listed = engine.near({ ...where, filter, list, ...page }).rows;
        expect(listed).toHaveLength(answer[list]);
      }
      const outsideRows = engine.near({ ...where, filter, list: "outside", ...page }).rows;
      const second = engine.near({ ...where, filter, list: "outside", offset: 3, limit: 4 }).rows;
      expect(second).toEqual(outsideRows.slice(3, 7));
      expect(outsideRows.every(({ distance }) => distance.min > where.radiusMeters)).toBe(true);
    }
  });

  test("what lies within some pixels of a point is found across the antimeridian", () => {
    const answer = engine.members({
      filter: openFilter,
      of: { kind: "around", center: [180, -17.4], zoom: 8, pixels: 30 },
      offset: 0,
      limit: 5000,
    });
    const near = rows.filter(isPlaced).filter((row) => {
      const [east, north] = positionOf(row);
      return Math.abs(180 - Math.abs(east)) < 0.1 && Math.abs(north + 17.4) < 0.12;
    });
    expect(answer.count).toBeGreaterThan(near.length);
    const longitudes = answer.rows.map(({ position }) => position?.[0] ?? 0);
    expect(longitudes.some((east) => east > 0)).toBe(true);
    expect(longitudes.some((east) => east < 0)).toBe(true);
  });

  test("a dataset that was replaced or removed leaves the others as they were", () => {
    const changed = engineWith(rows);
    changed.removeDataset("ucdp");
    const rest = rows.filter(({ dataset }) => dataset !== "ucdp");
    for (const filter of manyFilters.slice(0, 30)) {
      const passing = rest.filter((row) => passes(row, filter));
      const answer = answerOf(changed, questionOf(filter));
      expect(answer.passing).toBe(passing.length);
      expect(answer.sums.best).toBe(sumOf(passing.map(({ best }) => best ?? 0)));
    }
    const [one] = answerOf(changed, questionOf(openFilter)).list.rows;
    if (!one) throw new Error("Got no row, wanted one.");
    const plain = rowWithId(rows, one.id);
    expect(one).toMatchObject({
      type: plain.type,
      actors: plain.actors,
      precision: plain.precision,
      startMinute: plain.startMinute,
      endMinute: plain.endMinute,
    });
  });
});

test("more different durations and radii than 16 bits can number are told apart", () => {
  const builder = createColumnBuilder(70_000);
  for (let row = 0; row < 70_000; row++) {
    const [longitude, latitude] = [(row % 360) - 180, (row % 170) - 85];
    builder.add({
      ...randomRow(randomFrom(row), "long", row),
      longitude,
      latitude,
      startMinute: row,
      endMinute: 2 * row,
      uncertaintyMeters: row,
    });
  }
  const engine = createQueryEngine();
  engine.addIncidents("long", builder.finish(), []);
  for (const [from, to] of [
    [0, 70_000],
    [100_000, 200_000],
    [100_001, 69_000],
    [99_950, 69_000],
  ] as const) {
    const passing = Array.from({ length: 70_000 }, (_, row) => row).filter(
      (row) => row < to && 2 * row > from,
    );
    expect(answerOf(engine, questionOf({ ...openFilter, time: { from, to } })).passing).toBe(
      passing.length,
    );
  }
  const last = { order: "time-descending", offset: 0, limit: 2 } as const;
  expect(answerOf(engine, { ...questionOf(openFilter), list: last }).list.rows).toMatchObject([
    { startMinute: 69_999, endMinute: 139_998, uncertaintyMeters: 69_999 },
    { startMinute: 69_998, endMinute: 139_996, uncertaintyMeters: 69_998 },
  ]);
});

function orderKey(order: QueryRequest["list"]["order"], from: Position, row: PlainRow): number {
  const last = Number.MAX_VALUE;
  switch (order) {
    case "time":
      return row.startMinute ?? last;
    case "time-descending":
      return row.startMinute === null ? last : -row.startMinute;
    case "size":
      return -(row.best ?? -1);
    case "distance":
      return isPlaced(row) ? distanceMeters(from, positionOf(row)) : last;
  }
}

function rowWithId(rows: readonly PlainRow[], id: string): PlainRow {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`Got no row ${id}, wanted one.`);
  return row;
}
