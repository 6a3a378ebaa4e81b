import type { Page } from "playwright-core";
import { expect } from "vitest";
import { test } from "./atlas-page.ts";
import {
  account,
  card,
  chooseFiles,
  downloadsOf,
  fileOf,
  fixture,
  type GivenFile,
  hasFixtures,
  readOne,
  sample,
} from "./files-tab.ts";
import { expectShown, openTab } from "./reading.ts";

const formats = [
  { value: "geojson", files: 1 },
  { value: "csv", files: 2 },
  { value: "kml", files: 1 },
  { value: "geoparquet", files: 1 },
] as const;

const table = [
  "id,latitude,longitude,date,type,deaths,notes",
  '1,35.31,40.29,2018-02-07,Clash,3,"=1+1, said one"',
  "2,35.30,-40.33,2018-02-08,Shelling,12,كلام",
  "3,,,2018-02,Clash,,no position",
  "4,95,40.1,2018-02-10,Clash,1,out of range",
  "",
].join("\n");

test.for(formats)(
  "what is taken away as $value comes back with every row and figure",
  async ({ value, files }, { openAtlas }) => {
    const { page } = await openAtlas();
    await readOne(page, fileOf("mine.csv", table));
    const taken = await take(page, "mine.csv", value, /^Download all \(4\)$/, files);
    expect(taken[0]?.name).toMatch(/^mine\./);
    await expectSame(page, "mine.csv", renamed(taken));
  },
);

// a clone without the shared fixtures registers nothing
test.for(hasFixtures ? formats : [])(
  "2,989 real events survive $value",
  async ({ value, files }, { openAtlas }) => {
    const { page } = await openAtlas();
    const original = fixture("hdx_ucdp_ukraine_2014_2021.csv");
    await readOne(page, original);
    const taken = await take(page, original.name, value, /^Download all \(2,989\)$/, files);
    await expectSame(page, original.name, renamed(taken));
  },
);

test("what I see is written, no more, and says its count", async ({ openAtlas }) => {
  const { page, status } = await openAtlas();
  await readOne(page, fileOf("mine.csv", table));
  await openTab(page, "Filters");
  const types = page.getByRole("group", { name: "Types of incident" });
  await types.getByRole("button", { name: /^None/ }).click();
  await types.getByRole("checkbox", { name: /^Clash / }).check();
  await expectShown(status, /^3 of 70/);
  await openTab(page, "Files");
  const taken = await take(page, "mine.csv", "geojson", /^Download what I see \(3\)$/, 1);
  expect(taken[0]?.name).toBe("mine-selection.geojson");
  const { features } = JSON.parse(taken[0]?.buffer.toString("utf8") ?? "");
  expect(features).toHaveLength(3);
  await card(page, "mine.csv").getByText("3 incidents written").waitFor();
});

