import { createHash } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { exportGeoparquet } from "../src/formats/exports/export-geoparquet.ts";
import { exportInputOfSet } from "../src/formats/exports/rows-of-set.ts";
import { readFile } from "../src/formats/read-file.ts";
import { workbookOf } from "../src/formats/tables/workbooks/workbook-of.ts";
import { site, test, viewportNames } from "./atlas-page.ts";
import {
  account,
  card,
  chooseFiles,
  downloadsOf,
  fileInput,
  fileOf,
  fixture,
  hasFixtures,
  leaveColumnsAsTheyAre,
  mapping,
  readOne,
  sample,
} from "./files-tab.ts";
import { details, expectShown, lines, linkedMap, map, openTab, tabTo } from "./reading.ts";

const undecided = 'where,when,who\n"35.31, 40.29",05/02/2018,A\n"35.30, 40.33",06/03/2018,B\n';
const unknown = "thing,a,b\nfirst,35.31,40.29\nsecond,35.30,40.33\n";
const swapped = `id,latitude,longitude,date\n${Array.from(
  { length: 20 },
  (_, row) => `${row + 1},40.${row + 20},35.${row + 20},2018-02-07`,
).join("\n")}\n`;

// a clone without them registers nothing
describe.each(hasFixtures ? ["shared"] : [])("with the %s fixtures", () => {
  describe.each(viewportNames)("%s", (viewport) => {
    test("2,989 real events are read, accounted for, drawn, filtered and opened", async ({
      openAtlas,
    }) => {
      const { page, status, axeViolations } = await openAtlas({ viewport });
      const file = await readOne(page, fixture("hdx_ucdp_ukraine_2014_2021.csv"));
      expect(await account(file).textContent()).toBe("2,989 rows read = 2,989 incidents listed");
      const text = (await file.textContent()) ?? "";
      expect(text).toContain("2,987 on the map");
      expect(text).toContain("Figures add up to 7,882");
      expect(text).toContain("22 January 2014–31 December 2021");
      expect(text).toContain("Read as UCDP GED");
      await file.getByText(/^\d+ problems$/).click();
      await file.getByText("Take this file away").click();
      expect(await axeViolations()).toEqual([]);
      await expectShown(status, /^3,055 of 3,055 incidents shown/);
      await openTab(page, "Layers");
      await page.getByRole("checkbox", { name: /This atlas/ }).uncheck();
      await expectShown(status, /^2,989 of 3,055 incidents shown/);
      await openTab(page, "Incidents");
      await lines(page).first().click();
      await details(page).getByText("where_prec", { exact: true }).waitFor();
      expect(await details(page).locator("dt").count()).toBeGreaterThanOrEqual(50);
    });
  });

  test("the three layouts of ACLED and its API give the same list", async ({ openAtlas }) => {
    const lists: string[] = [];
    for (const name of [
      "acled_shape_new_export.csv",
      "acled_shape_new_export_semicolon_bom.csv",
      "acled_shape_old_excel_resave.csv",
      "acled_shape_api.json",
    ]) {
      const { page, status, context } = await openAtlas({ hash: "layers=-data.atlas" });
      await readOne(page, fixture(name));
      await expectShown(status, /^60 of 126 incidents shown/);
      await openTab(page, "Incidents");
      lists.push((await lines(page).allTextContents()).toSorted().join("\n"));
      await context.close();
    }
    expect(new Set(lists).size).toBe(1);
  });

  test("a row that a comma shifted says so in the list of problems", async ({ openAtlas }) => {
    const { page } = await openAtlas();
    await leaveColumnsAsTheyAre(page);
    const shifted = await readOne(page, fixture("nasty/column_shift.csv"));
    await shifted.getByText(/^\d+ problems?$/).click();
    await shifted
      .getByText(/an unquoted comma shifts the row/)
      .first()
      .waitFor();
  });
});

