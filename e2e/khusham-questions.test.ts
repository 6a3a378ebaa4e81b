import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { details, map, openTab } from "./reading.ts";

describe.each(viewportNames)("questions about the de-confliction line (%s)", (viewport) => {
  test("one press lays its three descriptions over each other, with who says them", async ({
    openAtlas,
  }) => {
    const { page, axeViolations } = await openAtlas({ viewport });
    await openTab(page, "Layers");
    await page.getByRole("button", { name: "Compare descriptions of the line" }).click();
    const told = details(page).locator(".descriptions > li");
    await expect.poll(() => told.count()).toBe(4);
    const [coalition, mattis, pentagon, measured] = await told.allInnerTexts();
    expect(coalition).toMatch(/≈ 8 km US-led coalition/);
    expect(coalition).toMatch(/8 kilometres, 8 February 2018/);
    expect(mattis).toMatch(/≥ 16\.1 km James Mattis/);
    expect(mattis).toMatch(/Does not fit the 0\.9–9\.9 km measured here/);
    expect(pentagon).toMatch(/≈ 6\.4 km US Department of Defense/);
    expect(measured).toMatch(/5\.4 km to the south-west/);
    expect(measured).toMatch(/8\.0 km due south/);
    expect(measured).toMatch(/13\.6 km due west/);
    expect(measured).toMatch(/± 2\.5 km.*± 2 km.*WGS 84/);
    await expect.poll(() => map(page).locator("path.atlas-leg").count()).toBe(3);
    await expect.poll(() => map(page).locator("path.atlas-distance--selected").count()).toBe(4);
    expect(await axeViolations()).toEqual([]);
  });

  test("a figure that does not fit the map is marked where it is read", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "id=note:ten-miles-over-the-river" });
    const held = details(page).locator(".flag");
    await held.waitFor();
    expect(await held.innerText()).toMatch(/kilometres taken for miles.*suspicion/);
    await details(page).getByRole("button", { name: "Compare descriptions of the line" }).click();
    await details(page).getByText("13.6 km due west").waitFor();
  });
});

test("the measured ways are labelled on the map beside what is reported", async ({ openAtlas }) => {
  const { page, screenshot } = await openAtlas({ hash: "id=place:deconfliction-line" });
  const shown = map(page).locator(".atlas-distance-spot:not([hidden])");
  const labels = async () => (await shown.allInnerTexts()).map((text) => text.replace("\n", " "));
  await expect
    .poll(labels)
    .toEqual(
      expect.arrayContaining([
        "5.4 km nearest",
        "8.0 km due south",
        "13.6 km due west",
        "≈ 8 km, reported by US-led coalition (CJTF-OIR)",
        "⚠ ≥ 16.1 km, reported by James Mattis",
      ]),
    );
  await screenshot("descriptions of the line");
});
