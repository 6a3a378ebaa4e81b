import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, type Viewport, viewportNames } from "./atlas-page.ts";
import { details, openTab } from "./reading.ts";

const tabs: Record<Viewport, readonly string[]> = {
  wide: ["Incidents", "Layers", "Filters", "About"],
  phone: ["Incidents", "Layers", "Filters", "Time", "About"],
};

describe.each(viewportNames)("the screen (%s)", (viewport) => {
  test("never scrolls sideways", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    for (const tab of tabs[viewport]) {
      await openTab(page, tab);
      expect(await sidewaysOverflow(page)).toEqual([]);
    }
    await page.evaluate(() => {
      location.hash = "#id=2018-02-07-khusham";
    });
    await details(page).waitFor();
    expect(await sidewaysOverflow(page)).toEqual([]);
  });

  test.for(["light", "dark"] as const)(
    "has no violation axe-core knows of (%s)",
    async (scheme, { openAtlas }) => {
      const { page, axeViolations } = await openAtlas({ viewport, scheme });
      for (const tab of tabs[viewport]) {
        await openTab(page, tab);
        expect(await axeViolations(), tab).toEqual([]);
      }
      for (const id of [
        "2018-02-07-khusham",
        "place:khusham",
        "note:rounds-within-500-m",
        "area:sdf-2018-02",
      ]) {
        await page.evaluate((target) => {
          location.hash = `#id=${target}`;
        }, id);
        await details(page).waitFor();
        expect(await axeViolations(), id).toEqual([]);
      }
    },
  );

  test("follows the system into the dark", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, scheme: "dark" });
    expect(await lightness(page)).toBeLessThan(0.3);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => lightness(page)).toBeGreaterThan(0.7);
  });

  test("keeps still for readers who ask for less motion", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, reducedMotion: true });
    await page.getByRole("button", { name: "Zoom in" }).click();
    const animated = await page.evaluate(() =>
      document.getAnimations().map((animation) => animation.id || "animation"),
    );
    expect(animated).toEqual([]);
    expect(await page.locator(".leaflet-zoom-anim").count()).toBe(0);

    const map = page.locator(".leaflet-container");
    await map.focus();
    await page.keyboard.press("ArrowRight");
    expect(await map.locator(".leaflet-pan-anim").count()).toBe(0);
  });

  test("gives every control a target of at least 24 pixels", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    const small = await page
      .getByRole("button")
      .filter({ visible: true })
      .evaluateAll((buttons) =>
        buttons
          // places on the map are also list items of the search and have room around them
          .filter((button) => !button.closest(".leaflet-places-pane"))
          .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(({ name, box }) => `${name}: ${box.width} × ${box.height}`),
      );
    expect(small).toEqual([]);
  });
});

test("a phone's sheet has a real button as its handle", async ({ openAtlas }) => {
  const { page } = await openAtlas({ viewport: "phone" });
  const sheet = page.getByRole("region", { name: "Contents of the atlas" });
  const heightOf = async () => (await sheet.boundingBox())?.height ?? 0;
  const topOf = async () => (await sheet.boundingBox())?.y ?? 0;
  const half = await topOf();
  await page.getByRole("button", { name: "Show the panel in full" }).press("Enter");
  await expect.poll(topOf).toBeLessThan(half);
  await page.getByRole("button", { name: "Show more of the map" }).tap();
  await expect.poll(topOf).toBeGreaterThan(half);
  await page.getByRole("button", { name: "Show more of the panel" }).tap();
  await expect.poll(topOf).toBe(half);
  expect(await heightOf()).toBeGreaterThan(200);
});

test("text may grow to twice its size on a phone without a line being cut off", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas({ viewport: "phone" });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  expect(await sidewaysOverflow(page)).toEqual([]);
});

/** What is wider than the window, one line an element; empty when the page cannot scroll sideways. */
function sidewaysOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll("body *")]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map((element) => `${element.tagName} ${element.className}`)
      .slice(0, 5);
  });
}

/** Lightness of the page's paper, 0 to 1. */
function lightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const colour = getComputedStyle(document.body).backgroundColor;
    const channels = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    return channels.reduce((sum, channel) => sum + channel, 0) / (3 * 255);
  });
}
