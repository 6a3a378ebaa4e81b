import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { findChromium } from "../scripts/find-chromium.mjs";

const viewport = { width: 1280, height: 800 };
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  // WebGL in software, so that glify runs at all
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--js-flags=--expose-gc",
];
// a frame begins as soon as it is asked for and the last one was drawn, instead of 60 times a second
const clocklessFlags = [...flags, "--disable-frame-rate-limit"];

/**
 * A fresh browser with one page, its memory and its steps; the caller closes it. Without `hasClock` no display
 * clock holds its frames back.
 */
export async function openBenchPage(address, { hasClock = true } = {}) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Got no Chromium: `npm test` installs one.");
  const browser = await chromium.launch({
    executablePath,
    args: hasClock ? flags : clocklessFlags,
  });
  const page = await browser.newPage({ viewport });
  const problems = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.goto(address);
  await page.waitForFunction(() => "bench" in globalThis);
  const browserSession = await browser.newBrowserCDPSession();
  const pageSession = await page.context().newCDPSession(page);
  return {
    page,
    problems,
    version: browser.version(),
    /** Calls a step of bench/page/main.ts. */
    call: (step, ...parameters) =>
      page.evaluate(([name, given]) => globalThis.bench[name](...given), [step, parameters]),
    memory: () => measureMemory(page, browserSession, pageSession),
    renderers: () => rendererIds(browserSession),
    close: () => browser.close(),
  };
}

/** Megabytes after all garbage is collected: heap of the page's own thread, and the process that holds it. */
async function measureMemory(page, browserSession, pageSession) {
  for (let round = 0; round < 2; round++) {
    await pageSession.send("HeapProfiler.collectGarbage");
    await Promise.all(page.workers().map((worker) => worker.evaluate(() => globalThis.gc?.())));
    await page.waitForTimeout(100);
  }
  const { usedSize } = await pageSession.send("Runtime.getHeapUsage");
  const renderers = await rendererIds(browserSession);
  const resident = renderers
    .map((id) => memoryOfProcess(id, "VmRSS"))
    .filter((megabytes) => megabytes !== null);
  return {
    heap: usedSize / 2 ** 20,
    resident: resident.length === 0 ? null : Math.max(...resident),
  };
}

/** The processes of pages. */
export async function rendererIds(browserSession) {
  const { processInfo } = await browserSession.send("SystemInfo.getProcessInfo");
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

/**
 * Megabytes a process holds now (`VmRSS`), or the most it ever held (`VmHWM`); null where the system does not say.
 */
export function memoryOfProcess(processId, name) {
  try {
    const status = readFileSync(`/proc/${processId}/status`, "utf8");
    return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}
