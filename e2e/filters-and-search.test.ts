import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import {
  countOnMap,
  details,
  expectShown,
  linkedMap,
  linkParameter,
  openTab,
  shownCount,
} from "./reading.ts";

function searchBox(page: Page) {
  return page.getByRole("combobox", { name: "Search incidents, places and coordinates" });
}

describe.each(viewportNames)("filters (%s)", (viewport) => {
  test.for([
    ["Actors", /Wagner Group/, "actors"],
    ["Types of incident", /Air strike/, "types"],
    ["How well the place is known", /Within a settlement/, "precision"],
  ] as const)(
    "narrow map, list and status together by %s",
    async ([group, value, key], { openAtlas }) => {
      const { page, status } = await openAtlas({ viewport });
      await page.getByRole("button", { name: "Show everything" }).click();
      await openTab(page, "Filters");
      const values = page.getByRole("group", { name: group });
      const line = values.locator("label").filter({ hasText: value });
      const expected = Number(/(\d+) of/.exec(await line.innerText())?.[1]);
      await values.getByRole("button", { name: `None ${group}` }).click();
      await expectShown(status, /^0 of 66/);
      await line.getByRole("checkbox").check();
      await expect.poll(() => shownCount(status)).toBe(expected);
      await expect.poll(() => linkParameter(page, key)).not.toBeNull();
      await expect.poll(() => countOnMap(page)).toBeLessThanOrEqual(expected);
      await page.getByRole("button", { name: "Clear all filters" }).click();
      await expectShown(status, /^66 of 66/);
    },
  );

  test("find what has no position", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({ viewport });
    await openTab(page, "Filters");
    await page.getByRole("radio", { name: "Without a position" }).check();
    await expect.poll(() => shownCount(status)).toBeLessThan(10);
    await expect.poll(() => countOnMap(page)).toBe(0);
    await expect.poll(() => linkParameter(page, "placed")).toBe("unplaced");
  });
});

describe.each(viewportNames)("the search box (%s)", (viewport) => {
  test.for(["Khusham", "Khasham", "خشام", "خُشَام", "khusham", "Хашам"])(
    "finds Khusham as %s",
    async (name, { openAtlas }) => {
      const { page } = await openAtlas({ viewport });
      await searchBox(page).fill(name);
      const place = page.getByRole("option").filter({ hasText: /^Khusham.*place$/ });
      await place.waitFor();
      await place.click();
      await details(page).getByRole("heading", { level: 2, name: "Khusham" }).waitFor();
    },
  );

  test("finds incidents by words of their title, by keyboard alone", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    await searchBox(page).fill("Asapov");
    await page
      .getByRole("option")
      .filter({ hasText: /Asapov.*incident$/ })
      .waitFor();
    await page.keyboard.press("Enter");
    await details(page)
      .getByRole("heading", { level: 2, name: /Asapov/ })
      .waitFor();
  });

  test("goes to coordinates in decimal degrees, in DMS, as MGRS and in Arabic digits", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport });
    for (const written of [
      "35.302, 40.291",
      "35°18′07″N 40°17′28″E",
      "37SFV 1738 0759",
      "٣٥٫٣٠٢ ٤٠٫٢٩١",
    ]) {
      await page.getByRole("button", { name: "Show everything" }).click();
      await expect.poll(() => linkedMap(page)?.zoom).toBeLessThan(10);
      await searchBox(page).fill(written);
      await page.getByRole("option", { name: "Go to these coordinates" }).click();
      await expect.poll(() => linkedMap(page)?.zoom).toBeGreaterThan(10);
    }
  });

  test("filters the list by any words, and says that it does", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({ viewport });
    await searchBox(page).fill("Wagner");
    await page.getByRole("option", { name: /Filter the list by/ }).click();
    await expect.poll(() => shownCount(status)).toBeLessThan(66);
    await page.getByText("Only incidents that mention “Wagner”").waitFor();
    await expect.poll(() => linkParameter(page, "q")).toBe("Wagner");
    await page.getByRole("button", { name: "Clear the search" }).click();
    await expectShown(status, /^66 of 66/);
  });
});
