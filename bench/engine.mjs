/** Times of the query engine's parts on realistic rows, in Node: `node bench/engine.mjs [--cpu] [rows…]`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import { realisticExtent, realisticIncidents } from "./realistic-incidents.mjs";

const day = 1440;
const wholeView = { extent: [-26, -37, 106, 47], zoom: 4 };

/** Milliseconds (median and least) of every part at each number of rows, and bytes a row. */
export async function benchEngine(rowCounts) {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-engine-"));
  const engine = await bundledEngine(folder);
  const results = [];
  for (const rowCount of rowCounts) results.push(await measure(engine, rowCount));
  rmSync(folder, { recursive: true });
  return results;
}

async function bundledEngine(folder) {
  const entry = fileURLToPath(new URL("./engine-entry.ts", import.meta.url));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2023",
      rollupOptions: { output: { entryFileNames: "engine.mjs" } },
    },
    ssr: { noExternal: true },
  });
  const bundle = await import(pathToFileURL(path.join(folder, "engine.mjs")).href);
  await bundle.engine.loadGeodesicQuestions();
  return bundle.engine;
}

async function measure({ buildIncidentTable, createQueryEngine, openFilter }, rowCount) {
  const columns = realisticIncidents(rowCount);
  const figures = { rows: rowCount };
  const datasets = [{ name: "bench", columns }];
  figures["build table"] = timesOf(3, () => buildIncidentTable(datasets));
  figures["bytes per row"] = bytesIn(buildIncidentTable(datasets)) / rowCount;

  const engine = createQueryEngine();
  figures["add dataset"] = timesOf(1, () => engine.addIncidents("bench", columns, []));

  const ask = (filter, others = {}) => {
    const request = {
      filter: { ...openFilter, ...filter },
      view: wholeView,
      display: "clusters",
      colourBy: "type",
      list: { order: "time", offset: 0, limit: 30 },
      histogramBins: 120,
      ...others,
    };
    return { ...engine.answerMap(request), ...engine.answerPanels(request) };
  };

  figures["first answer"] = timesOf(1, () => ask({}));
  // the engine sorts its rows by start once the first answer is on the screen
  await new Promise((settle) => setTimeout(settle, 2000));
  let from = realisticExtent.from + 1000 * day;
  const year = { from, to: from + 365 * day };
  const half = { from: realisticExtent.from, to: realisticExtent.from + 1800 * day };
  const nothingDrawn = { view: null };
  for (let warm = 0; warm < 3; warm++) {
    ask({});
    ask({ time: year });
    ask({ time: half, types: ["IED"] });
  }
  const timeOf = (name, run, reset, repeats = 9) => {
    figures[name] = timesOf(repeats, run, reset);
  };
  timeOf(
    "all → 1 year",
    () => ask({ time: year }, nothingDrawn),
    () => ask({}),
  );
  timeOf(
    "clear (1 year → all)",
    () => ask({}, nothingDrawn),
    () => ask({ time: year }),
  );
  timeOf(
    "year → other year",
    () => ask({ time: year }, nothingDrawn),
    () => ask({ time: { from: year.from + 900 * day, to: year.to + 900 * day } }),
  );
  timeOf(
    "all → half",
    () => ask({ time: half }, nothingDrawn),
    () => ask({}),
  );
  const brush = (days) => () => {
    from += days * day;
    return ask({ time: { from, to: from + 365 * day } }, nothingDrawn);
  };
  timeOf("brush 1 day", brush(1), undefined, 30);
  timeOf("brush 7 days", brush(7), undefined, 30);
  timeOf("brush 30 days", brush(30), undefined, 20);
  const drawnBrush = () => {
    from += 7 * day;
    return ask({ time: { from, to: from + 365 * day } });
  };
  from = year.from;
  timeOf("brush 7 days, whole answer z4", drawnBrush, undefined, 30);
  timeOf(
    "one type off, 1 year",
    () => ask({ time: year, types: ["IED", "Protest"] }, nothingDrawn),
    () => ask({ time: year }),
  );
  timeOf(
    "one type, all times",
    () => ask({ types: ["IED"] }, nothingDrawn),
    () => ask({}),
  );
  timeOf(
    "colour by actor",
    () => ask({}, { ...nothingDrawn, colourBy: "actor" }),
    () => ask({}),
  );
  ask({});
  for (const [name, view] of Object.entries(viewsOver(columns))) {
    timeOf(`symbols ${name}`, () => ask({}, { view }));
    timeOf(`dots ${name}`, () => ask({}, { view, display: "dots" }));
  }
  timeOf("density z4", () => ask({}, { display: "density" }));
  const center = [columns.longitude[0], columns.latitude[0]];
  const around = { kind: "around", center, zoom: 12, pixels: 8 };
  const page = { filter: openFilter, offset: 0, limit: 50 };
  timeOf("pick within 8 px at z12", () => engine.members({ ...page, of: around }));
  const near = { ...page, center, uncertaintyMeters: 0, list: "inside" };
  timeOf("near 10 km", () => engine.near({ ...near, radiusMeters: 10_000 }), undefined, 5);
  const area = { kind: "ring", center, radiusMeters: 100_000 };
  timeOf(
    "ring of 100 km",
    () => ask({ areas: [area] }, nothingDrawn),
    () => ask({}),
    5,
  );
  const listBy = (order) =>
    ask({}, { view: null, list: { order, from: center, offset: 0, limit: 30 } });
  timeOf("list by size", () => listBy("size"));
  timeOf("list by distance", () => listBy("distance"));
  return figures;
}

/** Views of 1,280 × 800 pixels over the first row. */
function viewsOver({ longitude, latitude }) {
  const around = (zoom) => {
    const degrees = 360 / (256 * 2 ** zoom);
    const [east, north] = [longitude[0], latitude[0]];
    return {
      extent: [
        east - 640 * degrees,
        north - 330 * degrees,
        east + 640 * degrees,
        north + 330 * degrees,
      ],
      zoom,
    };
  };
  return { z4: wholeView, z6: around(6), z8: around(8), z12: around(12) };
}

function timesOf(repeats, run, reset) {
  const times = Array.from({ length: repeats }, () => {
    reset?.();
    const start = clock();
    run();
    return clock() - start;
  });
  times.sort((a, b) => a - b);
  return { median: times[times.length >> 1], least: times[0] };
}

/** Milliseconds on the wall, or with `--cpu` those the processor spent, for a busy machine. */
function clock() {
  if (!process.argv.includes("--cpu")) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Bytes of all typed arrays in a value. */
function bytesIn(value, seen = new Set()) {
  if (ArrayBuffer.isView(value)) {
    if (seen.has(value.buffer)) return 0;
    seen.add(value.buffer);
    return value.buffer.byteLength;
  }
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum, part) => sum + bytesIn(part, seen), 0);
}

function cellOf(figure) {
  if (typeof figure === "number") return String(Math.round(figure * 10) / 10);
  return `${figure.median.toFixed(2)} (${figure.least.toFixed(2)})`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const rowCounts = process.argv.slice(2).map(Number).filter(Number.isFinite);
  const results = await benchEngine(rowCounts.length > 0 ? rowCounts : [1_000_000, 5_000_000]);
  for (const name of Object.keys(results[0])) {
    const cells = results.map((figures) => cellOf(figures[name]));
    process.stdout.write(`${name.padEnd(32)}${cells.map((cell) => cell.padStart(22)).join("")}\n`);
  }
}
