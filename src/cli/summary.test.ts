import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, test } from "vitest";
import { fixtureFacts } from "../formats/fixture-facts.ts";
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

test("what has no place on the map is counted: without a position, or with that of a country", async () => {
  const { placed, listedOnly } = await summaryOf(`${samples}/features.geojson`);
  expect([placed, listedOnly]).toEqual([2, 1]);
  const country = await summaryOf(`${samples}/ucdp-api.json`);
  expect([country.placed, country.listedOnly]).toEqual([2, 1]);
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
  const facts = Object.values(fixtureFacts).flat();

  test("none of them is without its facts", () => {
    const known = facts.flatMap(({ files }) => files);
    expect(known.toSorted()).toEqual(fixturePaths().toSorted());
  });

  test.each(facts)(
    "$files.0: every figure",
    async ({ files, dates, sums = [0, 0, 0], ...rest }) => {
      const summary = await summaryOf(...files.map((file) => `${fixtures}/${file}`));
      const { format, rowsRead, incidents, placed, earliestStart, latestEnd } = summary;
      expect({ format, rowsRead, incidents, placed }).toEqual({
        format: rest.format,
        rowsRead: rest.rows,
        incidents: rest.rows,
        placed: rest.placed,
      });
      expect([earliestStart, latestEnd]).toEqual(dates ?? [null, null]);
      expect([summary.low, summary.best, summary.high]).toEqual(sums);
      expect(summary.issuesByRule).toEqual(rest.issues);
      expect(summary.encoding).toBe(rest.encoding ?? summary.encoding);
      expect(summary.byType).toEqual(rest.types ?? summary.byType);
      expect(summary.byPrecision).toEqual(rest.precisions ?? summary.byPrecision);
    },
  );

  const circles = facts.flatMap(({ files: [file], near = [] }) =>
    near.flatMap(({ center, within }) =>
      Object.entries(within).map(([meters, count]) => ({ file, center, meters, count })),
    ),
  );

  test.each(circles)("$file: $count within $meters m of $center", async (circle) => {
    const { file, center, meters, count } = circle;
    const asked = ["--near", center, "--radius", meters];
    expect((await summaryOf(`${fixtures}/${file}`, ...asked)).near).toBe(count);
  });
});

/** Every fixture but licences and notes. */
function fixturePaths(): readonly string[] {
  return readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(README\.md|LICENSE)$/.test(entry.name))
    .map(({ name, parentPath }) => relative(fixtures, join(parentPath, name)));
}

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