describe.each(viewportNames)("%s", (viewport) => {
  test("what a file has without a position is counted, and listed on request", async ({
    openAtlas,
  }) => {
    const { page, status, axeViolations } = await openAtlas({ viewport });
    const rows = ["1,Khusham,35.31,40.29", "2,Tabiyeh,,", "3,Mazlum,,"];
    const text = ["id,title,latitude,longitude,date", ...rows.map((row) => `${row},2018-02-07`)];
    const file = await readOne(page, fileOf("some.csv", `${text.join("\n")}\n`));
    expect(await file.textContent()).toContain("1 on the map");
    const list = file.getByRole("button", { name: "2 without a position: list them" });
    await list.focus();
    expect(await axeViolations()).toEqual([]);
    await page.keyboard.press("Enter");
    await expectShown(status, /^2 of 69 incidents shown.*2 without a position/);
    const titles = await lines(page).allTextContents();
    expect(titles.map((title) => /Tabiyeh|Mazlum/.exec(title)?.[0])).toEqual(["Tabiyeh", "Mazlum"]);
    const focused = page.locator(":focus");
    expect(await focused.getAttribute("role")).toBe("tab");
    expect(await focused.textContent()).toBe("Incidents");
  });

  test("a table that says neither where nor when asks how to read its columns", async ({
    openAtlas,
  }) => {
    const { page, status, axeViolations } = await openAtlas({ viewport });
    await chooseFiles(page, [fileOf("unknown.csv", unknown)]);
    const dialog = mapping(page);
    await dialog.waitFor();
    expect(await dialog.textContent()).toContain("No column says where.");
    expect(await axeViolations()).toEqual([]);
    await dialog.getByLabel("a is taken for").selectOption("latitude");
    expect(await dialog.textContent()).toContain("A latitude needs a longitude");
    await dialog.getByLabel("b is taken for").selectOption("longitude");
    await dialog.getByRole("button", { name: "Read again" }).click();
    await card(page, "unknown.csv").getByText("2 on the map").waitFor();
    await expectShown(status, /^68 of 68 incidents shown/);
  });
});

test("the mapping can be corrected with the keyboard alone, and is remembered", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas();
  await chooseFiles(page, [fileOf("unknown.csv", unknown)]);
  const dialog = mapping(page);
  await dialog.waitFor();
  await tabTo(page, dialog.getByLabel("a is taken for"));
  await page.keyboard.type("lati");
  await tabTo(page, dialog.getByLabel("b is taken for"));
  await page.keyboard.type("longi");
  await tabTo(page, dialog.getByRole("button", { name: "Read again" }));
  await page.keyboard.press("Enter");
  await card(page, "unknown.csv").getByText("2 on the map").waitFor();
  expect(await dialog.count()).toBe(0);

  const second = await readOne(page, fileOf("second.csv", unknown));
  await second.getByText("2 on the map").waitFor();
  await second.getByText(/Read with the columns you corrected the last time/).waitFor();
  await second.getByRole("button", { name: "Forget that and read as proposed" }).click();
  await second.getByText("0 on the map").waitFor();
});

test("day and month are asked for where the file does not decide them", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  await chooseFiles(page, [fileOf("dates.csv", undecided)]);
  await mapping(page)
    .getByText(/Nothing in the file decides it/)
    .waitFor();
  await page.keyboard.press("Escape");
  const file = card(page, "dates.csv");
  await file.getByText("5 February–6 March 2018").waitFor();
  await file.getByText(/^1 problem$/).click();
  await file.getByRole("button", { name: "Read all as month/day" }).click();
  await file.getByText("2 May–3 June 2018").waitFor();
  expect(await file.getByText(/^1 problem$/).count()).toBe(0);
  const chosen = file.getByRole("listitem").filter({ hasText: /month before day .* as you chose/ });
  await chosen.getByRole("button", { name: "Undo" }).click();
  await file.getByText("5 February–6 March 2018").waitFor();
});

