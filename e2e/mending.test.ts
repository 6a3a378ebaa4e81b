import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test, viewportNames } from "./atlas-page.ts";
import { account, card, chooseFiles, downloadsOf, fileOf, mapping, readOne } from "./files-tab.ts";
import { details, expectShown, tabTo } from "./reading.ts";

const damaged = [
  "id,latitude,longitude,date,notes",
  "1,35.31,40.29,2018-02-07,fine",
  "2,95.30,40.33,2018-02-08,a slip of a key",
  "3,35.32,40.30,someday,no date",
  "",
].join("\n");

const repeated = [
  "id,latitude,longitude,date",
  "1,35.31,40.29,2018-02-07",
  "2,35.30,40.33,2018-02-08",
  "1,35.31,40.29,2018-02-07",
  "",
].join("\n");

/** Beside the Conoco plant, in metres of UTM zone 37N. */
const metric = [
  "id,northing,easting,date",
  "1,3911805,614913,2018-02-07",
  "2,3909800,616100,2018-02-08",
  "",
].join("\n");

/** A map file with a latitude beyond the pole, a day that does not exist and an outline that crosses itself. */
const damagedMap = JSON.stringify({
  type: "FeatureCollection",
  features: [
    feature({ type: "Point", coordinates: [40.33, 95.3] }, { name: "A slip", date: "2018-02-08" }),
    feature({ type: "Point", coordinates: [40.3, 35.32] }, { name: "No day", date: "2018-02-31" }),
    feature(
      {
        type: "Polygon",
        coordinates: [
          [
            [40, 35],
            [41, 36],
            [41, 35],
            [40, 36],
            [40, 35],
          ],
        ],
      },
      { name: "A bow tie", date: "2018-02-08" },
    ),
  ],
});

function feature(geometry: unknown, properties: unknown) {
  return { type: "Feature", geometry, properties };
}

function mending(page: Page) {
  return page.getByRole("dialog", { name: /^Row \d+ of / });
}

describe.each(viewportNames)("%s", (viewport) => {
  test("a single row is mended, marked as mended, and undone", async ({ openAtlas }) => {
    const { page, axeViolations, status } = await openAtlas({ viewport });
    const file = await readOne(page, fileOf("slip.csv", damaged));
    await file.getByText("2 on the map").waitFor();
    await file.getByText(/^2 problems$/).click();
    await file.getByRole("button", { name: "Mend Row 3" }).click();
    const latitude = mending(page).getByLabel(/^latitude/);
    expect(await latitude.inputValue()).toBe("95.30");
    await mending(page).getByText("cannot be read").waitFor();
    await latitude.fill("35°18' N");
    await mending(page).getByText("read as 35.3°").waitFor();
    expect(await axeViolations()).toEqual([]);
    await mending(page).getByRole("button", { name: "Read again with this" }).click();
    await file.getByText("3 on the map").waitFor();
    expect(await account(file).textContent()).toBe("3 rows read = 3 incidents listed");
    await file.getByText("Row 3, latitude: you wrote “35°18' N” over “95.30”.").waitFor();
    expect(await axeViolations()).toEqual([]);

    await file.getByRole("button", { name: "Open Row 3" }).click();
    await details(page).getByText("latitude: “35°18' N”; the file says “95.30”").waitFor();
    await details(page).getByRole("button", { name: "Close" }).click();

    await file.getByRole("button", { name: "Undo Row 3 latitude" }).click();
    await file.getByText("2 on the map").waitFor();
    await file.getByText(/^2 problems$/).waitFor();
    await expectShown(status, /^69 of 69/);
  });

  test("records of a map file are mended one after another, one is taken back, and the export says so", async ({
    openAtlas,
  }) => {
    const { page, axeViolations } = await openAtlas({ viewport });
    const file = await readOne(page, fileOf("slips.geojson", damagedMap));
    await file.getByText("2 on the map").waitFor();
    await file.getByText(/^3 problems$/).click();

    await file.getByRole("button", { name: "Mend Row 1" }).click();
    const position = mending(page).getByLabel(/^position/);
    expect(await position.inputValue()).toBe("95.3, 40.33");
    await mending(page).getByText("cannot be read").waitFor();
    await position.fill("35.3, 40.33");
    await mending(page).getByText("read as 35.300000, 40.330000").waitFor();
    expect(await axeViolations()).toEqual([]);
    await mending(page).getByRole("button", { name: "Read again with this" }).click();
    await file.getByText("3 on the map").waitFor();
    await file.getByText("Row 1, position: you wrote “35.3, 40.33” over “95.3, 40.33”.").waitFor();

    await file.getByRole("button", { name: "Mend Row 2" }).click();
    await mending(page)
      .getByLabel(/^date \(/)
      .fill("2018-02-28");
    await mending(page).getByText("read as 28 February 2018").waitFor();
    await page.keyboard.press("Enter");
    await file.getByText("Row 2, date: you wrote “2018-02-28” over “2018-02-31”.").waitFor();

    await file.getByRole("button", { name: "Mend Row 3" }).click();
    await mending(page)
      .getByText(/^Its shape has many positions/)
      .waitFor();
    expect(
      await mending(page)
        .getByLabel(/^position/)
        .count(),
    ).toBe(0);
    await mending(page).getByRole("button", { name: "Leave as it is" }).click();

    await file.getByRole("button", { name: "Undo Row 2 date" }).click();
    await file.getByText(/^Row 2, date/).waitFor({ state: "detached" });
    await file.getByRole("button", { name: "Open Row 1" }).click();
    await details(page).getByText("position: “35.3, 40.33”; the file says “95.3, 40.33”").waitFor();
    await details(page).getByRole("button", { name: "Close" }).click();

    await file.getByText("Take this file away").click();
    await file.getByLabel("Format").selectOption("geojson");
    const press = () => file.getByRole("button", { name: "Download all (3)" }).click();
    const [taken] = await downloadsOf(page, press, 1);
    const text = taken?.buffer.toString("utf8") ?? "";
    expect(text).toContain(
      '["mended_by_reader","position: \\"95.3, 40.33\\" → \\"35.3, 40.33\\""]',
    );
    expect(text).toContain('"coordinates":[40.33,35.3]');
    expect(text).toContain("2018-02-31");
  });
});

test("what was mended is said in every download", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  const file = await readOne(page, fileOf("slip.csv", damaged));
  await file.getByText(/^2 problems$/).click();
  await file.getByRole("button", { name: "Mend Row 4" }).click();
  await mending(page)
    .getByLabel(/^date \(/)
    .fill("2018-02-09");
  await page.keyboard.press("Enter");
  await file.getByText(/you wrote “2018-02-09”/).waitFor();
  await file.getByText("Take this file away").click();
  for (const format of ["geojson", "csv", "kml"]) {
    await file.getByLabel("Format").selectOption(format);
    const press = () => file.getByRole("button", { name: "Download all (3)" }).click();
    const taken = await downloadsOf(page, press, format === "csv" ? 2 : 1);
    const text = taken.map(({ buffer }) => buffer.toString("utf8")).join("");
    expect(text, format).toContain("mended_by_reader");
    expect(text, format).toMatch(/someday.{1,20}→.{1,20}2018-02-09/);
  }
});

test("a row is mended with the keyboard alone", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  const file = await readOne(page, fileOf("slip.csv", damaged));
  const problems = file.getByText(/^2 problems$/);
  await problems.focus();
  await page.keyboard.press("Enter");
  await tabTo(page, file.getByRole("button", { name: "Mend Row 3" }));
  await page.keyboard.press("Enter");
  await tabTo(page, mending(page).getByLabel(/^latitude/));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("35.3");
  await page.keyboard.press("Enter");
  await file.getByText("3 on the map").waitFor();
  expect(await mending(page).count()).toBe(0);
});

