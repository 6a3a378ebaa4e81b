/**
 * Ours beside its peers, same rows, same page, same run: `npm run bench`, or shorter with
 * `-- --sizes 10k,1M,ucdp --only ours,supercluster-worker --reps 1 --out FILE`. A step that takes longer
 * than `--cap` seconds is given up; what is not begun after `--minutes` is left out.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { serveBenchPage } from "./bench-site.mjs";
import { openBenchPage } from "./chromium-page.mjs";
import { benchCsv, csvGoals } from "./csv.mjs";
import { benchEngine } from "./engine.mjs";
import { summaryOfRuns } from "./figures.mjs";
import { goalsReached } from "./goals.mjs";
import { benchParquet, parquetGoals } from "./parquet.mjs";
import { tablesOf } from "./tables.mjs";
import { writeUcdpFile } from "./ucdp-file.mjs";

const ucdpRows = 386_000;
/**
 * Who is measured at which size and how often: first what the goals compare, then the rest, the slowest last, so
 * that a run cut short lacks what matters least.
 */
const goalRuns = [
  ["empty", "1M", 2],
  ["ours", "1M", 3],
  ["supercluster-worker", "1M", 3],
  ["empty", "5M", 1],
  ["ours", "5M", 2],
  ["supercluster-worker", "5M", 1],
  ["markercluster", "1M", 1],
];
/** The same without a display clock, which is all that the least of them wait for. */
const clocklessRuns = [
  ["empty", "1M", 1],
  ["ours", "1M", 3],
  ["supercluster-worker", "1M", 2],
  ["empty", "5M", 1],
  ["ours", "5M", 2],
  ["supercluster-worker", "5M", 1],
  ["markercluster", "1M", 1],
];
const otherRuns = [
  ["empty", "ucdp", 1],
  ["ours", "ucdp", 2],
  ["supercluster-worker", "ucdp", 1],
  ["empty", "100k", 1],
  ["ours", "100k", 3],
  ["supercluster-worker", "100k", 3],
  ["supercluster-main", "100k", 1],
  ["markercluster", "100k", 1],
  ["markercluster-steps", "100k", 1],
  ["glify", "100k", 1],
  ["empty", "10k", 1],
  ["ours", "10k", 3],
  ["supercluster-worker", "10k", 3],
  ["supercluster-main", "10k", 1],
  ["markercluster", "10k", 1],
  ["markercluster-steps", "10k", 1],
  ["glify", "10k", 1],
  ["supercluster-main", "1M", 1],
  ["glify", "1M", 1],
  ["markercluster-steps", "1M", 1],
];
const contenderNames = [...new Set([...goalRuns, ...otherRuns].map(([name]) => name))];
const rowsOfSize = { "10k": 10_000, "100k": 100_000, "1M": 1_000_000, "5M": 5_000_000 };

const { values: options } = parseArgs({
  options: {
    sizes: { type: "string", default: "1M,5M,ucdp,100k,10k" },
    only: { type: "string", default: contenderNames.join(",") },
    reps: { type: "string" },
    cap: { type: "string", default: "90" },
    minutes: { type: "string", default: "22" },
    out: { type: "string", default: fileURLToPath(new URL("./results.json", import.meta.url)) },
    "without-engine": { type: "boolean", default: false },
    "without-reading": { type: "boolean", default: false },
  },
});
const sizes = options.sizes.split(",");
const only = options.only.split(",");
const stepCap = Number(options.cap) * 1000;

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const folder = mkdtempSync(path.join(tmpdir(), "atlas-bench-"));
const site = await serveBenchPage(folder);
if (sizes.includes("ucdp")) await writeUcdpFile(path.join(folder, "ucdp.csv"), ucdpRows);
const results = await runAll();
await site.close();
rmSync(folder, { recursive: true });
write(results);
process.stdout.write(`${tablesOf(results)}\nWritten to ${path.relative(".", options.out)}\n`);

async function runAll() {
  const started = Date.now();
  const loadBefore = loadavg()[0];
  const runs = [];
  const runsWithoutClock = [];
  const facets = [];
  const engine = [];
  const reading = { csv: [], parquet: [] };

  /** Everything measured so far; written after every contender, so that a late failure loses nothing. */
  function results() {
    const contenders = summaryOfRuns(runs);
    const withoutClock = summaryOfRuns(runsWithoutClock);
    return {
      date: new Date().toISOString().slice(0, 10),
      machine: machineLine(runs[0]?.chromium),
      commit,
      // processes that wanted a core besides the bench itself make every figure worse
      loadBefore: round(loadBefore),
      minutes: round((Date.now() - started) / 60_000),
      contenders,
      withoutClock,
      facets,
      engine,
      reading,
      goals: [
        ...goalsReached(contenders, withoutClock, engine),
        ...csvGoals(reading.csv),
        ...parquetGoals(reading.parquet),
      ],
    };
  }

  await runInTurn(goalRuns, runs);
  await runInTurn(clocklessRuns, runsWithoutClock, { hasClock: false });
  if (!options["without-engine"]) {
    const rowCounts = sizes.flatMap((size) => rowsOfSize[size] ?? []).sort((a, b) => a - b);
    engine.push(...(await benchEngine(rowCounts)));
    write(results());
    facets.push(...(await runFacets(rowCounts)));
    write(results());
  }
  if (sizes.includes("1M") && !options["without-reading"] && !isLate(started)) {
    reading.csv = await benchCsv();
    reading.parquet = await benchParquet();
    write(results());
  }
  await runInTurn(otherRuns, runs);
  return results();

  async function runInTurn(planned, done, { hasClock = true } = {}) {
    for (const [contender, size, repeats] of planned) {
      if (!only.includes(contender) || !sizes.includes(size) || isLate(started)) continue;
      done.push(...(await runRepeats({ contender, size, hasClock }, repeats, started)));
      write(results());
    }
  }
}

