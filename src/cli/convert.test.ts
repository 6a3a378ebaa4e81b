import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { workbookOf } from "../formats/tables/workbooks/workbook-of.ts";
import { runAtlas } from "./atlas.ts";
import type { FileSummary } from "./file-summary.ts";

const samples = "src/formats/documents/samples";

let folder = "";

beforeEach(async function makeFolder() {
  folder = await mkdtemp(join(tmpdir(), "atlas-"));
});

afterEach(async function removeFolder() {
  await rm(folder, { recursive: true });
});

async function summaryOf(...paths: readonly string[]): Promise<FileSummary> {
  const { lines } = await runAtlas(["summary", ...paths, "--json"]);
  const { files } = JSON.parse(lines.join("\n")) as { readonly files: readonly FileSummary[] };
  return files[0] as FileSummary;
}

test.each([
  ["geojson", "out.geojson"],
  ["csv", "out.csv"],
  ["kml", "out.kml"],
  ["geoparquet", "out.parquet"],
])("a sample written as %s counts as it did before", async (format, file) => {
  const out = join(folder, file);
  const { exitCode } = await runAtlas([
    ...["convert", `${samples}/acled-api.json`, "--to", format, "-o", out],
  ]);
  expect(exitCode).toBe(0);
  const before = await summaryOf(`${samples}/acled-api.json`);
  const after = await summaryOf(out);
  const { best, placed, dated, earliestStart, latestEnd, byType, byPrecision } = before;
  expect(after).toMatchObject({
    best,
    placed,
    dated,
    earliestStart,
    latestEnd,
    byType,
    byPrecision,
  });
});

test.each(["geojson", "csv", "kml", "geoparquet", "atlas"])(
  "the Khusham atlas can be written as %s and read again",
  async (format) => {
    const out = join(folder, "out", format === "geoparquet" ? "a.parquet" : `a.${format}`);
    const { exitCode } = await runAtlas(["convert", "geodata/khusham", "--to", format, "-o", out]);
    expect(exitCode).toBe(0);
    const written = await readdir(join(folder, "out"));
    const paths = written.map((name) => join(folder, "out", name));
    expect((await summaryOf(...paths)).incidents).toBe(
      (await summaryOf("geodata/khusham")).incidents,
    );
  },
);

test("what a format has no room for is said", async () => {
  const out = join(folder, "a.kml");
  const { lines } = await runAtlas(["convert", "geodata/khusham", "--to", "kml", "-o", out]);
  expect(lines.join("\n")).toContain("Control areas are left out");
});

test("several files go into a folder", async () => {
  const out = join(folder, "many");
  const paths = [`${samples}/places.kml`, `${samples}/walk.gpx`];
  const { exitCode } = await runAtlas(["convert", ...paths, "--to", "geojson", "-o", out]);
  expect(exitCode).toBe(0);
  expect((await readdir(out)).sort()).toEqual(["places.geojson", "walk.geojson"]);
});

test("a table becomes the folder of an atlas without errors, and is not written over one", async () => {
  const out = join(folder, "begun");
  const convert = [
    "convert",
    "src/formats/tables/samples/acled-new.csv",
    "--to",
    "atlas",
    "-o",
    out,
  ];
  const { exitCode, lines } = await runAtlas(convert);
  expect([exitCode, lines.join("\n")]).toEqual([0, expect.stringContaining("3 rows of 3 written")]);
  expect((await runAtlas(["check", out])).exitCode).toBe(0);
  expect(await summaryOf(out)).toMatchObject({ format: "incident-atlas", incidents: 3, placed: 3 });
  const again = await runAtlas(convert);
  expect([again.exitCode, again.lines.join("\n")]).toEqual([
    1,
    expect.stringContaining("holds an atlas already"),
  ]);
});

test("a file is not written over itself", async () => {
  const file = `${samples}/places.kml`;
  expect((await runAtlas(["convert", file, "--to", "kml", "-o", file])).exitCode).toBe(2);
  expect(await readFile(file, "utf8")).toContain("<kml");
});

test("of a workbook the sheet that is named is read, and the summary says which", async () => {
  const sheets = {
    Incidents: [
      ["lat", "lon"],
      ["35.3", "40.3"],
    ],
    Later: [
      ["lat", "lon"],
      ["35.4", "40.4"],
      ["35.5", "40.5"],
    ],
  };
  const book = join(folder, "book.xlsx");
  await writeFile(book, workbookOf(sheets));
  const later = await summaryOf(book, "--sheet", "Later");
  expect([later.rowsRead, later.sheet]).toEqual([2, { read: "Later", others: ["Incidents"] }]);
  expect((await summaryOf(book)).sheet).toEqual({ read: "Incidents", others: ["Later"] });
  const out = join(folder, "later.csv");
  await runAtlas(["convert", book, "--sheet", "Later", "--to", "csv", "-o", out]);
  expect((await summaryOf(out)).rowsRead).toBe(2);
  for (const [path, sheet, said] of [
    [book, "Never", 'got no sheet "Never" in the workbook, wanted one of Incidents, Later'],
    [out, "Later", "later.csv: got --sheet, wanted it with a workbook only"],
  ] as const) {
    const { lines, exitCode } = await runAtlas(["summary", path, "--sheet", sheet]);
    expect([lines[0], exitCode]).toEqual([said, 1]);
  }
});
