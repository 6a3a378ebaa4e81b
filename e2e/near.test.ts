import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { runAtlas } from "../src/cli/atlas.ts";
import { test, viewportNames } from "./atlas-page.ts";
import { details, linkParameter, map, openTab, tabTo } from "./reading.ts";

const rings = ".leaflet-distance-pane path.atlas-distance--asked.atlas-ring";

/** The card of the only ring. */
function card(page: Page) {
  return page.locator(".card");
}

async function askAtMiddle(page: Page): Promise<void> {
  await openTab(page, "Near");
  await page.getByRole("button", { name: "Ask at the middle of the map" }).click();
  await card(page).getByRole("status").waitFor();
}

/** How many are surely inside, possibly inside and outside, as a card says it. */
async function counts(page: Page): Promise<readonly number[]> {
  const text = await card(page).getByRole("status").innerText();
  return Array.from(text.matchAll(/\d+/g), ([digits]) => Number(digits));
}

describe.each(viewportNames)("a ring a reader asks for (%s)", (viewport) => {
  test("stands in the middle of what is free of the map, and in the list", async ({
    openAtlas,
  }) => {
    const { page, axeViolations } = await openAtlas({ viewport, hash: "map=10/35.3/40.3" });
    await askAtMiddle(page);
    const ring = await map(page).locator(rings).boundingBox();
    const frame = await map(page).boundingBox();
    if (!ring || !frame) throw new Error("Got no ring on the map.");
    const free = viewport === "phone" ? frame.height / 2 : frame.height;
    expect(Math.abs(ring.x + ring.width / 2 - (frame.x + frame.width / 2))).toBeLessThan(3);
    expect(Math.abs(ring.y + ring.height / 2 - (frame.y + free / 2))).toBeLessThan(12);
    expect(await card(page).getByRole("heading", { level: 3 }).innerText()).toMatch(/^Around 35\./);
    expect(await axeViolations()).toEqual([]);
  });

  test("lists incidents and places surely inside, possibly inside and outside, nearest first", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport, hash: "rings=35.33/40.3/5000//Here" });
    await openTab(page, "Near");
    await expect.poll(() => counts(page)).toEqual([5, 10, 49]);
    for (const [list, count] of [
      ["Surely inside", 5],
      ["Possibly inside", 10],
      ["Outside", 49],
    ] as const) {
      const found = card(page)
        .locator("details")
        .filter({ hasText: `Incidents: ${list}` });
      await found.locator("summary").click();
      await expect.poll(() => found.getByRole("listitem").count()).toBe(count);
    }
    const places = card(page)
      .locator("summary")
      .filter({ hasText: /^Places: / });
    expect((await places.allInnerTexts()).map((text) => text.replace(/ \(.*/, ""))).toEqual([
      "Places: Surely inside",
      "Places: Possibly inside",
      "Places: Outside",
    ]);
  });

  test("can be renamed, hidden, resized, kept in a link and removed", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "rings=35.33/40.3/5000//Here" });
    await openTab(page, "Near");
    await card(page).getByRole("textbox", { name: "Name of the ring" }).fill("Mortar range");
    await page.keyboard.press("Enter");
    await card(page).getByRole("spinbutton", { name: "Radius in metres" }).fill("7000");
    await expect.poll(() => linkParameter(page, "rings")).toBe("35.33/40.3/7000//Mortar range");
    await card(page).getByRole("checkbox", { name: "Draw it on the map" }).uncheck();
    await expect.poll(() => map(page).locator(rings).count()).toBe(0);
    await expect.poll(() => linkParameter(page, "rings")).toMatch(/\/hidden$/);
    await page.reload();
    await openTab(page, "Near");
    await card(page).getByRole("heading", { name: "Mortar range" }).waitFor();
    expect(await map(page).locator(rings).count()).toBe(0);
    await card(page).getByRole("button", { name: "Remove the ring Mortar range" }).click();
    await expect.poll(() => card(page).count()).toBe(0);
    await expect.poll(() => linkParameter(page, "rings")).toBeNull();
  });

  test("asked from a place counts with the doubt of that place", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "id=place:sdf-hq-khusham" });
    await details(page).getByRole("combobox", { name: "What lies within…" }).selectOption("500");
    await details(page).getByRole("button", { name: "Close details" }).click();
    await openTab(page, "Near");
    expect(await card(page).innerText()).toMatch(/only known to 2\.5 km/);
    const band = map(page).locator("path.atlas-band.atlas-distance--asked");
    await expect.poll(() => band.count()).toBe(1);
  });
});

test("a ring can be asked for and read without a pointer", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "map=10/35.3/40.3" });
  await page.getByRole("tab", { name: "Incidents" }).focus();
  for (const name of ["Layers", "Filters", "Near"]) {
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tab", { name, exact: true, selected: true }).waitFor();
  }
  const ask = page.getByRole("button", { name: "Ask at the middle of the map" });
  await ask.waitFor();
  await tabTo(page, ask);
  await page.keyboard.press("Enter");
  await card(page).locator("summary").first().waitFor();
  await tabTo(page, card(page).locator("summary").first());
  await page.keyboard.press("Enter");
  await expect.poll(() => card(page).getByRole("listitem").count()).toBeGreaterThan(0);
});

test("a terminal counts what the card counts", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "rings=35.33/40.3/5000" });
  await openTab(page, "Near");
  const near = ["--near", "35.33,40.3", "--radius", "5000", "--json"];
  const { lines } = await runAtlas(["summary", "geodata/khusham", ...near]);
  const { surely, possibly, outside } = JSON.parse(lines.join("\n")).files[0].nearness;
  await expect.poll(() => counts(page)).toEqual([surely, possibly, outside]);
});

test("counts follow the filters", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "rings=35.33/40.3/5000&types=air-strike" });
  await openTab(page, "Near");
  await expect
    .poll(async () => (await counts(page)).reduce((sum, count) => sum + count, 0))
    .toBeLessThan(64);
});
