/** One million rows as GeoParquet of ours and as GeoJSON: bytes of each, and the time to columns in a worker. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { writeEventsCsv, writeEventsGeojson } from "./events-file.mjs";
import { atLeast, atMost } from "./goals.mjs";
import { readInChromium } from "./read-in-chromium.mjs";

const rowCount = 1_000_000;
const repeats = 3;
const atlas = fileURLToPath(new URL("../scripts/atlas.mjs", import.meta.url));

/** Figures of both readers. */
export async function benchParquet() {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-parquet-"));
  const [csv, json, parquet] = ["csv", "geojson", "parquet"].map((ending) =>
    path.join(folder, `events.${ending}`),
  );
  await writeEventsCsv(csv, rowCount);
  await writeEventsGeojson(json, rowCount);
  execFileSync(process.execPath, [atlas, "convert", csv, "--to", "geoparquet", "-o", parquet]);
  const results = await readInChromium(
    [
      { reader: "ours, map columns", file: parquet },
      { reader: "JSON.parse", file: json },
    ],
    repeats,
  );
  rmSync(folder, { recursive: true });
  return results;
}

/** What issue 5 asks of the figures. */
export function parquetGoals(results) {
  const find = (name) => results.find(({ reader }) => reader === name);
  const [ours, json] = ["ours, map columns", "JSON.parse"].map(find);
  const speed = ours && json ? json.seconds / ours.seconds : null;
  return [
    atMost("1 M rows of GeoParquet, MB", 15, ours?.megabytes),
    atLeast("1 M rows of GeoParquet to columns, × JSON.parse of GeoJSON", 4, speed),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const results = await benchParquet();
  process.stdout.write(`${JSON.stringify({ results, goals: parquetGoals(results) }, null, 2)}\n`);
}
