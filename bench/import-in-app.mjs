/**
 * A table of UCDP's shape, and the same in a zip file, chosen in the built application: time until it is counted
 * and drawn, the longest stall of the page meanwhile, memory (`node bench/import-in-app.mjs [rows]`).
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import { chromium } from "playwright-core";
import { buildSiteIfStale } from "../scripts/build-site.mjs";
import { findChromium } from "../scripts/find-chromium.mjs";
import { projectFolder } from "../scripts/install.mjs";
import { serveSite } from "../scripts/serve-site.mjs";
import { memoryOfProcess, rendererIds } from "./chromium-page.mjs";
import { writeUcdpFile } from "./ucdp-file.mjs";

/** Figures of both files with so many rows; fails where the application does not come to list them all. */
async function benchImport(rowCount) {
  if (!buildSiteIfStale()) throw new Error("The site could not be built.");
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-import-"));
  const [csv, zip] = ["ged.csv", "ged.zip"].map((name) => path.join(folder, name));
  await writeUcdpFile(csv, rowCount);
  writeFileSync(zip, zipSync({ "ged.csv": [new Uint8Array(readFileSync(csv)), { level: 6 }] }));
  const site = await serveSite(path.join(projectFolder, "dist"), 0);
  try {
    const figures = [];
    for (const file of [csv, zip]) figures.push(await importOnce(site.port, file, rowCount));
    return figures;
  } finally {
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

/** One file in a browser of its own. */
async function importOnce(port, file, rowCount) {
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
    await page.goto(`http://localhost:${port}/`);
    const status = page.getByRole("status").filter({ hasText: "incidents shown" }).first();
    const own = shownIn(await status.textContent());
    await page.getByRole("tab", { name: "Files", exact: true }).click();
    const input = page.locator(".files input[type=file]");
    await input.waitFor({ state: "attached" });
    const session = await browser.newBrowserCDPSession();
    const before = (await memoryOf(session)).now;
    await page.evaluate(recordGaps);
    const started = performance.now();
    await input.setInputFiles([file]);
    const wanted = (rowCount + own).toLocaleString("en-GB");
    await status.filter({ hasText: `${wanted} of` }).waitFor({ timeout: 120_000 });
    const seconds = (performance.now() - started) / 1000;
    const { now, peak } = await memoryOf(session);
    return {
      file: path.basename(file),
      rows: rowCount,
      megabytes: Math.round(statSync(file).size / 1e6),
      seconds: Number(seconds.toFixed(2)),
      longestStallMilliseconds: Math.round(await page.evaluate(() => globalThis.longestGap)),
      memoryBeforeMegabytes: Math.round(before),
      memoryMegabytes: Math.round(now),
      peakMegabytes: Math.round(peak),
    };
  } finally {
    await browser.close();
  }
}

/** Megabytes of the process that holds the page and its worker: now, and the most so far. */
async function memoryOf(session) {
  const ids = await rendererIds(session);
  const [now, peak] = ["VmRSS", "VmHWM"].map((name) =>
    Math.max(...ids.map((id) => memoryOfProcess(id, name) ?? 0)),
  );
  return { now, peak };
}

/** Runs in the page: the longest time between two turns of its event loop, milliseconds. */
function recordGaps() {
  globalThis.longestGap = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    globalThis.longestGap = Math.max(globalThis.longestGap, now - last);
    last = now;
  }, 1);
}

function shownIn(status) {
  return Number(/^[\d,]+/.exec(status)?.[0].replaceAll(",", ""));
}

const figures = await benchImport(Number(process.argv[2] ?? 386_000));
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
