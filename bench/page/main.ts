import "leaflet/dist/leaflet.css";
import { Map as LeafletMap } from "leaflet";
import type { Position } from "../../src/geodesy/position.ts";
import { viewportOf } from "../../src/map/ViewSync.tsx";
import type { MinuteWindow } from "../../src/query/query-protocol.ts";
import { realisticIncidents } from "../realistic-incidents.mjs";
import type { BenchSource, Contender, CreateContender } from "./contender.ts";
import { busiestSpot, firstStart, naiveCount } from "./expected-counts.ts";
import { measureFacets } from "./facets.ts";
import { type FrameRecorder, noFrames, painted, recordFrames } from "./frame-recorder.ts";
import { peerColumns } from "./peer-columns.ts";

/** What is to be shown: so many realistic rows, or a file that is served beside the page. */
export type BenchInput =
  | { readonly kind: "rows"; readonly rows: number }
  | { readonly kind: "file"; readonly url: string };

/** Whether a display clock paces the frames of this browser. */
export interface Display {
  readonly hasClock: boolean;
}

/** A count on the map beside the one it should be; both null where the contender shows no counts. */
export interface CountCheck {
  readonly shown: number | null;
  readonly expected: number;
}

/** One step: milliseconds to the painted frame and the longest time between frames meanwhile, 0 if not recorded. */
export interface Step {
  readonly milliseconds: number;
  readonly longestGap: number;
  readonly count: CountCheck | null;
}

const day = 1440;
const wholeView = { center: [40, 8] as Position, zoom: 3 };
const closeZoom = 6;
const panSteps = 10;
const brushSteps = 10;
// first days of the years jumped to, counted from the first of all and spread evenly over the ten years there are
const yearStarts = [1000, 200, 1800, 2600, 3280];
const zoomLevels = [5, 6, 7, 8, 7, 6, 5, 4];

const contenders: Readonly<Record<string, () => Promise<CreateContender>>> = {
  empty: async () => (await import("./empty-map.ts")).createEmptyMap,
  ours: async () => (await import("./ours.ts")).createOurs,
  "supercluster-worker": async () =>
    (await import("./supercluster-worker.ts")).createSuperclusterWorker,
  "supercluster-main": async () => (await import("./supercluster-main.ts")).createSuperclusterMain,
  markercluster: async () => (await import("./markercluster.ts")).createMarkercluster,
  "markercluster-steps": async () => (await import("./markercluster.ts")).createMarkerclusterSteps,
  glify: async () => (await import("./glify.ts")).createGlify,
};

const map = new LeafletMap("map", {
  maxZoom: 18,
  zoomAnimation: false,
  fadeAnimation: false,
  inertia: false,
  zoomControl: false,
  attributionControl: false,
});
let frames: FrameRecorder = noFrames;
let contender: Contender;
let source: BenchSource | null = null;
let middle: Position = [0, 0];
let firstMinute = 0;
let expected = new Map<string, number>();