test("another sheet of a workbook can be read, and the proposed one again", async ({
  openAtlas,
}) => {
  const { page, axeViolations } = await openAtlas();
  const header = ["title", "latitude", "longitude", "date"];
  const book = workbookOf({
    Incidents: [header, ["First", "35.31", "40.29", "2018-02-07"]],
    "Later ones": [
      header,
      ["Second", "35.32", "40.28", "2018-02-08"],
      ["Third", "35.33", "40.27", "2018-02-09"],
    ],
  });
  const file = await readOne(page, fileOf("book.xlsx", Buffer.from(book)));
  const sheet = file.getByRole("combobox", { name: "Sheet" });
  expect(await sheet.inputValue()).toBe("Incidents");
  await sheet.selectOption("Later ones");
  await file.getByText("2 on the map").waitFor();
  expect(await sheet.inputValue()).toBe("Later ones");
  expect(await axeViolations()).toEqual([]);
  const chosen = file.getByRole("listitem").filter({ hasText: "Later ones is read, as you chose" });
  await chosen.getByRole("button", { name: "Undo" }).click();
  await file.getByText("1 on the map").waitFor();
  expect(await sheet.inputValue()).toBe("Incidents");
});

test("what is no data says so at once; whoever takes a file away stays among the files", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas();
  const names = ["notes.txt", "page.html", "empty.csv"];
  const texts = ["hello", "<html><body>hello</body></html>", ""];
  await chooseFiles(
    page,
    names.map((name, at) => fileOf(name, texts[at] ?? "")),
  );
  for (const name of names) {
    await account(card(page, name)).waitFor();
    expect(await card(page, name).getByText(/^got /).isVisible()).toBe(true);
    expect(await card(page, name).locator("summary").count()).toBe(0);
  }
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
  for (const [name, next] of [
    ["page.html", "empty.csv"],
    ["empty.csv", "notes.txt"],
  ] as const) {
    await page.getByRole("button", { name: `Remove ${name}` }).click();
    expect(await focused()).toBe(next);
  }
  await page.getByRole("button", { name: "Remove notes.txt" }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Choose files");
});

test("a file that lies in the atlas only when swapped is offered a swap, and undone", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas();
  const file = await readOne(page, fileOf("swapped.csv", swapped));
  await file.getByText(/^1 problem$/).click();
  await file.getByRole("button", { name: "Swap latitude and longitude" }).click();
  await file.getByText("Latitude and longitude are swapped, as you chose.").waitFor();
  await file.getByText("No problem was found.").waitFor();
  await file.getByRole("button", { name: "How the columns were read" }).click();
  const toggle = mapping(page).getByRole("checkbox", { name: /Swap latitude and longitude/ });
  expect(await toggle.isChecked()).toBe(true);
  await toggle.uncheck();
  await mapping(page).getByRole("button", { name: "Read again" }).click();
  await file.getByText(/^1 problem$/).waitFor();
});

test("a GeoJSON with latitude first is swapped as a whole, and undone", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  const features = [0, 1].map((at) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: [35.3 + at / 100, 40.3] },
    properties: { title: `Point ${at}`, date: "2018-02-07" },
  }));
  const text = JSON.stringify({ type: "FeatureCollection", features });
  const file = await readOne(page, fileOf("backwards.geojson", text));
  await file.getByText(/^1 problem$/).click();
  await file.getByRole("button", { name: "Swap latitude and longitude" }).click();
  await file.getByText("No problem was found.").waitFor();
  const chosen = file.getByRole("listitem").filter({ hasText: "swapped, as you chose" });
  await chosen.getByRole("button", { name: "Undo" }).click();
  await file.getByText(/^1 problem$/).waitFor();
});

test("a file of another region is not asked to swap anything", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  const rows = Array.from({ length: 20 }, (_, row) => `${row + 1},48.${row},37.${row},2018-02-07`);
  const file = await readOne(
    page,
    fileOf("elsewhere.csv", `id,latitude,longitude,date\n${rows.join("\n")}\n`),
  );
  await file.getByText("No problem was found.").waitFor();
});

