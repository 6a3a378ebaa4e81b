import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { serveBenchPage } from "./bench-site.mjs";
import { memoryOfProcess, openBenchPage } from "./chromium-page.mjs";
import { quantile } from "./figures.mjs";

/**
 * Reads files, each by one reader of bench/reading/reading-thread.ts in a browser of its own, `repeats` times in
 * turn; the medians of time and of peak memory above an empty page. Throws where two readers read different rows.
 */
export async function readInChromium(readings, repeats) {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-reading-"));
  const site = await serveBenchPage(folder, "reading");
  const runs = [];
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const reading of readings) runs.push(await readOnce(site.address, reading));
  }
  await site.close();
  rmSync(folder, { recursive: true });
  if (new Set(runs.map(({ sum }) => sum)).size !== 1) {
    throw new Error(`Got different sums from the readers: ${JSON.stringify(runs)}`);
  }
  return readings.map(({ reader, file }) => {
    const own = runs.filter((run) => run.reader === reader);
    return {
      reader,
      rows: own[0].rows,
      megabytes: Number((statSync(file).size / 1e6).toFixed(1)),
      seconds: Number((median(own.map(({ milliseconds }) => milliseconds)) / 1000).toFixed(3)),
      peakMegabytes: Math.round(median(own.map(({ peak }) => peak))),
    };
  });
}

async function readOnce(address, { reader, file }) {
  const bench = await openBenchPage(address);
  try {
    await bench.page.locator("input").setInputFiles(file);
    const { resident } = await bench.memory();
    const reading = await bench.call("read", reader);
    const peaks = (await bench.renderers()).map((id) => memoryOfProcess(id, "VmHWM"));
    return { reader, ...reading, peak: Math.max(...peaks) - resident };
  } finally {
    await bench.close();
  }
}

function median(numbers) {
  return quantile(numbers, 0.5);
}
