import { readFileSync } from "node:fs";
import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { details, linkParameter, map } from "./reading.ts";

interface PlaceFile {
  readonly features: readonly {
    readonly id: string;
    readonly properties: { readonly name: { readonly en: string } };
  }[];
}

const { features: places }: PlaceFile = JSON.parse(
  readFileSync("geodata/khusham/places.geojson", "utf8"),
);

describe.each(viewportNames)("a place (%s)", (viewport) => {
  test("opens from the map with its names in every script", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "map=13/35.225/40.317" });
    await map(page).getByRole("button", { name: "Muhassan", exact: true }).click();
    await details(page).getByRole("heading", { level: 2, name: "Muhassan" }).waitFor();
    expect(linkParameter(page, "id")).toBe("place:muhassan");
    const names = await details(page).locator("dl").innerText();
    expect(names).toContain("موحسن");
    expect(names).toContain("Mohassan");
  });

  test("says how sure its position is, and which coordinates were rejected", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport, hash: "id=place:khusham" });
    await details(page).getByRole("heading", { level: 2, name: "Khusham" }).waitFor();
    const text = await details(page).innerText();
    expect(text).toMatch(/within 800 m of this spot/);
    expect(text).toMatch(/rejected/);
    expect(text).toMatch(/4\.9 km from the position used/);
  });

  test("without a published position says so", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "id=place:sdf-hq-khusham" });
    await details(page).getByText("Position never published").waitFor();
    expect(await details(page).innerText()).toMatch(/within 2\.5 km of this spot/);
  });

  test("tells what was reported within a distance the reader chooses", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "id=place:khusham" });
    const within = details(page).getByRole("combobox", { name: /^Within/ });
    const count = async () =>
      Number(/(\d+) surely/.exec((await details(page).getByRole("status").innerText()) ?? "")?.[1]);
    await within.selectOption({ label: "10 km" });
    const within10 = await count();
    await within.selectOption({ label: "25 km" });
    await expect.poll(count).toBeGreaterThan(within10);
  });
});

test("every place of the atlas has details under its own name", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  for (const { id, properties } of places) {
    await page.evaluate((place) => {
      location.hash = `#id=place:${place}`;
    }, id);
    const heading = details(page).getByRole("heading", { level: 2 });
    await expect.poll(() => heading.textContent()).toBe(properties.name.en);
  }
  expect(places.length).toBeGreaterThanOrEqual(66);
}, 180_000);

test("a place that is only roughly known has a soft disc around it", async ({ openAtlas }) => {
  const { page } = await openAtlas({ hash: "map=12/35.336/40.309&id=place:sdf-hq-khusham" });
  await details(page).waitFor();
  const discs = map(page).locator("path.atlas-disc, path[class*=disc]");
  await expect.poll(() => discs.count()).toBeGreaterThan(0);
});