test("a recognised table shows its columns, its reasons and its samples", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  const file = await readOne(page, sample("tables/samples/ucdp-global.csv"));
  await file.getByRole("button", { name: "How the columns were read" }).click();
  const dialog = mapping(page);
  expect(await dialog.getByLabel("best is taken for").inputValue()).toBe("best");
  await dialog.getByText("the layout is known").first().waitFor();
  await dialog.getByText(/^Columns that are only kept/).click();
  await dialog.getByLabel("source_office is taken for").waitFor();
  await dialog.getByText(/^The first \d+ rows$/).click();
  await dialog.getByRole("cell", { name: "EXA-2018-1-1-1", exact: true }).waitFor();
});

test("text that is pasted is read like a file, each under a name of its own", async ({
  openAtlas,
}) => {
  const { page, status } = await openAtlas();
  await openTab(page, "Files");
  await page.getByText("Paste text", { exact: true }).click();
  for (const name of ["pasted text", "pasted text 2"]) {
    await page
      .getByLabel("Text of a table, GeoJSON or KML")
      .fill("id,latitude,longitude,date\n1,35.3,40.3,2018-02-07\n");
    await page.getByRole("button", { name: "Read the text" }).click();
    await account(card(page, name)).waitFor();
  }
  await card(page, "pasted text 2").getByText("1 of its ids is also in pasted text.").waitFor();
  await expectShown(status, /^68 of 68/);
});

test("one button chooses files, for those who hear the page too", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  await openTab(page, "Files");
  const heard = await page.locator(".files").ariaSnapshot();
  expect(heard.match(/Choose files/g)).toEqual(["Choose files"]);
});

test("files can be dropped anywhere, and those that belong together are read as one", async ({
  openAtlas,
}) => {
  const { page, status } = await openAtlas();
  const names = ["timemap-events.json", "timemap-sources.json", "timemap-associations.json"];
  await drop(
    page,
    names.map((name) => sample(`documents/samples/${name}`)),
  );
  await expectShown(status, /of (?!66 )\d+ incidents shown/);
  await openTab(page, "Files");
  await account(card(page, "timemap-events.json")).waitFor();
  await card(page, "timemap-events.json").getByText("Read as TimeMap").waitFor();
  expect(await page.getByRole("region", { name: /timemap/ }).count()).toBe(1);
});

test("reading a big file shows progress, can be cancelled, and leaves the page free", async ({
  openAtlas,
}) => {
  const { page, status } = await openAtlas();
  await openTab(page, "Files");
  await chooseTable(page, { rowCount: 10_000, textLength: 70, times: 60 });
  const file = card(page, "big.csv");
  await file.getByRole("progressbar").waitFor();
  await file.getByRole("button", { name: "Cancel" }).click();
  await file.getByText("Cancelled; nothing of it was kept.").waitFor();
  expect(await file.evaluate((element) => element === document.activeElement)).toBe(true);
  await expectShown(status, /^66 of 66 incidents shown/);
  await openTab(page, "Incidents");
  await lines(page).first().waitFor();
}, 90_000);

test("rows of a table too large to be kept in memory are read from the file again", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas({ hash: "layers=-data.atlas" });
  await openTab(page, "Files");
  await chooseTable(page, { rowCount: 7_000, textLength: 10_000, times: 1 });
  await account(card(page, "big.csv")).waitFor();
  await openTab(page, "Incidents");
  await lines(page).filter({ hasText: "Row 0 of many" }).first().click();
  await details(page).getByRole("heading", { level: 2, name: "Row 0 of many" }).waitFor();
}, 90_000);

