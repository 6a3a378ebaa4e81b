import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { buildSiteIfStale } from "../scripts/build-site.mjs";
import { findChromium } from "../scripts/find-chromium.mjs";
import { serveSite } from "../scripts/serve-site.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the served site, with a closing slash. */
    site: string;
    /** Where the one browser of the run listens. */
    browser: string;
  }
}

/** Builds the site if it is stale, serves it on a free port and starts one browser for all tests. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  if (!buildSiteIfStale()) throw new Error("The site could not be built.");
  const executablePath = findChromium();
  if (!executablePath) throw new Error("Got no Chromium: `npm test` installs one.");
  const site = await serveSite("dist", 0);
  const browser = await chromium.launchServer({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  provide("site", `http://localhost:${site.port}/`);
  provide("browser", browser.wsEndpoint());
  return async function tearDown() {
    await browser.close();
    await site.close();
  };
}