function write(results) {
  writeFileSync(options.out, `${JSON.stringify(results, null, 2)}\n`);
}

async function runRepeats(what, planned, started) {
  const { contender, size, hasClock } = what;
  const repeats = Number(options.reps ?? planned);
  const runs = [];
  for (let repeat = 1; repeat <= repeats; repeat++) {
    process.stderr.write(
      `${clock(started)} ${size} ${contender}${hasClock ? "" : ", no clock"} (${repeat}/${repeats}) …`,
    );
    const run = await runOnce(what);
    process.stderr.write(` ${run.ended ?? "done"}\n`);
    runs.push(run);
    if (run.ended || isLate(started)) break;
  }
  return runs;
}

/** One contender at one size in a browser of its own; ends early where a step takes too long. */
async function runOnce({ contender, size, hasClock }) {
  const bench = await openBenchPage(site.address, { hasClock });
  const run = { contender, size, chromium: bench.version, ended: null };
  const input =
    size === "ucdp" ? { kind: "file", url: "ucdp.csv" } : { kind: "rows", rows: rowsOfSize[size] };
  try {
    const prepare = async () => void (await bench.call("prepare", contender, input, { hasClock }));
    const steps = hasClock ? stepsOf(bench, contender, run) : timedSteps(bench, run);
    for (const [name, carryOut] of Object.entries({ prepare, ...steps })) {
      const result = await withinCap(carryOut());
      if (result === "timeout") return { ...run, ended: `timeout in ${name}` };
      if (result !== undefined) run[name] = result;
    }
    return { ...run, problems: bench.problems };
  } catch (error) {
    return { ...run, ended: `failed: ${error.message.split("\n")[0]}` };
  } finally {
    await bench.close();
  }
}

/** What is timed, in order; the steps of the brush are kept one by one, for those that time out. */
function timedSteps(bench, run) {
  return {
    load: () => bench.call("load"),
    pan: () => bench.call("pan"),
    zoom: () => bench.call("zoom"),
    year: async () => [await bench.call("year", 0)],
    brush: () => brush(bench, run),
    clear: async () => [await bench.call("clear")],
    jumps: () => jumps(bench, run),
  };
}

/** All that is measured, in order. */
function stepsOf(bench, contender, run) {
  const shows = contender !== "empty";
  const { load, pan, zoom, ...filters } = timedSteps(bench, run);
  return {
    load,
    memory: () => bench.memory(),
    pan,
    drag: () => drag(bench),
    zoom,
    inView: async () => (shows ? bench.call("countInView") : undefined),
    ...filters,
    memoryAtEnd: () => bench.memory(),
    pick: async () => (shows ? bench.call("pick") : undefined),
  };
}

/** Four drags with the mouse in ten moves each; milliseconds between frames. */
async function drag({ page, call }) {
  const gaps = [];
  for (let round = 0; round < 4; round++) {
    await call("startDrag");
    await page.mouse.move(640, 120);
    await page.mouse.down();
    for (let move = 1; move <= 10; move++) {
      await page.mouse.move(640 - move * 24, 120 + move * 16);
      await page.waitForTimeout(16);
    }
    await page.mouse.up();
    gaps.push(...(await call("endDrag")));
  }
  return gaps;
}

/** Ten steps of seven days, or as many as can be begun in a quarter of the time a step may take. */
async function brush(bench, run) {
  const started = Date.now();
  run.brush = [];
  while (run.brush.length < 10 && Date.now() - started < stepCap / 4) {
    run.brush.push(await bench.call("brush", run.brush.length));
  }
  return run.brush;
}

/** From all rows to four other years and back, or to as many as can be begun in a quarter of that time. */
async function jumps(bench, run) {
  const started = Date.now();
  for (let at = 1; at <= 4 && Date.now() - started < stepCap / 4; at++) {
    run.year.push(await bench.call("year", at));
    run.clear.push(await bench.call("clear"));
  }
}

async function withinCap(work) {
  let timer;
  const cap = new Promise((settle) => {
    timer = setTimeout(() => settle("timeout"), stepCap);
  });
  // a page that is closed while it still works rejects; by then the step counts as timed out
  work.catch(() => undefined);
  const result = await Promise.race([work, cap]);
  clearTimeout(timer);
  return result;
}

/** Facet counts in a worker: our engine and crossfilter2, whose counts must be the same. */
async function runFacets(rowCounts) {
  const facets = [];
  for (const rows of rowCounts) {
    process.stderr.write(`facets of ${rows} rows …\n`);
    const [ours, crossfilter] = [await facetsBy("ours", rows), await facetsBy("crossfilter", rows)];
    const { counts: ourCounts, ...ourTimes } = ours;
    const { counts: itsCounts, ...itsTimes } = crossfilter;
    facets.push({
      rows,
      sameCounts: ourCounts === itsCounts,
      ours: ourTimes,
      crossfilter: itsTimes,
    });
  }
  return facets;
}

/** Milliseconds of each step; none where it took too long. */
async function facetsBy(engine, rows) {
  const bench = await openBenchPage(site.address);
  const figures = await withinCap(bench.call("facets", { engine, rows }));
  await bench.close();
  return figures === "timeout" ? {} : figures;
}

function machineLine(chromium) {
  const [processor] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${processor?.model.trim()}), ${memory} GiB, no GPU, ${process.platform}, Node ${process.versions.node}, Chromium ${chromium} headless, 1280 × 800`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function isLate(started) {
  return Date.now() - started > Number(options.minutes) * 60_000;
}

function clock(started) {
  const seconds = Math.round((Date.now() - started) / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