test("a row of a file says when and where, what is near, and leads to the next in time", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas();
  const table = [
    "latitude,longitude,date,event_type,village",
    "35.3021,40.2914,2018-02-07,Clash,Khusham",
    "48.4,36.8,2018-03-01,Shelling,Novomarivka",
  ];
  await readOne(page, fileOf("rows.csv", table.join("\n")));
  await openTab(page, "Incidents");
  await page.getByRole("button", { name: /^Clash, Khusham/ }).click();
  await details(page).getByRole("heading", { name: "Clash, Khusham" }).waitFor();
  // a day of a file is that day, whatever the clock of the atlas
  expect(await details(page).getByText("7 February 2018", { exact: true }).isVisible()).toBe(true);
  expect(await details(page).getByRole("heading", { name: "Near" }).count()).toBe(1);
  await details(page).getByRole("button", { name: "Zoom to it" }).click();
  await expect.poll(() => linkedMap(page)?.latitude).toBeCloseTo(35.3, 1);
  await details(page).getByLabel("What lies within…").selectOption("5000");
  while (
    (await details(page)
      .getByRole("heading", { name: /Novomarivka/ })
      .count()) === 0
  ) {
    const before = await details(page).getByRole("heading", { level: 2 }).textContent();
    await details(page)
      .getByRole("button", { name: /Next in time/ })
      .click();
    await expect
      .poll(() => details(page).getByRole("heading", { level: 2 }).textContent())
      .not.toBe(before);
  }
  expect(await details(page).getByRole("heading", { name: "Near" }).count()).toBe(0);
});

describe.each(viewportNames)("%s", (viewport) => {
  test("a file asked for on the map is whole in what panels leave free", async ({ openAtlas }) => {
    const { page } = await openAtlas({ viewport, hash: "layers=-data.atlas" });
    const corners = [
      "latitude,longitude,date,title",
      "48.1,36.2,2018-02-07,South-west",
      "48.6,37.9,2018-02-08,North-east",
    ];
    const file = await readOne(page, fileOf("corners.csv", corners.join("\n")));
    if (viewport === "phone") await page.getByLabel("Show the panel in full").click();
    await file.getByRole("button", { name: "Show on the map" }).click();
    await expect.poll(() => namesInFreePart(page)).toEqual(["North-east", "South-west"]);
  });
});

/** Titles of the symbols that lie wholly in what no sheet covers of the map. */
async function namesInFreePart(page: Page): Promise<readonly string[]> {
  const frame = await boxOf(map(page));
  const sheet = page.locator(".sheet");
  const bottom = (await sheet.count()) === 0 ? frame.y + frame.height : (await boxOf(sheet)).y;
  const names: string[] = [];
  for (const symbol of await map(page).locator("button.atlas-symbol").all()) {
    const { x, y, width, height } = await boxOf(symbol);
    const isWhole = x >= frame.x && x + width <= frame.x + frame.width;
    if (!isWhole || y < frame.y || y + height > bottom) continue;
    names.push((await symbol.getAttribute("aria-label"))?.split(",")[0] ?? "");
  }
  return names.toSorted();
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error(`Got ${element} without a place on the page.`);
  return box;
}

test("an imported file is a layer that can be hidden, and says which ids it shares", async ({
  openAtlas,
}) => {
  const { page, status } = await openAtlas();
  const first = sample("tables/samples/ucdp-global.csv");
  await readOne(page, first);
  const second = await readOne(page, { ...first, name: "again.csv" });
  await second.getByText(/of its ids (is|are) also in ucdp-global\.csv\. Both are shown/).waitFor();
  await expectShown(status, /^72 of 72/);
  await openTab(page, "Layers");
  const layer = page.getByRole("checkbox", { name: /again\.csv/ });
  await page.getByText("Types and actors in it again.csv").click();
  const own = page.locator(".file-legend[open]");
  expect(await own.getByText("By type").count()).toBe(1);
  expect(await own.getByRole("listitem").filter({ hasText: "State-based conflict" }).count()).toBe(
    1,
  );
  await layer.uncheck();
  await expectShown(status, /^69 of 72/);
  await expect.poll(() => new URL(page.url()).hash).toContain("-data.file-2");
  await layer.check();
  await expectShown(status, /^72 of 72/);
});