test("repeated rows are kept once, every row still accounted for, and come back", async ({
  openAtlas,
}) => {
  const { page, status } = await openAtlas();
  const file = await readOne(page, fileOf("twice.csv", repeated));
  await file.getByText(/^1 problem$/).click();
  await file.getByRole("button", { name: "Keep repeated rows once" }).click();
  await file.getByText("1 repeated row is left out, as you chose.").waitFor();
  expect(await account(file).textContent()).toBe(
    "3 rows read = 2 incidents listed + 1 not listed, each with its problem",
  );
  await expectShown(status, /^68 of 68/);
  await file.getByRole("button", { name: "Undo" }).click();
  await expectShown(status, /^69 of 69/);
});

test("metres are placed on the grid that fits the atlas, shown before it is done", async ({
  openAtlas,
}) => {
  const { page, axeViolations } = await openAtlas();
  const file = await readOne(page, fileOf("metric.csv", metric));
  await file.getByText("0 on the map").waitFor();
  await file.getByText(/^2 problems$/).click();
  const grid = file.getByRole("group", { name: "Grid of the metres" });
  const chosen = grid.getByRole("combobox");
  expect(await chosen.locator("option:checked").textContent()).toBe(
    "UTM zone 37 north (fits the atlas)",
  );
  await grid.getByText(/614913, 3911805 → 35\.34\d+, 40\.26\d+/).waitFor();
  expect(await axeViolations()).toEqual([]);
  await grid.getByRole("button", { name: "Read the metres on this grid" }).click();
  await file.getByText("2 on the map").waitFor();
  await file.getByText("Metres are read as UTM zone 37 north, as you chose.").waitFor();
  await file.getByRole("button", { name: "Undo" }).click();
  await file.getByText("0 on the map").waitFor();
});

test("of several files with open questions each one is asked about", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  const table = "thing,a,b\nfirst,35.31,40.29\n";
  await chooseFiles(
    page,
    ["one.csv", "two.csv", "three.csv"].map((name) => fileOf(name, table + name)),
  );
  await expect.poll(() => mapping(page).textContent()).toContain("2 more files wait");
  const asked: string[] = [];
  for (const left of [2, 1, 0]) {
    await expect.poll(() => mapping(page).getByRole("status").count()).toBe(left > 0 ? 1 : 0);
    asked.push((await mapping(page).getByRole("heading").first().textContent()) ?? "");
    await mapping(page).getByRole("button", { name: "Leave as it is" }).click();
  }
  await expect.poll(() => mapping(page).count()).toBe(0);
  expect(asked.toSorted()).toEqual([
    "Columns of one.csv",
    "Columns of three.csv",
    "Columns of two.csv",
  ]);
  await card(page, "three.csv").waitFor();
});
