import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { details, map, openTab } from "./reading.ts";

const distancePaths = ".leaflet-distance-pane path";

describe.each(viewportNames)("reported distances (%s)", (viewport) => {
  test("are drawn as ring and band, and can be switched off", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=11/35.33/40.3" });
    const paths = map(page).locator(distancePaths);
    await expect.poll(() => paths.count()).toBeGreaterThanOrEqual(2);
    await openTab(page, "Layers");
    await page.getByRole("checkbox", { name: /Reported distances/ }).uncheck();
    await expect.poll(() => paths.count()).toBe(0);
  });

  test("say what 500 m means when the centre is not known", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "id=note:rounds-within-500-m" });
    await details(page).waitFor();
    const text = await details(page).innerText();
    expect(text).toMatch(/at most 500 m/);
    expect(text).toMatch(/only known to 2\.5 km/);
    expect(text).toMatch(/out to 3\.0 km/);
    expect(text).toMatch(/Veale/);
  });

  test("lead to their claim with one press", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "id=note:eight-km-east-of-the-line" });
    await details(page).getByText("8 km", { exact: false }).first().waitFor();
    await details(page).getByRole("button", { name: "Open the incident" }).click();
    await details(page)
      .getByRole("heading", { level: 2, name: /SDF headquarters/ })
      .waitFor();
  });

  test("open from the legend", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    await openTab(page, "Layers");
    await page.getByRole("button", { name: /Rounds landed within 500 m/ }).click();
    await details(page).getByText("The claim").waitFor();
  });
});

test("the ring is as wide on the map as it says, to a pixel", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "map=14/35.33611/40.30944" });
  const widths = await map(page)
    .locator(distancePaths)
    .evaluateAll((paths) => paths.map((path) => path.getBoundingClientRect().width));
  // 500 m either side of the centre at zoom 14, latitude 35.33611; two pixels for the stroke
  const metersPerPixel = (40_075_016.686 * Math.cos((35.33611 * Math.PI) / 180)) / (256 * 2 ** 14);
  const wanted = 1000 / metersPerPixel;
  expect(widths.some((width) => Math.abs(width - wanted) <= 3)).toBe(true);
});