test("a file that a link asks for is fetched only when the reader says so", async ({
  openAtlas,
}) => {
  const data = "https://data.example/folder/table.csv";
  const { page } = await openAtlas({ search: `data=${encodeURIComponent(data)}` });
  let fetched = 0;
  await page.route(data, (route) => {
    fetched += 1;
    return route.fulfill({
      body: "id,latitude,longitude,date\n1,35.3,40.3,2018-02-07\n",
      headers: { "access-control-allow-origin": "*" },
    });
  });
  const question = page.getByRole("alertdialog");
  await question.getByText(/asks to open a file from data\.example/).waitFor();
  expect(fetched).toBe(0);
  await question.getByRole("button", { name: "Fetch and open it" }).click();
  await openTab(page, "Files");
  await account(card(page, "table.csv")).waitFor();
  expect(fetched).toBe(1);
  expect(await question.count()).toBe(0);
});

test("GeoParquet on another host is read by ranges, and how much was fetched is shown", async ({
  openAtlas,
}) => {
  const data = "https://data.example/big.parquet";
  const whole = await parquetOf(30_000);
  const { page } = await openAtlas({ search: `data=${encodeURIComponent(data)}` });
  let sent = 0;
  await page.route(data, (route) => {
    const body = rangeOf(whole, route.request().headers()["range"]);
    if (route.request().method() === "GET") sent += body.bytes.length;
    return route.fulfill({ status: body.status, body: body.bytes, headers: body.headers });
  });
  await page.getByRole("button", { name: "Fetch and open it" }).click();
  await openTab(page, "Files");
  const file = card(page, "big.parquet");
  await account(file).waitFor();
  expect(await account(file).textContent()).toBe("30,000 rows read = 30,000 incidents listed");
  const said = (await file.getByText(/fetched so far/).textContent()) ?? "";
  const percent = Number(/\(([\d.]+) %\)/.exec(said)?.[1]);
  expect(percent).toBeLessThan(50);
  expect(Math.abs((100 * sent) / whole.length - percent)).toBeLessThan(1);
  await openTab(page, "Layers");
  await page.getByRole("checkbox", { name: /This atlas/ }).uncheck();
  await openTab(page, "Incidents");
  await lines(page).first().click();
  await details(page)
    .getByText(/^What was said of incident \d+/)
    .first()
    .waitFor();
  expect(sent).toBeLessThan(whole.length);
  await openTab(page, "Files");
  await file.getByText("Take this file away").click();
  const press = () => file.getByRole("button", { name: "Download all (30,000)" }).click();
  const [taken] = await downloadsOf(page, press, 1);
  const notes = taken?.buffer.toString("utf8").match(/"notes":"What was said of incident \d+/g);
  expect(new Set(notes).size).toBe(30_000);
});

test("while a host is out of reach a row says so, and is read when it is back", async ({
  openAtlas,
}) => {
  const data = "https://data.example/big.parquet";
  const whole = await parquetOf(30_000);
  const { page } = await openAtlas({
    search: `data=${encodeURIComponent(data)}`,
    hash: "layers=-data.atlas",
    expectedProblem: /^console: .*ERR_FAILED/,
  });
  let isReachable = true;
  await page.route(data, (route) => {
    if (!isReachable) return route.abort();
    const body = rangeOf(whole, route.request().headers()["range"]);
    return route.fulfill({ status: body.status, body: body.bytes, headers: body.headers });
  });
  await page.getByRole("button", { name: "Fetch and open it" }).click();
  await openTab(page, "Files");
  await account(card(page, "big.parquet")).waitFor();
  await openTab(page, "Incidents");
  isReachable = false;
  await lines(page).first().click();
  const note = details(page).getByRole("alert");
  await note.getByText(/could not be read .*host .* out of reach/).waitFor();
  // what the map needed is here all the same
  await details(page).getByRole("heading", { name: "When" }).waitFor();
  isReachable = true;
  await note.getByRole("button", { name: "Try again" }).click();
  await details(page)
    .getByText(/^What was said of incident \d+/)
    .first()
    .waitFor();
  expect(await note.count()).toBe(0);
});

test("a host that lets no other site read its file is named", async ({ openAtlas }) => {
  const data = "https://data.example/table.csv";
  const { page } = await openAtlas({
    search: `data=${encodeURIComponent(data)}`,
    expectedProblem: /^console: .*(CORS|ERR_FAILED)/,
  });
  await page.route(data, (route) => {
    // without one of its own Playwright would add the header that allows everybody
    const headers = { "access-control-allow-origin": "https://friend.example" };
    return route.fulfill({ body: "id\n1\n", headers });
  });
  const question = page.getByRole("alertdialog");
  await question.getByRole("button", { name: "Fetch and open it" }).click();
  await question.getByText(/data\.example does not let other sites read it \(CORS\)/).waitFor();
});

test.for(["http://data.example/table.csv", "javascript:window.__pwned=1"])(
  "%s is not fetched at all",
  async (data, { openAtlas }) => {
    const { page } = await openAtlas({ search: `data=${encodeURIComponent(data)}` });
    await openTab(page, "Files");
    expect(await page.getByRole("button", { name: "Fetch and open it" }).count()).toBe(0);
  },
);

describe("hostile files", () => {
  test.for(hostileFiles())(
    "%s runs nothing and asks for nothing",
    async ([, file], { openAtlas }) => {
      const { page, requests } = await openAtlas({ hash: "layers=-data.atlas" });
      await chooseFiles(page, [file]);
      await account(card(page, file.name)).waitFor();
      await openEverything(page, file.name);
      const before = requests.length;
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => Reflect.get(globalThis, "__pwned"))).toBeUndefined();
      const named = requests.map((request) => request.url()).filter((url) => url.includes("evil"));
      expect(named).toEqual([]);
      const later = requests.slice(before).map((request) => request.url());
      // a part of the page itself may still be on its way
      const parts = [`${site}assets/`, `${site}icon.svg`];
      expect(later.filter((url) => !parts.some((part) => url.startsWith(part)))).toEqual([]);
    },
  );
});

