import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, type Viewport, viewportNames } from "./atlas-page.ts";
import { expectShown, linkParameter, openTab, shownCount } from "./reading.ts";

async function openTimeline(page: Page, viewport: Viewport): Promise<void> {
  if (viewport === "phone") await openTab(page, "Time");
  await page.getByRole("region", { name: "Time" }).waitFor();
}

describe.each(viewportNames)("the timeline (%s)", (viewport) => {
  test("filters by two native inputs on the atlas's own clock", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({ viewport, timeZone: "America/New_York" });
    await openTimeline(page, viewport);
    await page.getByLabel("From", { exact: true }).fill("2018-02-07T12:00");
    await page.getByLabel("To", { exact: true }).fill("2018-02-08T12:00");
    await expectShown(status, /^[1-9]\d? of 66 incidents shown, 7–8 February 2018/);
    // noon in Damascus, which was two hours ahead of UTC that winter
    await expect.poll(() => linkParameter(page, "t")).toBe("2018-02-07T10:00Z/2018-02-08T10:00Z");
  });

  test("lets a span through that only overlaps the window", async ({ openAtlas }) => {
    // the clash is reported from 22:00 to 02:00 local time: the window is half an hour inside it
    const { page, status } = await openAtlas({
      viewport,
      hash: "t=2018-02-07T22:00Z/2018-02-07T22:30Z",
    });
    await expectShown(status, /^[1-9]\d? of 66/);
    await page
      .getByRole("button", { name: /Attack on the SDF headquarters near Khusham/ })
      .first()
      .waitFor();
  });

  test("has a window that keys can move", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({ viewport });
    await openTimeline(page, viewport);
    const end = page.getByRole("slider", { name: "End of the chosen time" });
    const before = await end.getAttribute("aria-valuetext");
    await end.press("PageDown");
    await expect.poll(() => end.getAttribute("aria-valuetext")).not.toBe(before);
    await expect.poll(() => shownCount(status)).toBeLessThan(66);
    await page.getByRole("button", { name: "All dates" }).click();
    await expectShown(status, /^66 of 66/);
  });

  test("shows a part of the time more closely, and its bars as a table", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({
      viewport,
      hash: "t=2018-02-05T00:00Z/2018-02-10T00:00Z",
    });
    await openTimeline(page, viewport);
    const wider = page.getByRole("button", { name: "Show more time on the axis" });
    expect(await wider.isDisabled()).toBe(true);
    for (let presses = 0; presses < 5; presses++) {
      await page.getByRole("button", { name: "Show less time on the axis" }).click();
    }
    await page.getByRole("button", { name: "Counts as a table" }).click();
    const table = page.getByRole("dialog", { name: "Incidents over time" }).getByRole("table");
    const night = table.getByRole("row", { name: /7 Feb 2018/ }).last();
    await night.getByRole("button").click();
    await expectShown(status, /of 66 incidents shown, 7/);
    await expect.poll(() => wider.isDisabled()).toBe(false);
    await page.getByRole("button", { name: "All dates" }).click();
    await expectShown(status, /^66 of 66/);
  });

  test("has a window that can be drawn, and one end that can be dragged", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({ viewport });
    await openTimeline(page, viewport);
    const box = await page.getByRole("img", { name: "Incidents over time" }).boundingBox();
    if (!box) throw new Error("Got no histogram on the page.");
    await page.mouse.move(box.x + box.width * 0.4, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.6, box.y + 30, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => shownCount(status)).toBeLessThan(66);
    const drawn = await shownCount(status);
    const grip = await page.getByRole("slider", { name: "End of the chosen time" }).boundingBox();
    if (!grip) throw new Error("Got no end of the window to drag.");
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.95, box.y + 30, { steps: 6 });
    await page.mouse.up();
    await expect.poll(() => shownCount(status)).toBeGreaterThan(drawn);
  });

  test("steps and plays only when asked", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({ viewport });
    await openTimeline(page, viewport);
    expect(await shownCount(status)).toBe(66);
    await page.getByRole("button", { name: "Step on in time" }).click();
    await expect.poll(() => shownCount(status)).toBeLessThan(66);
    const first = linkParameter(page, "t");
    await page.getByRole("button", { name: "Play", exact: true }).click();
    const pause = page.getByRole("button", { name: "Pause" });
    await pause.waitFor();
    await expect.poll(() => linkParameter(page, "t")).not.toBe(first);
    await pause.click();
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
  });
});
