import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { details, linkedMap, linkParameter, map, openIncident } from "./reading.ts";

const clash = "Attack on the SDF headquarters near Khusham and Coalition strikes, as reported";
const clashLink = "id=2018-02-07-khusham";

describe.each(viewportNames)("an incident's details (%s)", (viewport) => {
  test("open from the list, take the focus, and close with Back", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    await openIncident(page, clash);
    const heading = details(page).getByRole("heading", { level: 2 });
    await expect.poll(() => heading.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(linkParameter(page, "id")).toBe("2018-02-07-khusham");
    await page.goBack();
    await details(page).waitFor({ state: "hidden" });
    expect(linkParameter(page, "id")).toBeNull();
  });

  test("give the focus back to where the reader was when they close", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    await openIncident(page, clash);
    await details(page).getByRole("button", { name: "Close details" }).click();
    await details(page).waitFor({ state: "hidden" });
    const focused = page.locator(":focus");
    await expect.poll(() => focused.textContent()).toContain(clash);
  });

  test("close with Escape", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: clashLink });
    await details(page).waitFor();
    await page.keyboard.press("Escape");
    await details(page).waitFor({ state: "hidden" });
  });

  test("read the night of 7–8 February as a night, in local time and in UTC", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport, hash: clashLink, timeZone: "America/New_York" });
    const text = await details(page).innerText();
    expect(text).toContain("Night of 7–8 February 2018");
    expect(text).toMatch(/22:00–02:00 local time \(Damascus, UTC\+2\)/);
    expect(text).toMatch(/20:00–00:00 UTC/);
  });

  test("give coordinates no finer than the position is known", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: clashLink });
    const notations = await details(page).getByRole("list", { name: "Coordinates" }).innerText();
    expect(notations).toMatch(/35\.34, 40\.31/);
    expect(notations).not.toMatch(/35\.33\d/);
    expect(notations).toMatch(/37S\s?FV/);
  });

  test("give every claim with claimant, hedge, figure, date and source", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: clashLink });
    const claims = details(page).locator(".claims-subject");
    await claims.first().waitFor();
    const subjects = await claims.getByRole("heading", { level: 4 }).allTextContents();
    expect(subjects).toEqual(expect.arrayContaining(["Killed", "Wounded", "Number of attackers"]));
    await claims.getByText("22 claims in full").click();
    const rowOf = (text: RegExp) => claims.getByRole("article").filter({ hasText: text });
    const killed = await rowOf(/more than 100.*All attackers/)
      .first()
      .innerText();
    expect(killed).toMatch(/US official/);
    expect(killed).toMatch(/8 February 2018/);
    expect(await rowOf(/at least 100/).count()).toBeGreaterThan(0);
    expect(await rowOf(/Not attributed/).count()).toBeGreaterThan(0);
  });

  test("open sources in a new tab that learns nothing of the reader", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: clashLink });
    await details(page).locator(".claims-subject").first().waitFor();
    const links = await details(page)
      .getByRole("link")
      .evaluateAll((all) =>
        all.map((link) => ({
          address: link.getAttribute("href") ?? "",
          target: link.getAttribute("target"),
          rel: link.getAttribute("rel") ?? "",
        })),
      );
    expect(links.length).toBeGreaterThan(20);
    for (const { address, target, rel } of links) {
      expect(address).toMatch(/^https?:\/\//);
      expect(target).toBe("_blank");
      expect(rel.split(" ")).toEqual(expect.arrayContaining(["noopener", "noreferrer"]));
    }
  });
});

test("the map keeps still when an incident in plain view opens", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "map=12/35.31/40.36" });
  const symbol = map(page).getByRole("button", { name: /Coalition strike point near al-Sabah/ });
  const before = await symbol.boundingBox();
  await symbol.click();
  await details(page).waitFor();
  await page.waitForLoadState("networkidle");
  expect(await symbol.boundingBox()).toEqual(before);
});

test("the map makes room when the details would cover the spot", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "map=12/35.31/40.20" });
  const symbol = map(page).getByRole("button", { name: /Coalition strike point near al-Sabah/ });
  await symbol.click();
  await details(page).waitFor();
  await expect
    .poll(async () => {
      const [spot, panel] = [await symbol.boundingBox(), await details(page).boundingBox()];
      return spot && panel ? spot.x + spot.width <= panel.x : false;
    })
    .toBe(true);
});

test("the map makes room above a phone's sheet", async ({ openAtlas }) => {
  // the spot lies in the lower half of the screen, under the sheet
  const { page } = await openAtlas({ viewport: "phone", hash: "map=12/35.38/40.294" });
  await openIncident(page, "Coalition strike point near al-Sabah Farm");
  const symbol = map(page).getByRole("button", { name: /Coalition strike point near al-Sabah/ });
  await expect
    .poll(async () => {
      const [spot, panel] = [await symbol.boundingBox(), await details(page).boundingBox()];
      return spot && panel ? spot.y > 0 && spot.y + spot.height <= panel.y : false;
    })
    .toBe(true);
});

test("zooming to an incident stops before its precision is exceeded", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: clashLink });
  await details(page).getByRole("button", { name: "Zoom to it" }).click();
  await expect.poll(() => linkedMap(page)?.latitude).toBeCloseTo(35.336, 1);
  // at zoom 14 a disc of 2.5 km fills a screen 900 pixels high
  expect(linkedMap(page)?.zoom).toBeLessThan(14);
});

test("previous and next walk through time", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: clashLink });
  const heading = details(page).getByRole("heading", { level: 2 });
  await details(page).getByRole("button", { name: "Next in time" }).click();
  await expect.poll(() => heading.textContent()).not.toBe(clash);
  await details(page).getByRole("button", { name: "Previous in time" }).click();
  await expect.poll(() => heading.textContent()).toBe(clash);
});
