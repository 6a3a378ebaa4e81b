/** One million rows of CSV to columns in a worker of Chromium: ours, Papa Parse and udsv; seconds and peak memory. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeEventsCsv } from "./events-file.mjs";
import { atLeast } from "./goals.mjs";
import { readInChromium } from "./read-in-chromium.mjs";

const rowCount = 1_000_000;
const repeats = 5;
const readers = ["ours", "udsv (arrays)", "papaparse (arrays)", "papaparse (objects)"];

/** Figures of every reader. */
export async function benchCsv() {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-csv-"));
  const file = path.join(folder, "events.csv");
  await writeEventsCsv(file, rowCount);
  const results = await readInChromium(
    readers.map((reader) => ({ reader, file })),
    repeats,
  );
  rmSync(folder, { recursive: true });
  return results;
}

/** What issue 5 asks of the figures. */
export function csvGoals(results) {
  const find = (name) => results.find(({ reader }) => reader === name);
  const [ours, udsv, papa] = ["ours", "udsv (arrays)", "papaparse (arrays)"].map(find);
  const speed = ours && udsv ? udsv.seconds / ours.seconds : null;
  const memory = ours && papa ? papa.peakMegabytes / ours.peakMegabytes : null;
  return [
    atLeast("1 M rows of CSV to columns, × udsv", 2.5, speed),
    atLeast("1 M rows of CSV: memory, 1 / × Papa Parse", 3, memory),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await benchCsv();
  process.stdout.write(`${JSON.stringify({ results, goals: csvGoals(results) }, null, 2)}\n`);
}
