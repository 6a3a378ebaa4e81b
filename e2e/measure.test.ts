import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { details, map } from "./reading.ts";

const clipboard = ["clipboard-read", "clipboard-write"];

function panel(page: Page) {
  return page.getByRole("region", { name: "Measure distances" });
}

async function pasted(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

describe.each(viewportNames)("measuring (%s)", (viewport) => {
  test("goes by single presses without dragging, from a place with its doubt", async ({
    openAtlas,
  }) => {
    const { page, axeViolations } = await openAtlas({
      viewport,
      hash: "map=12/35.31/40.3",
      permissions: clipboard,
    });
    await page.getByRole("button", { name: "Measure distances" }).click();
    await panel(page).waitFor();
    await map(page).getByRole("button", { name: "Muhassan", exact: true }).dispatchEvent("click");
    await panel(page).getByText("Muhassan").waitFor();
    await panel(page).getByRole("button", { name: "Add the middle of the map" }).click();
    const total = panel(page).getByRole("status");
    await expect.poll(() => total.innerText()).toMatch(/Total \d+\.\d km \(\d+\.\d–\d+\.\d km\)/);
    expect(await panel(page).innerText()).toMatch(/bearing \d{3}°/);
    expect(await axeViolations()).toEqual([]);
    await panel(page).getByRole("button", { name: "Copy as text" }).click();
    await expect
      .poll(() => pasted(page))
      .toMatch(/^1\. Muhassan\n2\. .*\nTotal .* WGS 84 ellipsoid$/);
    await panel(page).getByRole("button", { name: "Finish" }).click();
    await panel(page).getByText("Finished").waitFor({ state: "attached" });
    await panel(page).getByRole("button", { name: "Stop measuring" }).click();
    await expect.poll(() => panel(page).count()).toBe(0);
  });
});

test("measuring goes by keyboard alone, in nautical miles", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "map=10/35.3/40.3&units=nautical" });
  await page.getByRole("button", { name: "Measure distances" }).press("Enter");
  await panel(page).waitFor();
  await map(page).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(500);
  await page.keyboard.press("Space");
  await expect.poll(() => panel(page).getByRole("listitem").count()).toBe(2);
  await page.keyboard.press("Backspace");
  await expect.poll(() => panel(page).getByRole("listitem").count()).toBe(1);
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(500);
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await panel(page).getByText("Finished").waitFor();
  await expect.poll(() => panel(page).getByRole("status").innerText()).toMatch(/Total \d+\.\d NM/);
  await page.keyboard.press("Escape");
  await expect.poll(() => panel(page).count()).toBe(0);
});

describe.each(viewportNames)("coordinates (%s)", (viewport) => {
  const written = [
    ["35.30, 40.30", "35.30, 40.30"],
    ["35°18'N 40°18'E", "35.30, 40.30"],
    ["٣٥٫٣٠، ٤٠٫٣٠", "35.30, 40.30"],
    ["37SFV 18 07", "35.30, 40.30"],
  ] as const;
  test.for(written)(
    "searched as %s are gone to and marked",
    async ([typed, label], { openAtlas }) => {
      const { page } = await openAtlas({ viewport });
      const box = page.getByRole("combobox").first();
      await box.fill(typed);
      await page.getByRole("option").first().waitFor();
      await box.press("Enter");
      const mark = page.locator(".atlas-hover");
      await expect.poll(() => mark.innerText()).toContain(label);
      const spot = await page.locator(".atlas-selected-spot").boundingBox();
      expect(spot?.y).toBeLessThan(viewport === "phone" ? 320 : 700);
    },
  );

  test("of a record are copied by a press, no finer than it is known", async ({ openAtlas }) => {
    const { page } = await openAtlas({
      viewport,
      hash: "id=place:sdf-hq-khusham",
      permissions: clipboard,
    });
    const list = details(page).getByRole("list", { name: "Coordinates" });
    await expect
      .poll(() => list.getByRole("button").allInnerTexts())
      .toEqual(["35.34, 40.31 Copy", "35°20′N 40°19′E Copy", "37SFV1911 Copy"]);
    await list.getByRole("button", { name: /37SFV1911/ }).click();
    await expect.poll(() => pasted(page)).toBe("37SFV1911");
  });
});

test("a long press asks a spot for its coordinates, to be copied", async ({ openAtlas }) => {
  const { page, context } = await openAtlas({
    viewport: "phone",
    hash: "map=12/35.31/40.3",
    permissions: clipboard,
  });
  const session = await context.newCDPSession(page);
  const touchPoints = [{ x: 90, y: 60 }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  const menu = page.getByRole("dialog", { name: "This spot" });
  await menu.waitFor();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  const notations = await menu.getByRole("listitem").allInnerTexts();
  expect(notations).toHaveLength(3);
  await menu.getByRole("button", { name: "Copy" }).first().click();
  await expect.poll(() => pasted(page)).toMatch(/^35\.\d+, 40\.\d+$/);
});
