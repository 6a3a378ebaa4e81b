import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { details, expectShown, lines, tabTo } from "./reading.ts";

describe.each(viewportNames)("the list of incidents (%s)", (viewport) => {
  test("is one stop of the Tab key; arrows move, Enter opens", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    const first = lines(page).first();
    await first.focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const second = lines(page).nth(1);
    expect(await second.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press("End");
    const last = lines(page).last();
    expect(await last.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press("Home");
    const title = await first.locator(".line-title").innerText();
    await page.keyboard.press("Enter");
    await details(page).getByRole("heading", { level: 2, name: title }).waitFor();
  });

  test("tells a screen reader how long it is and where one stands", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    const item = page.getByRole("list", { name: "Incidents" }).getByRole("listitem").nth(4);
    expect(await item.getAttribute("aria-setsize")).toBe("66");
    expect(await item.getAttribute("aria-posinset")).toBe("5");
  });

  test("keeps in step with the time, and says so politely", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({
      viewport,
      hash: "t=2018-02-06T22:00Z/2018-02-08T22:00Z",
    });
    await expectShown(status, /^\d+ of 66 incidents shown, 7–8 February 2018/);
    const count = Number.parseInt((await status.textContent()) ?? "", 10);
    await expect.poll(() => lines(page).count()).toBe(count);
    expect(await status.getAttribute("role")).toBe("status");
  });

  test("marks the line that is open", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    const line = lines(page).nth(3);
    await line.click();
    await details(page).waitFor();
    await page.goBack();
    await details(page).waitFor({ state: "hidden" });
    await page.goForward();
    await details(page).waitFor();
    if (viewport === "wide") expect(await line.getAttribute("aria-current")).toBe("true");
  });

  test("says when nothing passes, and how to get it back", async ({ openAtlas }) => {
    const { page, status } = await openAtlas({ viewport, hash: "q=xyzzyplugh" });
    await expectShown(status, /^0 of 66/);
    await page.getByText("No incident passes the filters.").waitFor();
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await expectShown(status, /^66 of 66/);
  });
});

test("the list is reached from the top of the page with the Tab key", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  await tabTo(page, lines(page).first());
});