test("CSV is written with or without a byte order mark, and no cell is a formula", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas();
  await readOne(page, fileOf("mine.csv", table));
  const marked = await take(page, "mine.csv", "csv", /^Download all/, 2);
  const csv = marked.find(({ name }) => name === "mine.csv");
  expect([...(csv?.buffer.subarray(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
  expect(csv?.buffer.toString("utf8")).toContain("'=1+1, said one");
  expect(csv?.buffer.toString("utf8")).toContain(",-40.33");
  await card(page, "mine.csv")
    .getByRole("checkbox", { name: /byte order mark/ })
    .uncheck();
  const press = () =>
    card(page, "mine.csv")
      .getByRole("button", { name: /^Download all/ })
      .click();
  const plain = await downloadsOf(page, press, 2);
  expect(
    plain
      .find(({ name }) => name === "mine.csv")
      ?.buffer.subarray(0, 2)
      .toString(),
  ).not.toBe("\ufeff");
});

test("the problems of a file are downloaded row by row", async ({ openAtlas }) => {
  const { page } = await openAtlas();
  const file = await readOne(page, fileOf("mine.csv", table));
  await file.getByText(/^\d+ problems?$/).click();
  const press = () => file.getByRole("button", { name: "Download the problem list (CSV)" }).click();
  const [problems] = await downloadsOf(page, press, 1);
  expect(problems?.name).toBe("mine.csv.problems.csv");
  const lines = problems?.buffer.toString("utf8").split("\r\n") ?? [];
  expect(lines[0]).toContain("row,column,value,severity,rule,reason,proposed_cure");
  expect(lines.find((line) => line.includes("latitude-out-of-range"))).toMatch(/^5,latitude,95,/);
});

test("the atlas itself is taken away in each format with a note of what has no room", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas();
  await openTab(page, "Files");
  const group = page.locator("section", { hasText: "Take the result away" }).last();
  for (const format of ["geojson", "kml", "geoparquet", "atlas"]) {
    await group.getByLabel("Format").selectOption(format);
    const press = () => group.getByRole("button", { name: "Download all (66)" }).click();
    const [taken] = await downloadsOf(page, press, 1);
    expect(taken?.buffer.length).toBeGreaterThan(10_000);
    await group.getByText("66 incidents written").waitFor();
  }
  await readOne(page, sample("documents/samples/features.geojson"));
});

test("every claim with its hedge, figure and source comes back from each format", async ({
  openAtlas,
}) => {
  const { page } = await openAtlas();
  await openTab(page, "Files");
  const original = recordsIn(await atlasAs(page, "geojson"));
  const hedges = JSON.stringify(original).match(/"hedges":\["/g) ?? [];
  expect(hedges.length).toBeGreaterThan(50);
  for (const format of ["csv", "kml", "geoparquet", "atlas"]) {
    await chooseFiles(page, renamed(await atlasAs(page, format)));
    const file = page.getByRole("region", { name: /^again-/ });
    await account(file).waitFor();
    await file.getByText("Take this file away").click();
    await file.getByLabel("Format").selectOption("geojson");
    const press = () => file.getByRole("button", { name: "Download all (66)" }).click();
    expect(recordsIn(await downloadsOf(page, press, 1)), format).toEqual(original);
    await file.getByRole("button", { name: /^Remove/ }).click();
  }
}, 120_000);

/** The whole atlas as it is taken away. */
async function atlasAs(page: Page, format: string): Promise<readonly GivenFile[]> {
  const group = page.locator("section", { hasText: "Take the result away" }).last();
  await group.getByLabel("Format").selectOption(format);
  const press = () => group.getByRole("button", { name: "Download all (66)" }).click();
  const taken = await downloadsOf(page, press, format === "csv" ? 4 : 1);
  await group.getByText("66 incidents written").waitFor();
  return taken;
}

interface TakenRecord {
  readonly id: string;
}

/** The full records of a GeoJSON file of ours, by id. */
function recordsIn([file]: readonly GivenFile[]): readonly TakenRecord[] {
  const { features } = JSON.parse(file?.buffer.toString("utf8") ?? "") as {
    readonly features: readonly { readonly properties: { readonly incident: TakenRecord } }[];
  };
  const records = features.map(({ properties }) => properties.incident);
  return records.toSorted((a, b) => a.id.localeCompare(b.id));
}

/** Presses a download button of one file after its format was chosen; the file with the records is the first. */
async function take(
  page: Page,
  name: string,
  format: string,
  button: RegExp,
  count: number,
): Promise<readonly GivenFile[]> {
  const file = card(page, name);
  await file.getByText("Take this file away").click();
  await file.getByLabel("Format").selectOption(format);
  const press = () => file.getByRole("button", { name: button }).click();
  const taken = await downloadsOf(page, press, count);
  // a browser may finish the description of a table before the table
  return [...taken.filter(isNoDescription), ...taken.filter((each) => !isNoDescription(each))];
}

function isNoDescription({ name }: GivenFile): boolean {
  return !name.endsWith("-metadata.json");
}

/** The same files under names that no other file on the page has. */
function renamed(files: readonly GivenFile[]): readonly GivenFile[] {
  return files.map((file) => ({ ...file, name: `again-${file.name}` }));
}

/** Reads what was written; its rows, places, days and figures are those of the file it was written from. */
async function expectSame(
  page: Page,
  original: string,
  written: readonly GivenFile[],
): Promise<void> {
  const [main] = written;
  const name = main?.name ?? "";
  await chooseFiles(page, main ? [main] : []);
  await account(card(page, name)).waitFor();
  expect(await factsOf(page, name)).toEqual(await factsOf(page, original));
}

async function factsOf(page: Page, name: string): Promise<readonly string[]> {
  const listed = await account(card(page, name)).textContent();
  const facts = await card(page, name).locator(".file-facts > li").allTextContents();
  return [listed ?? "", ...facts.filter((fact) => !fact.includes("problem"))];
}
