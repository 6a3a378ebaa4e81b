import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect } from "vitest";
import { type OpenAtlas, site, test, type Viewport, viewportNames } from "./atlas-page.ts";

const firstLoadScriptLimit = 200_000;

describe("the built site", () => {
  test("answers with the headers a page cannot set for itself", async () => {
    const { headers } = await fetch(site);
    expect(headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("forbids inline and foreign scripts in the page itself", async () => {
    const page = await (await fetch(site)).text();
    const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? "";
    const directives = policy.split(";").map((directive) => directive.trim());
    expect(directives).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|\*|blob:.*script/);
  });

  test("says 404 for a file it does not have", async () => {
    expect((await fetch(`${site}geodata/nowhere/atlas.json`)).status).toBe(404);
  });
});

describe.each(viewportNames)("the first load (%s)", (viewport) => {
  test("touches its own origin only and breaks no line of the policy", async ({ openAtlas }) => {
    const { page, requests, problems } = await openAtlas({ viewport });
    await page.waitForLoadState("networkidle");
    const origins = new Set(requests.map((request) => new URL(request.url()).origin));
    expect([...origins].filter((origin) => origin !== "null")).toEqual([new URL(site).origin]);
    expect(problems).toEqual([]);
  });
});

test("the first load needs at most 200 KB of script, packed", async ({ openAtlas }) => {
  const { page, requests } = await openAtlas();
  await page.waitForLoadState("networkidle");
  const scripts = [...new Set(requests.map((request) => new URL(request.url()).pathname))]
    .filter((path) => path.endsWith(".js"))
    .map((path) => ({ path, bytes: gzipSync(readFileSync(`dist${path}`)).length }));
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    `First-load script: ${kilobytes(total)} gzip (limit 200)`,
    ...scripts.map(({ path, bytes }) => `\n  ${path} ${kilobytes(bytes)}`),
  );
  expect(total).toBeLessThanOrEqual(firstLoadScriptLimit);
});

/** Visits of which the median is printed; one before them warms server and browser. */
const timedVisits = 5;

test.for(viewportNames)(
  "how soon the map can be used is printed (%s)",
  async (viewport, { openAtlas }) => {
    const visits: FirstPictures[] = [];
    for (let visit = 0; visit <= timedVisits; visit += 1) {
      visits.push(await timedVisit(openAtlas, viewport));
    }
    const timed = visits.slice(1);
    const medianOf = (of: (visit: FirstPictures) => number) => Math.round(median(timed.map(of)));
    console.log(
      `Painted after the click on the link (${viewport}, median of ${timedVisits} visits, ms):`,
      `first words ${medianOf(({ words }) => words)},`,
      `incidents on the map ${medianOf(({ symbol }) => symbol)},`,
      `and in the list ${medianOf(({ line }) => line)} (goal 1500);`,
      `layout shift ${median(timed.map(({ shift }) => shift)).toFixed(3)}`,
    );
    expect(timed.every(({ symbol, line }) => symbol > 0 && line > 0)).toBe(true);
  },
);

/** When a visit's pictures were painted, ms after its start, and how far what stood there moved (CLS). */
interface FirstPictures {
  readonly words: number;
  readonly symbol: number;
  readonly line: number;
  readonly shift: number;
}

/** Opens the site as a new reader, without anything that looks at requests on the way. */
async function timedVisit(openAtlas: OpenAtlas, viewport: Viewport): Promise<FirstPictures> {
  const asReader = { isWatched: false, ready: false, initScript: notePictures };
  const { page, context } = await openAtlas({ viewport, ...asReader });
  await page.waitForFunction(() => {
    const { symbol, line }: FirstPictures = Reflect.get(globalThis, "firstPictures");
    return symbol !== undefined && line !== undefined;
  });
  await page.waitForLoadState("networkidle");
  const pictures = await page.evaluate(
    (): FirstPictures => Reflect.get(globalThis, "firstPictures"),
  );
  await context.close();
  return pictures;
}

/** Runs in the page before its own scripts: notes when things have been painted, without asking for them. */
function notePictures(): void {
  const noted: Record<string, number> & { shift: number } = { shift: 0 };
  Reflect.set(globalThis, "firstPictures", noted);
  const awaited = new Map([
    ["words", "#root *"],
    ["symbol", ".atlas-symbol"],
    ["line", ".incident-list button"],
  ]);

  function notePainted(name: string): void {
    requestAnimationFrame(() => {
      // a message is delivered after the frame that the callback belongs to
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        noted[name] = performance.now();
      };
      port2.postMessage(null);
    });
  }

  new MutationObserver(() => {
    for (const [name, selector] of awaited) {
      if (document.querySelector(selector) === null) continue;
      awaited.delete(name);
      notePainted(name);
    }
  }).observe(document, { childList: true, subtree: true });
  new PerformanceObserver((shifts) => {
    for (const shift of shifts.getEntries()) noted.shift += Reflect.get(shift, "value");
  }).observe({ type: "layout-shift", buffered: true });
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}
