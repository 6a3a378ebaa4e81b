import geographiclib from "geographiclib-geodesic";
import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { details, linkedMap, map, openTab } from "./reading.ts";

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

describe.each(viewportNames)("which Salhiyah was meant (%s)", (viewport) => {
  test("El-Isba lies 13.2 km east of the northern one, to the metre as GeographicLib says", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport, hash: "map=11/35.36/40.23" });
    await page.getByRole("button", { name: "Measure distances" }).click();
    const panel = page.getByRole("region", { name: "Measure distances" });
    await panel.waitFor();
    for (const name of [/^al-Salhiyah \(north/, /^El-Isba gathering/]) {
      await map(page).getByRole("button", { name }).first().dispatchEvent("click");
    }
    await expect.poll(() => panel.getByRole("listitem").count()).toBe(2);
    const text = await panel.innerText();
    expect(text).toMatch(/13\.2 km \(4\.7–21\.7 km\), bearing 088°/);
    const shown = Number(/([\d,]+) m on the WGS 84/.exec(text)?.[1]?.replace(",", ""));
    const { s12 = Number.NaN } = geographiclib.Geodesic.WGS84.Inverse(
      35.375,
      40.155,
      35.38,
      40.3002,
    );
    expect(Math.abs(shown - s12)).toBeLessThan(1);
  });

  test("17 km reach El-Isba from the northern one, within the doubt, and not from the other", async ({
    openAtlas,
  }) => {
    const rings =
      "35.375/40.155/17000/place:salhiyah-north;34.71467/40.75559/17000/place:salihiyah-abukamal";
    const { page } = await openAtlas({ viewport, hash: `map=10/35.3/40.3&rings=${rings}` });
    await openTab(page, "Near");
    const listOf = async (card: number, list: string) => {
      const found = page
        .locator(".card")
        .nth(card)
        .locator("details")
        .filter({ hasText: `Places: ${list}` });
      await found.locator("summary").click();
      await found.getByRole("listitem").first().waitFor();
      return found.innerText();
    };
    expect(await listOf(0, "Possibly inside")).toMatch(/El-Isba gathering station\s+4\.7–21\.7 km/);
    expect(await listOf(1, "Outside")).toMatch(/El-Isba gathering station/);
  });
});

describe.each(viewportNames)("where the headquarters was (%s)", (viewport) => {
  test("the ring of 500 m and the doubt of its centre are two different things", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({
      viewport,
      hash: "map=12/35.336/40.309&id=place:sdf-hq-khusham",
    });
    await details(page).getByText("Position never published").waitFor();
    const reported = map(page).locator("path.atlas-distance--reported.atlas-distance--at-most");
    const widths = await reported.evaluateAll((paths) =>
      paths.map((path) => path.getBoundingClientRect().width),
    );
    const [band = 0, ring = 0] = widths.toSorted((a, b) => b - a);
    // 3.0 km and 500 m either side of the mark
    expect(band / ring).toBeGreaterThan(5.6);
    expect(band / ring).toBeLessThan(6.4);
  });

  test("the Coalition's point lies 1.6 km from the plant and 3.0 km from Khusham", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport, hash: "id=place:cs1723-strike-point" });
    const near = details(page).locator("li");
    const text = async () => (await near.allInnerTexts()).join("\n");
    await expect
      .poll(text)
      .toMatch(/1\.6 km west-south-west of Conoco \(Tabiyah\) gas plant \(0\.4–2\.8 km\)/);
    expect(await text()).toMatch(/3\.0 km north of Khusham \(2\.1–3\.9 km\)/);
    expect(await text()).toMatch(
      /nearest point: 3\.9 km, to the south-west; due south: 6\.5 km; due west: 11\.4 km/,
    );
  });

  test("who held the ground is said by publisher, with the line its disc crosses", async ({
    openAtlas,
  }) => {
    const { page } = await openAtlas({ viewport, hash: "id=2018-02-07-khusham" });
    const field = details(page)
      .locator("section, div")
      .filter({
        has: page.getByRole("heading", { name: "Who held the ground that day" }),
      });
    const text = async () => field.last().innerText();
    await expect.poll(text).toMatch(/Syrian Democratic Forces/);
    expect(await text()).toMatch(/according to Incident Atlas/);
    expect(await text()).toMatch(/straddles the line/);
  });
});

describe.each(viewportNames)("drawing no finer than what is known (%s)", (viewport) => {
  const smallerSide = viewport === "phone" ? 360 : 900;
  test.for([
    ["2018-02-07-khusham", 2500],
    ["2017-12-13-intercept", 25_000],
  ] as const)(
    "zooming to %s stops before its disc of ± %d m fills the screen",
    async ([id, meters], { openAtlas }) => {
      const { page } = await openAtlas({ viewport, hash: `id=${id}` });
      await details(page).getByRole("button", { name: "Zoom to it" }).click();
      const share = () => {
        const { zoom = 0, latitude = 0 } = linkedMap(page) ?? {};
        const equator = 40_075_016.7 * Math.cos((latitude * Math.PI) / 180);
        const discPixels = (2 * meters * 256 * 2 ** zoom) / equator;
        return discPixels / smallerSide;
      };
      // steps of a quarter of a zoom level below a half
      await expect.poll(() => share() > 0.4 && share() <= 0.5).toBe(true);
      const strong = map(page).locator("path.atlas-disc--strong");
      await expect.poll(() => strong.count()).toBe(1);
    },
  );

  test("a district is a hatched disc, and what has no position is in the list only", async ({
    openAtlas,
  }) => {
    const { page, status } = await openAtlas({ viewport, hash: "map=8/34.9/40.6" });
    const wide = map(page).locator("path.atlas-disc--wide");
    await expect.poll(() => wide.count()).toBeGreaterThan(0);
    expect(await wide.first().getAttribute("fill")).toMatch(/^url\(#/);
    expect(await status.innerText()).toMatch(/2 without a position: listed only/);
  });
});
