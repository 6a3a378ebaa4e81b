import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { site, test, viewportNames } from "./atlas-page.ts";
import { details, linkParameter, map, openTab } from "./reading.ts";

const areas = ".leaflet-control-pane path";
const day = "As stated for";
const shownDays = [
  ["1 September 2017", "2017-09-01", ["Islamic State (ISIL)", "Syrian government and allies"]],
  ["10 November 2017", "2017-11-10", ["Syrian Democratic Forces", "Islamic State (ISIL)"]],
  ["Early February 2018", "2018-02-07", ["Syrian Democratic Forces", "Syrian government"]],
  ["23 March 2019", "2019-03-23", ["Syrian Democratic Forces", "Syrian government"]],
] as const;

describe.each(viewportNames)("areas of control (%s)", (viewport) => {
  test("always say on the map for which day they are and how old the statement is", async ({
    openAtlas,
  }) => {
    const { page, axeViolations } = await openAtlas({ viewport });
    const caption = page.locator(".atlas-caption");
    await expect
      .poll(() => caption.innerText())
      .toBe("Control on 7 February 2018: stated that day");
    await openAt(page, "on=2018-02-19");
    await expect.poll(() => caption.innerText()).toMatch(/: last stated 12 days before$/);
    await openAt(page, "on=2017-10-01");
    await expect
      .poll(() => caption.innerText())
      .toMatch(/: stated by nobody, last stated 30 days before$/);
    expect(await axeViolations()).toEqual([]);
    await openAt(page, "layers=-control");
    await expect.poll(() => caption.count()).toBe(0);
  });

  test("can follow the end of the timeline", async ({ openAtlas }) => {
    const { page } = await openAtlas({
      viewport,
      hash: "t=2017-11-01T00:00Z/2017-11-11T00:00Z&map=8/35/40.4",
    });
    await openTab(page, "Layers");
    await page.getByRole("combobox", { name: day }).selectOption("cursor");
    await expect.poll(() => linkParameter(page, "on")).toBe("cursor");
    const caption = page.locator(".atlas-caption");
    await expect.poll(() => caption.innerText()).toMatch(/^Control on 11 November 2017:/);
    await openAt(page, "on=cursor&t=2018-02-01T00:00Z/2018-02-10T00:00Z");
    await expect.poll(() => caption.innerText()).toMatch(/^Control on 10 February 2018:.*3 days/);
  });

  test("of one publisher say that there is nobody to compare them with", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    await openTab(page, "Layers");
    await page.getByText(/Only one publisher, Incident Atlas.*nobody to compare/).waitFor();
  });

  test("of two publishers are compared: only what differs is shaded, and said", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport });
    await serveTwoPublishers(page);
    await page.goto(`${site}?atlas=two#map=10/35.3/40.25`);
    await openTab(page, "Layers");
    const all = await map(page).locator(areas).count();
    const choice = page.getByRole("combobox", { name: "Compare with" });
    await choice.selectOption({ label: "what A second publisher says" });
    const group = page.getByRole("group", { name: "Areas of control" });
    await group
      .getByText("from Syrian government and allies to Syrian Democratic Forces")
      .waitFor();
    await expect.poll(() => map(page).locator(areas).count()).toBe(1);
    expect(all).toBeGreaterThan(1);
    await expect.poll(() => linkParameter(page, "compare")).toContain("A second publisher");
  });

  test.for(shownDays)(
    "can be seen as stated for %s",
    async ([name, date, holders], { openAtlas }) => {
      const { page } = await openAtlas({ viewport, hash: "map=8/35/40.4" });
      await openTab(page, "Layers");
      const choice = page.getByRole("combobox", { name: day });
      const option = choice.getByRole("option").filter({ hasText: name });
      await choice.selectOption((await option.getAttribute("value")) ?? "");
      for (const holder of holders) {
        await page
          .getByRole("group", { name: "Areas of control" })
          .getByRole("checkbox", { name: holder })
          .first()
          .waitFor();
      }
      await expect.poll(() => map(page).locator(areas).count()).toBeGreaterThan(0);
      if (date !== "2018-02-07") await expect.poll(() => linkParameter(page, "on")).toBe(date);
      expect(await page.getByRole("tabpanel").innerText()).toMatch(/As of .*\d{4}\. Drawn by/);
    },
  );

  test("of each actor can be switched off", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=8/35/40.4" });
    await openTab(page, "Layers");
    const all = await map(page).locator(areas).count();
    const group = page.getByRole("group", { name: "Areas of control" });
    await group.getByRole("checkbox", { name: /Syrian Democratic Forces/ }).uncheck();
    await expect.poll(() => map(page).locator(areas).count()).toBeLessThan(all);
    await expect.poll(() => linkParameter(page, "layers")).toBe("-control.sdf");
  });

  test("say who drew them, how sure that is and how far out the line may be", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport, hash: "id=area:gov-bridgehead-2018-02" });
    await details(page).waitFor();
    const text = await details(page).innerText();
    expect(text).toMatch(/Claimed/);
    expect(text).toMatch(/As of 7 February 2018/);
    expect(text).toMatch(/Drawn by/);
    expect(text).toMatch(/Confidence: low/);
    expect(text).toMatch(/Outline known to \d/);
  });
});

test("a guessed outline looks guessed and an assessed one does not", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "map=7/35/40.4" });
  const looks = await map(page)
    .locator(areas)
    .evaluateAll((paths) => paths.map((path) => path.getAttribute("class") ?? ""));
  expect(looks.some((look) => /unknown|guessed/.test(look))).toBe(true);
  expect(looks.some((look) => /assessed/.test(look))).toBe(true);
});

test("an area opens when its ground is clicked", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "map=9/35.6/40.6" });
  const box = await map(page).boundingBox();
  if (!box) throw new Error("Got no map on the page.");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height * 0.4);
  await details(page).getByRole("heading", { name: "Held by" }).waitFor();
});

/** Opens another link on the page that is open. */
async function openAt(page: Page, hash: string): Promise<void> {
  await page.evaluate((text) => {
    location.hash = text;
  }, hash);
}

/** The atlas of Khusham as `two`, with a second publisher who gives the bridgehead to the other side. */
async function serveTwoPublishers(page: Page): Promise<void> {
  await page.route("**/geodata/two/*", (route) => {
    const name = new URL(route.request().url()).pathname.split("/").at(-1) ?? "";
    const text = readFileSync(`geodata/khusham/${name}`, "utf8");
    return route.fulfill({ body: name === "control-areas.geojson" ? withSecond(text) : text });
  });
}

function withSecond(text: string): string {
  const areasOfOne = JSON.parse(text);
  const bridgehead = areasOfOne.features.find(
    ({ id }: { readonly id: string }) => id === "gov-bridgehead-2018-02",
  );
  const second = {
    ...bridgehead,
    id: "second-bridgehead",
    properties: { ...bridgehead.properties, actor: "sdf", publisher: "A second publisher" },
  };
  return JSON.stringify({ ...areasOfOne, features: [...areasOfOne.features, second] });
}
