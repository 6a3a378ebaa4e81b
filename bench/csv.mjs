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
const readers = [
  "ours",
  "udsv (rows)",
  "udsv (arrays)",
  "papaparse (chunks)",
  "papaparse (arrays)",
  "papaparse (objects)",
];

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

/**
 * What issue 5 asks of the figures: beside udsv with its rows gathered, as the prototype that set the goal was
 * measured, and beside Papa Parse in its leanest way. Row by row udsv is faster; that stands among the figures.
 */
export function csvGoals(results) {
  const ours = results.find(({ reader }) => reader === "ours");
  const ratio = (library, figure) => {
    const figures = results.filter(({ reader }) => reader.startsWith(library));
    const least = Math.min(...figures.map((result) => result[figure]));
    return ours && figures.length > 0 ? least / ours[figure] : null;
  };
  return [
    atLeast(
      "1 M rows of CSV to columns, × udsv (rows gathered)",
      2.5,
      ratio("udsv (arrays)", "seconds"),
    ),
    atLeast("1 M rows of CSV: memory, 1 / × Papa Parse", 3, ratio("papaparse", "peakMegabytes")),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await benchCsv();
  process.stdout.write(`${JSON.stringify({ results, goals: csvGoals(results) }, null, 2)}\n`);
}
