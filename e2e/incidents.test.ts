import { readFileSync } from "node:fs";
import type { Locator } from "playwright-core";
import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { chooseFiles, fileOf } from "./files-tab.ts";
import { countOnMap, details, lines, map, openIncident, tabTo } from "./reading.ts";

interface IncidentFile {
  readonly incidents: readonly {
    readonly id: string;
    readonly title: { readonly en: string };
    readonly where: { readonly kind: string };
  }[];
}

const { incidents }: IncidentFile = JSON.parse(
  readFileSync("geodata/khusham/incidents.json", "utf8"),
);
const placed = incidents.filter(({ where }) => where.kind === "position");
const unplaced = incidents.filter(({ where }) => where.kind !== "position");
/** Where several incidents share one spot; on a phone in the half that the sheet leaves free. */
const atHeadquarters = { wide: "map=15/35.33611/40.30944", phone: "map=15/35.3305/40.30944" };

test("all 66 reported incidents are in the list, those without a position too", async ({
  openAtlas,
}) => {
  const { page, status } = await openAtlas();
  expect(await status.textContent()).toMatch(/^66 of 66 incidents shown/);
  expect(await lines(page).count()).toBe(66);
  expect(incidents.length).toBe(66);
  expect(unplaced.length).toBeGreaterThan(0);
  for (const { title } of unplaced) {
    const line = lines(page).filter({ hasText: title.en });
    expect(await line.textContent()).toMatch(/no position|country only/);
  }
});

test("every incident opens under its own title, with a time and who says so", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas();
  for (const { id, title } of incidents) {
    await page.evaluate((incident) => {
      location.hash = `#id=${incident}`;
    }, id);
    const heading = details(page).getByRole("heading", { level: 2 });
    await expect.poll(() => heading.textContent()).toBe(title.en);
    const parts = await details(page).getByRole("heading", { level: 3 }).allTextContents();
    expect(parts).toEqual(expect.arrayContaining(["When", "Where", "Who", "Who says what"]));
  }
}, 180_000);

describe.each(viewportNames)("incidents on the map (%s)", (viewport) => {
  test("add up to all that have a position", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    await page.getByRole("button", { name: "Show everything" }).click();
    await expect.poll(() => countOnMap(page)).toBe(placed.length);
  });

  test("say type, actor and precision in sign and in words", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=13/35.31/40.29" });
    const symbol = map(page).getByRole("button", { name: /Coalition strike point near al-Sabah/ });
    await symbol.waitFor();
    expect(await symbol.getAttribute("aria-label")).toMatch(/7 February 2018, .*100 m/);
    expect(await symbol.locator("svg path").count()).toBeGreaterThan(0);
    expect(await symbol.locator(".atlas-symbol__letter").textContent()).toBe("C");
  });

  test("that are told differently say so in sign and in words", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=13/35.31/40.29" });
    const name = /Coalition strike point near al-Sabah.*, accounts differ$/;
    const symbol = map(page).getByRole("button", { name });
    await symbol.waitFor();
    expect(await symbol.locator(".atlas-symbol__contested-sign").count()).toBe(1);
  });

  test("at one spot are all reachable by pointer", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: atHeadquarters[viewport] });
    const stack = map(page)
      .getByRole("button", { name: /^\d+ incidents near/ })
      .first();
    const count = Number.parseInt((await stack.getAttribute("aria-label")) ?? "", 10);
    if (viewport === "phone") await stack.tap();
    else await stack.click();
    const chooser = page.getByRole("dialog", { name: `${count} incidents here` });
    const choices = chooser.getByRole("list").getByRole("button");
    await expect.poll(() => choices.count()).toBe(count);
    const title = await choices.last().locator(".line-title").innerText();
    await choices.last().click();
    await details(page).getByRole("heading", { level: 2, name: title }).waitFor();
    expect(await chooser.isVisible()).toBe(false);
  });

  test("at one spot are all reachable by keyboard", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: atHeadquarters[viewport] });
    const stack = map(page)
      .getByRole("button", { name: /^\d+ incidents near/ })
      .first();
    await stack.focus();
    await page.keyboard.press("Space");
    const chooser = page.getByRole("dialog");
    await chooser.waitFor();
    await page.keyboard.press("Escape");
    await chooser.waitFor({ state: "hidden" });
    await expect.poll(() => stack.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    const choices = chooser.getByRole("list").getByRole("button");
    await choices.first().waitFor();
    await tabTo(page, choices.first());
    await page.keyboard.press("End");
    await expect.poll(() => isFocused(choices.last())).toBe(true);
    await page.keyboard.press("Enter");
    await details(page).waitFor();
  });

  test("at one spot are all reachable by keyboard, however many", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=12/12.1/15.03&layers=-places" });
    await chooseFiles(page, [fileOf("one-spot.csv", rowsAtOneSpot(841))]);
    await map(page)
      .getByRole("button", { name: /^841 incidents/ })
      .press("Enter");
    const chooser = page.getByRole("dialog", { name: "841 incidents here" });
    const choices = chooser.getByRole("list").getByRole("button");
    await choices.first().waitFor();
    await tabTo(page, choices.first());
    await page.keyboard.press("End");
    await expect.poll(() => isFocused(choices.last())).toBe(true);
    expect(await choices.last().textContent()).toContain("Incident 841");
    const place = chooser.getByRole("listitem").last();
    expect(await place.getAttribute("aria-posinset")).toBe("841");
    await page.keyboard.press("Home");
    await expect.poll(() => isFocused(choices.first())).toBe(true);
    expect(await choices.first().textContent()).toContain("Incident 1");
    await page.keyboard.press("Enter");
    await details(page)
      .getByRole("heading", { level: 2, name: "Incident 1", exact: true })
      .waitFor();
  });

  test("without a position say so in their details", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    const title = unplaced[0]?.title.en ?? "";
    await openIncident(page, title);
    expect(await details(page).innerText()).toMatch(/No position|Only the country is known/);
  });
});

test("the incidents on the map are one stop of the Tab key, with arrow keys between them", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas({ hash: "map=12/35.31/40.29" });
  const symbols = map(page).locator(".atlas-symbol");
  await symbols.first().waitFor();
  const stops = await symbols.evaluateAll(
    (all) => all.filter((symbol) => symbol instanceof HTMLElement && symbol.tabIndex === 0).length,
  );
  expect(stops).toBe(1);
  const stop = map(page).locator('.atlas-symbol[tabindex="0"]');
  const name = await stop.getAttribute("aria-label");
  await stop.focus();
  await page.keyboard.press("ArrowRight");
  const focused = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  expect(focused).not.toBe(name);
  expect(focused).toBeTruthy();
});

function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}

/** A file whose rows differ by title and day alone. */
function rowsAtOneSpot(count: number): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
    return `Incident ${index + 1},${day},12.1,15.03`;
  });
  return `title,date,latitude,longitude\n${lines.join("\n")}\n`;
}
