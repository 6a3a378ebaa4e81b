/**
 * A table of UCDP's shape as GeoParquet on a static host: which part of the file is fetched before the map is
 * right, and which for the details of one incident (`node bench/prepared-data.mjs [rows]`).
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { importSource } from "../scripts/import-source.mjs";
import { serveSite } from "../scripts/serve-site.mjs";
import { writeUcdpFile } from "./ucdp-file.mjs";

const atlas = fileURLToPath(new URL("../scripts/atlas.mjs", import.meta.url));
const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'" />`;

/** Figures of so many rows; throws where the hosted file gives another count or sum than the table. */
export async function benchPreparedData(rowCount) {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-prepared-"));
  const [csv, parquet] = ["ged.csv", "ged.parquet"].map((name) => path.join(folder, name));
  await writeUcdpFile(csv, rowCount);
  const started = performance.now();
  execFileSync(process.execPath, [atlas, "convert", csv, "--to", "geoparquet", "-o", parquet]);
  const convertSeconds = (performance.now() - started) / 1000;
  writeFileSync(path.join(folder, "index.html"), policy);
  const site = await serveSite(folder, 0);
  const { module, close } = await importSource("src/formats/documents/open-parquet.ts");
  try {
    const address = `http://localhost:${site.port}/ged.parquet`;
    const set = await module.openParquet(address, "ged.parquet", {});
    checkRows(set, rowCount);
    const atMap = set.bytesFetched();
    const details = await set.loadDetails(Math.floor(rowCount / 2));
    return {
      rows: set.rowsRead,
      csvMegabytes: megabytes(statSync(csv).size),
      fileMegabytes: megabytes(set.byteLength),
      convertSeconds: Math.round(convertSeconds),
      atMapMegabytes: megabytes(atMap),
      shareAtMap: Number((atMap / set.byteLength).toFixed(3)),
      forOneIncidentMegabytes: megabytes(set.bytesFetched() - atMap),
      columnsOfOneIncident: details.fields.length,
    };
  } finally {
    await close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

function checkRows({ rowsRead, columns }, rowCount) {
  const isPlaced = columns.latitude.every((latitude) => Math.abs(latitude) <= 90);
  if (rowsRead === rowCount && isPlaced) return;
  throw new Error(`Got ${rowsRead} rows from the host, wanted ${rowCount}, each with a place.`);
}

function megabytes(bytes) {
  return Number((bytes / 1e6).toFixed(2));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const figures = await benchPreparedData(Number(process.argv[2] ?? 386_000));
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}