/** Opens every part of the interface that shows something of a file. */
async function openEverything(page: Page, name: string): Promise<void> {
  const file = card(page, name);
  const columns = file.getByRole("button", { name: "How the columns were read" });
  if (await columns.isVisible()) {
    // the columns may be about to open by themselves, over the button
    await columns.dispatchEvent("click");
    await mapping(page).waitFor();
    for (const part of await mapping(page).locator("summary").all()) await part.click();
    await page.keyboard.press("Escape");
  }
  const problems = file.locator("summary");
  for (const part of await problems.all()) {
    if (await part.isVisible()) await part.click();
  }
  for (const tab of ["Layers", "Filters", "Near", "Incidents"]) await openTab(page, tab);
  const rows = await lines(page).count();
  for (let row = 0; row < Math.min(rows, 6); row += 1) {
    await lines(page).nth(row).click();
    await details(page).getByText("All columns of the row").waitFor();
    await details(page).getByRole("button", { name: "Close" }).click();
  }
  await page.getByRole("searchbox").or(page.getByRole("combobox").first()).first().fill("script");
}

function hostileFiles() {
  const texts = [
    "<script>window.__pwned=1</script>",
    "<img src=https://evil.example/x.png onerror=window.__pwned=1>",
    "<svg onload=window.__pwned=1>",
    "javascript:window.__pwned=1",
    '"><iframe srcdoc="<script>parent.__pwned=1</script>">',
    "https://evil.example/pixel.png",
  ];
  const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const csvRow = (text: string) => `${Array(7).fill(cell(text)).join(",")},35.3,40.3,2018-02-07`;
  const csv = `id,title,type,actor,place,notes,source,latitude,longitude,date\n${texts.map(csvRow).join("\n")}\n`;
  const hostileHeader = `${texts.map(cell).join(",")}\n${texts.map(cell).join(",")}\n`;
  const geojson = JSON.stringify({
    type: "FeatureCollection",
    features: texts.map((text) => ({
      type: "Feature",
      id: text,
      geometry: { type: "Point", coordinates: [40.3, 35.3] },
      properties: {
        title: text,
        description: text,
        type: text,
        actor: text,
        source: text,
        "marker-symbol": text,
        [text]: text,
      },
    })),
  });
  const placemark = (text: string) =>
    `<Placemark><name>${escaped(text)}</name><description><![CDATA[${text}]]></description><styleUrl>${escaped(text)}</styleUrl><Style><IconStyle><Icon><href>https://evil.example/icon.png</href></Icon></IconStyle></Style><ExtendedData><Data name="${escaped(text)}"><value>${escaped(text)}</value></Data></ExtendedData><Point><coordinates>40.3,35.3</coordinates></Point></Placemark>`;
  const kml = `<kml xmlns="http://www.opengis.net/kml/2.2"><Document><NetworkLink><Link><href>https://evil.example/more.kml</href></Link></NetworkLink><GroundOverlay><Icon><href>https://evil.example/overlay.png</href></Icon></GroundOverlay>${texts.map(placemark).join("")}</Document></kml>`;
  return [
    ["a CSV with markup in every field", fileOf("<img src=x onerror=1>.csv", csv)],
    ["a CSV with markup in its header", fileOf("header.csv", hostileHeader)],
    ["a GeoJSON with markup in every field", fileOf("hostile.geojson", geojson)],
    ["a KML with markup, icons and network links", fileOf("hostile.kml", kml)],
  ] as const;
}

