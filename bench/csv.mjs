/** One million rows of CSV to columns: our reader, Papa Parse and udsv; seconds and peak memory, in Node. */
import { execFileSync } from "node:child_process";
import {
  createWriteStream,
  existsSync,
  mkdtempSync,
  openAsBlob,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const self = fileURLToPath(import.meta.url);
const require = createRequire(import.meta.url);
const rowCount = 1_000_000;
const repeats = 3;

/** What is parsed by each reader: latitude, longitude, date, type, actor and a count of every row. */
const readers = {
  ours: async (file, bundle) => {
    const { readFile } = await import(pathToFileURL(bundle).href);
    const blob = await openAsBlob(file);
    return timed(async () => {
      const set = await readFile(blob, "events.csv");
      const { latitude, best } = set.columns;
      return checksum(set.rowsRead, latitude, best);
    });
  },
  "papaparse (arrays)": (file) => {
    const Papa = require("papaparse");
    return timed(() => {
      const { data } = Papa.parse(readFileSync(file, "utf8"), { skipEmptyLines: true });
      return columnsOf(data.slice(1));
    });
  },
  "papaparse (objects)": (file) => {
    const Papa = require("papaparse");
    return timed(() => {
      const text = readFileSync(file, "utf8");
      const { data } = Papa.parse(text, { header: true, skipEmptyLines: true });
      return columnsOf(data.map((row) => Object.values(row)));
    });
  },
  "udsv (arrays)": (file) => {
    const { inferSchema, initParser } = require("udsv");
    return timed(() => {
      const text = readFileSync(file, "utf8");
      return columnsOf(initParser(inferSchema(text)).stringArrs(text));
    });
  },
};

/** Figures of every reader; each runs in a process of its own. */
export async function benchCsv() {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-csv-"));
  const file = path.join(folder, "events.csv");
  await writeEvents(file);
  const bundle = await bundleReader(folder);
  const megabytes = Math.round(statSync(file).size / 1e6);
  const results = Object.keys(readers).map((reader) => {
    const runs = Array.from({ length: repeats }, () => runAlone(reader, file, bundle));
    const seconds = Math.min(...runs.map((run) => run.seconds));
    const peakMegabytes = Math.min(...runs.map((run) => run.peakMegabytes));
    return { reader, rows: rowCount, megabytes, seconds, peakMegabytes, sum: runs[0].sum };
  });
  if (new Set(results.map(({ sum }) => sum)).size !== 1) {
    throw new Error(`Got different sums from the readers: ${JSON.stringify(results)}`);
  }
  rmSync(folder, { recursive: true });
  return results;
}

function runAlone(reader, file, bundle) {
  return JSON.parse(
    execFileSync(process.execPath, [self, reader, file, bundle], { encoding: "utf8" }),
  );
}

async function timed(read) {
  const before = process.resourceUsage().maxRSS;
  const start = performance.now();
  const sum = await read();
  const seconds = (performance.now() - start) / 1000;
  const peakMegabytes = Math.round((process.resourceUsage().maxRSS - before) / 1024);
  return { seconds: Number(seconds.toFixed(3)), peakMegabytes, sum };
}

/** The least that makes rows useful: numbers as typed arrays. */
function columnsOf(rows) {
  const latitude = new Float64Array(rows.length);
  const longitude = new Float64Array(rows.length);
  const minute = new Int32Array(rows.length);
  const best = new Int32Array(rows.length);
  const codes = new Map();
  const type = new Uint16Array(rows.length);
  const actor = new Uint16Array(rows.length);
  rows.forEach((row, at) => {
    minute[at] = Date.parse(row[1]) / 60_000;
    type[at] = codeOf(codes, row[2]);
    actor[at] = codeOf(codes, row[3]);
    latitude[at] = Number(row[5]);
    longitude[at] = Number(row[6]);
    best[at] = Number(row[7]);
  });
  return checksum(rows.length, latitude, best);
}

function codeOf(codes, name) {
  const known = codes.get(name);
  if (known !== undefined) return known;
  codes.set(name, codes.size);
  return codes.size - 1;
}

function checksum(rows, latitude, best) {
  let sum = rows;
  for (let at = 0; at < rows; at++) sum += latitude[at] + best[at];
  return Math.round(sum);
}

async function writeEvents(file) {
  const stream = createWriteStream(file);
  const types = ["Shelling", "Air strike", "Armed clash", "IED", "Protest", "Attack on civilians"];
  let seed = 7;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  stream.write(
    "event_id,event_date,event_type,actor1,location,latitude,longitude,fatalities,notes\n",
  );
  for (let start = 0; start < rowCount; start += 10_000) {
    let part = "";
    for (let row = start; row < start + 10_000; row++) {
      const day = new Date(Date.UTC(2015, 0, 1) + Math.floor(random() * 3650) * 86_400_000);
      const date = day.toISOString().slice(0, 10);
      const town = `Town ${Math.floor(random() * 2000)}`;
      const latitude = (32 + random() * 5).toFixed(5);
      const longitude = (36 + random() * 6).toFixed(5);
      part += `EV${String(row).padStart(8, "0")},${date},${types[Math.floor(random() * 6)]},Group ${Math.floor(random() * 300)},${town},${latitude},${longitude},${Math.floor(random() * 9)},"Reported by two sources, ${town}, see file"\n`;
    }
    if (!stream.write(part)) await new Promise((resolve) => stream.once("drain", resolve));
  }
  await new Promise((resolve) => stream.end(resolve));
}

/** The reader as the application ships it. */
async function bundleReader(folder) {
  const { build } = await import("vite");
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: path.join(path.dirname(self), "../src/formats/read-file.ts"),
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2023",
      rollupOptions: { output: { entryFileNames: "read-file.mjs" } },
    },
  });
  return path.join(folder, "read-file.mjs");
}

const [, script, reader, file, bundle] = process.argv;
if (script === self && reader !== undefined && existsSync(file)) {
  process.stdout.write(JSON.stringify(await readers[reader](file, bundle)));
} else if (script === self) {
  process.stdout.write(`${JSON.stringify(await benchCsv(), null, 2)}\n`);
}
