import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { linkParameter, map, openTab } from "./reading.ts";

const layers = [
  ["Reported incidents", ".atlas-symbol"],
  ["Places", ".leaflet-places-pane button"],
  ["Reported distances", ".leaflet-distance-pane path"],
  ["Areas of control", ".leaflet-control-pane path"],
] as const;

describe.each(viewportNames)("the legend (%s)", (viewport) => {
  test.for(layers)(
    "switches a layer off and on, and says so (%s)",
    async ([name, what], { openAtlas }) => {
      const { page } = await openAtlas({ viewport, hash: "map=11/35.33/40.3" });
      await openTab(page, "Layers");
      const group = page.getByRole("group", { name: "On the map" });
      const line = group.getByRole("checkbox", { name });
      expect(await line.isChecked()).toBe(true);
      await expect.poll(() => map(page).locator(what).count()).toBeGreaterThan(0);
      await line.press("Space");
      await expect.poll(() => map(page).locator(what).count()).toBe(0);
      await page
        .getByRole("status")
        .filter({ hasText: `${name} hidden` })
        .waitFor({ state: "attached" });
      await expect.poll(() => linkParameter(page, "layers")).toMatch(/^-/);
      await line.press("Space");
      await expect.poll(() => map(page).locator(what).count()).toBeGreaterThan(0);
      await page
        .getByRole("status")
        .filter({ hasText: `${name} shown` })
        .waitFor({ state: "attached" });
    },
  );

  test("counts what each line stands for", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    await openTab(page, "Layers");
    const group = page.getByRole("group", { name: "On the map" });
    const incidents = group.locator("label").filter({ hasText: "Reported incidents" });
    await expect.poll(() => incidents.innerText()).toMatch(/66/);
  });

  test("explains every pattern and sign in words", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport });
    await openTab(page, "Layers");
    await page.getByRole("heading", { name: "How incidents are drawn" }).waitFor();
    const text = await page.getByRole("tabpanel").innerText();
    for (const word of ["Assessed", "Claimed", "Disputed", "Unknown", "disc", "ring", "denies"]) {
      expect(text).toContain(word);
    }
  });
});

test("each actor's line carries its letter and its colour", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  await openTab(page, "Layers");
  const line = page
    .getByRole("group", { name: "Areas of control" })
    .locator("label")
    .filter({ hasText: "Syrian Democratic Forces" });
  expect(await line.locator(".check-swatch").innerText()).toContain("S");
});
