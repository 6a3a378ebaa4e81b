import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runAtlas } from "./atlas.ts";
import type { FileSummary } from "./file-summary.ts";

const fixtures = "../shared/fixtures";

const samples = "src/formats/documents/samples";

async function summaryOf(...args: readonly string[]): Promise<FileSummary> {
  const { lines } = await runAtlas(["summary", ...args, "--json"]);
  const { files } = JSON.parse(lines.join("\n")) as { readonly files: readonly FileSummary[] };
  expect(files).toHaveLength(1);
  return files[0] as FileSummary;
}

test("a file is counted in words", async () => {
  const { lines, exitCode } = await runAtlas(["summary", `${samples}/acled-api.json`]);
  expect(exitCode).toBe(0);
  expect(lines).toContain("  format            acled-api");
  expect(lines).toContain("  rows read         3");
});

test("a circle is measured along the geodesic", async () => {
  const near = ["--near", "33.51,36.29", "--radius", "10"];
  expect((await summaryOf(`${samples}/features.geojson`, ...near)).near).toBe(1);
});

test("the Khusham folder is one file", async () => {
  const { format, incidents, rowsWithIssues } = await summaryOf("geodata/khusham");
  expect(format).toBe("incident-atlas");
  expect(incidents).toBeGreaterThan(0);
  expect(rowsWithIssues).toBe(0);
});

test("files that belong together are one", async () => {
  const names = ["events", "sources", "associations"];
  const paths = names.map((name) => `${samples}/timemap-${name}.json`);
  expect((await summaryOf(...paths)).rowsRead).toBe(3);
});

test("what it cannot do it says", async () => {
  const ask = async (...args: string[]) => (await runAtlas(["summary", ...args])).exitCode;
  expect(await ask()).toBe(2);
  expect(await ask("x", "--near", "91,0", "--radius", "5")).toBe(2);
  expect(await ask("x", "--near", "1,2")).toBe(2);
  expect(await ask("x", "--radius")).toBe(2);
  expect(await ask("x", "--colour")).toBe(2);
  expect(await ask("nowhere.csv")).toBe(1);
  expect(await ask("package.json")).toBe(1);
});

describe.runIf(existsSync(fixtures))("the shared fixtures", () => {
  const ucdp = `${fixtures}/ucdp_ged_v23_sample1000.csv`;
  const hdx = `${fixtures}/hdx_ucdp_ukraine_2014_2021.csv`;
  const month = `${fixtures}/usgs_all_month_2021_first4000.csv`;

  test.each([
    [ucdp, "33.513364,36.291575", [10, 35, 62]],
    [ucdp, "36.201241,37.161173", [8, 11, 38]],
    [ucdp, "31.7394,-106.4869", [7, 7, 7]],
    [hdx, "50.45,30.52333", [6, 6, 6]],
    [hdx, "48.0736,37.7397", [0, 774, 1428]],
    [hdx, "47.095833,37.549444", [37, 39, 180]],
  ])(
    "%s: within 500 m, 10 km and 50 km of %s",
    async (file, near, counts) => {
      const radii = ["500", "10000", "50000"];
      const asked = radii.map((radius) => summaryOf(file, "--near", near, "--radius", radius));
      expect((await Promise.all(asked)).map((summary) => summary.near)).toEqual(counts);
    },
    30_000,
  );

  test("UCDP's sample of a thousand", async () => {
    expect(await summaryOf(ucdp)).toMatchObject({
      format: "ucdp-ged",
      rowsRead: 1000,
      incidents: 1000,
      placed: 1000,
      low: 6224,
      best: 9561,
      high: 22017,
      earliestStart: "1989-01-07",
      latestEnd: "2022-12-19",
      byType: {
        "State-based conflict": 707,
        "One-sided violence": 160,
        "Non-state conflict": 133,
      },
    });
  });

  test("HDX's copy of Ukraine: the row of tags is no event", async () => {
    expect(await summaryOf(hdx)).toMatchObject({
      incidents: 2989,
      best: 7882,
      earliestStart: "2014-01-22",
      latestEnd: "2021-12-31",
    });
  });

  test("a month of USGS earthquakes", async () => {
    const summary = await summaryOf(month, "--near", "38.8,-122.8", "--radius", "10000");
    expect(summary.byType).toMatchObject({
      earthquake: 3934,
      "quarry blast": 42,
      explosion: 15,
      "ice quake": 7,
      "sonic boom": 1,
    });
    expect(summary.near).toBe(313);
    expect(summary.earliestStart).toBe("2021-06-30T02:29Z");
  });

  test("ACLED's four layouts hold the same sixty events", async () => {
    const names = [
      "acled_shape_api.json",
      "acled_shape_new_export.csv",
      "acled_shape_new_export_semicolon_bom.csv",
      "acled_shape_old_excel_resave.csv",
    ];
    const summaries = await Promise.all(names.map((name) => summaryOf(`${fixtures}/${name}`)));
    for (const summary of summaries) {
      expect(summary).toMatchObject({
        incidents: 60,
        best: 206,
        earliestStart: "2023-12-25",
        latestEnd: "2024-02-06",
        byPrecision: { locality: 30, district: 18, region: 12 },
      });
    }
  });
});

test("with uncertainty, a terminal counts what a ring in the app counts", async () => {
  const khusham = await summaryOf(
    "geodata/khusham",
    "--near",
    "35.3439,40.26421",
    "--radius",
    "5000",
  );
  expect(khusham.near).toBe(5);
  const counts = khusham.nearness;
  const total = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  expect(total).toBe(66);
  // the same ring in the Near panel, asked from the map
  expect(counts).toEqual({ surely: 1, possibly: 13, outside: 50, unplaced: 2 });
});
