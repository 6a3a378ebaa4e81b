import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
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
