import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
  type Request,
} from "playwright-core";
import { test as base, expect, inject } from "vitest";

/** Window sizes every numbered point is tried at. */
const viewports = {
  wide: { width: 1440, height: 900 },
  phone: { width: 360, height: 640 },
} as const;

export type Viewport = keyof typeof viewports;

/** Both of them, for `describe.each`. */
export const viewportNames = ["wide", "phone"] as const satisfies readonly Viewport[];

export interface AtlasOptions {
  readonly viewport?: Viewport;
  /** After the `#`. */
  readonly hash?: string;
  /** After the `?`. */
  readonly search?: string;
  readonly scheme?: "light" | "dark";
  readonly reducedMotion?: boolean;
  /** Zone of the reader's machine. */
  readonly timeZone?: string;
  readonly permissions?: readonly string[];
  /** Hosts a reader has asked for; each request there is answered with an empty picture. */
  readonly askedHosts?: readonly string[];
  /** What the test is about is no problem, e.g. that a host refuses to be read. */
  readonly expectedProblem?: RegExp;
  /** Whether every request stops to be looked at, which takes its time; true unless said. */
  readonly isWatched?: boolean;
  /** Runs in the page before its own scripts. */
  readonly initScript?: () => void;
  /** Whether to wait until the incidents are there; true unless said. */
  readonly ready?: boolean;
}

/** One reader with an empty profile, and all that the page did behind their back. */
export interface AtlasPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request, in order. */
  readonly requests: readonly Request[];
  /** Requests to other hosts, violations of the policy, errors: a test fails when one is left at its end. */
  readonly problems: readonly string[];
  /** The line that says how many incidents are shown. */
  readonly status: Locator;
  /** Writes a picture for the engineer to look at; returns where. */
  readonly screenshot: (name: string) => Promise<string>;
  /** What axe-core finds on the page as it is now, one line a rule. */
  readonly axeViolations: () => Promise<string[]>;
}

export type OpenAtlas = (options?: AtlasOptions) => Promise<AtlasPage>;

/** A browser test: `openAtlas` opens the built site, and the test fails if any page had a problem. */
export const test = base.extend<{ openAtlas: OpenAtlas }>({
  openAtlas: async ({ task }, use) => {
    const opened: AtlasPage[] = [];
    await use(async (options = {}) => {
      const atlas = await openAtlas(options);
      opened.push(atlas);
      return atlas;
    });
    if (task.result?.state === "fail") await pictureOfFailure(opened, task.name);
    await Promise.all(opened.map(({ context }) => context.close()));
    expect(opened.flatMap(({ problems }) => problems)).toEqual([]);
  },
});

/** Address of the site under test, with a closing slash. */
export const site = inject("site");

const pictures = join(tmpdir(), "incident-atlas-pictures");
const emptyPicture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

let browser: Promise<Browser> | undefined;

async function openAtlas(options: AtlasOptions): Promise<AtlasPage> {
  browser ??= chromium.connect(inject("browser"));
  const context = await (await browser).newContext(contextOptions(options));
  const requests: Request[] = [];
  const problems: string[] = [];
  const note = (problem: string) => {
    if (!options.expectedProblem?.test(problem)) problems.push(problem);
  };
  context.setDefaultTimeout(15_000);
  if (options.isWatched ?? true) await watch(context, requests, note, options.askedHosts ?? []);
  const page = await context.newPage();
  const { search, hash, initScript } = options;
  if (initScript) await page.addInitScript(initScript);
  await page.goto(`${site}${search ? `?${search}` : ""}${hash ? `#${hash}` : ""}`);
  const status = page.getByRole("status").filter({ hasText: /[\d,]+ of [\d,]+ incidents shown/ });
  if (options.ready ?? true) await status.first().waitFor();
  return {
    page,
    context,
    requests,
    problems,
    status: status.first(),
    screenshot: (name) => picture(page, name),
    axeViolations: () => axeViolations(page),
  };
}

function contextOptions(options: AtlasOptions): BrowserContextOptions {
  const { viewport = "wide", scheme = "light", reducedMotion = false, timeZone } = options;
  return {
    viewport: viewports[viewport],
    colorScheme: scheme,
    reducedMotion: reducedMotion ? "reduce" : "no-preference",
    locale: "en-GB",
    hasTouch: viewport === "phone",
    isMobile: viewport === "phone",
    permissions: [...(options.permissions ?? [])],
    ...(timeZone ? { timezoneId: timeZone } : {}),
  };
}

async function watch(
  context: BrowserContext,
  requests: Request[],
  note: (problem: string) => void,
  askedHosts: readonly string[],
): Promise<void> {
  const { origin } = new URL(site);
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      const { host } = new URL(route.request().url());
      if (askedHosts.includes(host)) {
        return route.fulfill({ body: emptyPicture, contentType: "image/png" });
      }
      note(`request to another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on("request", (request) => requests.push(request));
  context.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`error: ${error.error().message}`));
  await context.exposeFunction("reportViolation", (violation: string) => {
    note(`policy: ${violation}`);
  });
  await context.addInitScript(reportPolicyViolations);
}

/** Runs in the page, before its own scripts. */
function reportPolicyViolations(): void {
  addEventListener("securitypolicyviolation", (event) => {
    const report: unknown = Reflect.get(globalThis, "reportViolation");
    if (report instanceof Function) report(`${event.violatedDirective} ${event.blockedURI}`);
  });
}

async function axeViolations(page: Page): Promise<string[]> {
  // evaluated by the debugger, which the policy does not bind; a script element would be refused
  await page.evaluate(axeSource);
  const violations = await page.evaluate<AxeViolation[]>(
    "axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target).join(" | ")}`,
  );
}

interface AxeViolation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

async function picture(page: Page, name: string): Promise<string> {
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, `${name.replace(/\W+/g, "-")}.png`);
  await page.screenshot({ path });
  return path;
}

async function pictureOfFailure(opened: readonly AtlasPage[], name: string): Promise<void> {
  const last = opened.at(-1);
  if (!last || last.page.isClosed()) return;
  console.log(`Picture of the failure: ${await last.screenshot(`failed ${name}`)}`);
}
