// @ts-check
/** Makes docs/screenshot.png, the picture in the README, from the built site; another hash may follow. */
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { buildSiteIfStale } from "./build-site.mjs";
import { installChromium } from "./find-chromium.mjs";
import { projectFolder } from "./install.mjs";
import { serveSite } from "./serve-site.mjs";

const executablePath = installChromium();
if (!(executablePath && buildSiteIfStale())) process.exit(1);
const site = await serveSite(`${projectFolder}dist`, 0);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "en-GB" });
await page.goto(
  `http://localhost:${site.port}/${process.argv[2] ?? "#map=12/35.325/40.33&id=2018-02-07-khusham"}`,
);
await page.getByRole("status").filter({ hasText: "incidents shown" }).first().waitFor();
await page.getByRole("heading", { level: 2 }).first().waitFor();
await page.waitForLoadState("networkidle");
mkdirSync(`${projectFolder}docs`, { recursive: true });
await page.screenshot({ path: `${projectFolder}docs/screenshot.png` });
await browser.close();
await site.close();
console.log("docs/screenshot.png is new.");