/** GeoParquet of ours with so many rows, most of it in notes that only details show. */
async function parquetOf(rows: number): Promise<Buffer> {
  const noise = (row: number) => createHash("sha256").update(String(row)).digest("hex");
  const table = Array.from({ length: rows }, (_, row) => {
    const place = `${35 + (row % 100) / 100},${40 + (row % 77) / 100}`;
    return `${row},${place},2018-02-07,What was said of incident ${row}: ${noise(row)}\n`;
  });
  const text = `id,latitude,longitude,date,notes\n${table.join("")}`;
  const set = await readFile(new Blob([text]), "big.csv");
  const { files } = exportGeoparquet(exportInputOfSet(set, "big"));
  return Buffer.concat((files[0]?.parts ?? []).map((part) => Buffer.from(part)));
}

/** What a host that serves ranges answers. */
function rangeOf(whole: Buffer, range: string | undefined) {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(range ?? "") ?? [];
  const start = from === "" ? whole.length - Number(to) : Number(from ?? 0);
  const end = from === "" || !to ? whole.length : Number(to) + 1;
  const bytes = whole.subarray(start, end);
  const headers = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "range",
    "access-control-expose-headers": "content-range, content-length, accept-ranges",
    "accept-ranges": "bytes",
    "content-length": String(bytes.length),
    "content-range": `bytes ${start}-${start + bytes.length - 1}/${whole.length}`,
  };
  return { status: range === undefined ? 200 : 206, bytes, headers };
}

/** Drops files on the map. */
async function drop(page: Page, files: readonly ReturnType<typeof sample>[]): Promise<void> {
  const texts = files.map(({ name, buffer }) => ({ name, text: buffer.toString("utf8") }));
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
    const options = { bubbles: true, cancelable: true, dataTransfer };
    const target = document.querySelector("main") ?? document.body;
    for (const type of ["dragover", "drop"]) target.dispatchEvent(new DragEvent(type, options));
  }, texts);
}

/** A table made in the page: rows with a text of their own and a long one, all of them so many times. */
async function chooseTable(
  page: Page,
  size: { readonly rowCount: number; readonly textLength: number; readonly times: number },
): Promise<void> {
  const input = fileInput(page);
  await input.evaluate((element, { rowCount, textLength, times }) => {
    if (!(element instanceof HTMLInputElement)) return;
    const rest = `35.3,40.3,2018-02-07,${"x".repeat(textLength)}\n`;
    const lines = Array.from({ length: rowCount }, (_, row) => `${row},Row ${row} of many,${rest}`);
    const header = "id,title,latitude,longitude,date,notes\n";
    const parts = [header, ...Array<string>(times).fill(lines.join(""))];
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(parts, "big.csv"));
    element.files = dataTransfer.files;
    element.dispatchEvent(new Event("change", { bubbles: true }));
  }, size);
}