/** The steps of a run in the order the driver calls them; each is timed inside the page. */
const bench = {
  /** Makes the rows, counts them one by one, and readies an empty map. */
  async prepare(name: string, input: BenchInput, { hasClock }: Display): Promise<void> {
    if (hasClock) frames = recordFrames();
    const create = await contenders[name]?.();
    if (create === undefined) throw new Error(`unknown contender: ${name}`);
    look(wholeView.center, wholeView.zoom);
    source = await readSource(input);
    await expectCounts(source);
    look(wholeView.center, wholeView.zoom);
    contender = create(map);
    if (name === "empty") source = null;
    await painted();
  },

  /** From rows in memory, or a file, to the first right picture. */
  load(): Promise<Step> {
    const given = source;
    source = null;
    return step("all", async () => {
      if (given !== null) await contender.load(given);
    });
  },

  async pan(): Promise<Step[]> {
    look(middle, closeZoom);
    await contender.settled();
    await painted();
    return steps(panSteps, () =>
      step(null, () => {
        map.panBy([120, 60], { animate: false });
        return contender.settled();
      }),
    );
  },

  /** What is in view now against a count one by one; a cluster of a peer counts where its middle is. */
  async countInView(): Promise<CountCheck> {
    look(middle, closeZoom);
    await contender.settled();
    await painted();
    return { shown: contender.shownCount(), expected: expected.get("close") ?? Number.NaN };
  },

  async zoom(): Promise<Step[]> {
    look(middle, 4);
    await contender.settled();
    await painted();
    return steps(zoomLevels.length, (at) =>
      step(null, () => {
        map.setZoom(zoomLevels[at] ?? 4, { animate: false });
        return contender.settled();
      }),
    );
  },

  async startDrag(): Promise<void> {
    look(middle, closeZoom);
    await contender.settled();
    await painted();
    frames.start();
  },

  /** Milliseconds between the frames since `startDrag`. */
  endDrag: (): number[] => frames.gaps(),

  /** From all rows to one of five years. */
  async year(at: number): Promise<Step> {
    look(wholeView.center, wholeView.zoom);
    await contender.settled();
    await painted();
    return step(`year ${at}`, () => contender.setWindow(yearWindow(at)));
  },

  /** Moves the first of the years on by seven days. */
  brush(at: number): Promise<Step> {
    return step(`brush ${at}`, () => contender.setWindow(brushed(at)));
  },

  clear: (): Promise<Step> => step("all", () => contender.setWindow(null)),

  /** Milliseconds to the first members of the symbol in the middle, at five zooms. */
  async pick(): Promise<number[]> {
    const times: number[] = [];
    for (const zoom of [4, 5, 6, 7, 8]) {
      look(middle, zoom);
      await contender.settled();
      await painted();
      const start = performance.now();
      await contender.pick();
      times.push(performance.now() - start);
    }
    return times;
  },

  facets: measureFacets,
};

export type Bench = typeof bench;

Reflect.set(globalThis, "bench", bench);

async function step(countName: string | null, act: () => Promise<void>): Promise<Step> {
  await painted();
  frames.start();
  const start = performance.now();
  await act();
  await painted();
  const milliseconds = performance.now() - start;
  const longestGap = Math.max(0, ...frames.gaps());
  const due = countName === null ? undefined : expected.get(countName);
  const count = due === undefined ? null : { shown: contender.shownCount(), expected: due };
  return { milliseconds, longestGap, count };
}

async function steps(count: number, act: (at: number) => Promise<Step>): Promise<Step[]> {
  const done: Step[] = [];
  for (let at = 0; at < count; at++) done.push(await act(at));
  return done;
}

async function readSource(input: BenchInput): Promise<BenchSource> {
  if (input.kind === "rows") return { kind: "columns", columns: realisticIncidents(input.rows) };
  const response = await fetch(input.url);
  return { kind: "file", file: await response.blob(), name: input.url };
}

/** Counts every state of the run one by one, before anything is timed. */
async function expectCounts(from: BenchSource): Promise<void> {
  const columns = await peerColumns(from);
  middle = busiestSpot(columns);
  firstMinute = firstStart(columns);
  look(middle, closeZoom);
  expected = new Map([
    ["all", naiveCount(columns, null, null)],
    ["close", naiveCount(columns, null, viewportOf(map).extent)],
  ]);
  for (const at of yearStarts.keys()) {
    expected.set(`year ${at}`, naiveCount(columns, yearWindow(at), null));
  }
  for (let at = 0; at < brushSteps; at++) {
    expected.set(`brush ${at}`, naiveCount(columns, brushed(at), null));
  }
}

function yearWindow(at: number): MinuteWindow {
  const from = firstMinute + (yearStarts[at] ?? 0) * day;
  return { from, to: from + 365 * day };
}

function brushed(at: number): MinuteWindow {
  const { from, to } = yearWindow(0);
  const minutes = 7 * (at + 1) * day;
  return { from: from + minutes, to: to + minutes };
}

function look([longitude, latitude]: Position, zoom: number): void {
  map.setView([latitude, longitude], zoom, { animate: false });
}
