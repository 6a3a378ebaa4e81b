import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undatedMinute } from "../../incidents/incident-columns.ts";
import { readFile } from "../read-file.ts";
import { documentFormats } from "./document-formats.ts";
import { hasSharedFixtures, sharedFixture } from "./shared-fixtures.ts";

const samples = [
  { file: "features.geojson", format: "geojson", rows: 3, placed: 2, dated: 2 },
  { file: "features.geojsonl", format: "geojson-lines", rows: 3, placed: 2, dated: 2 },
  { file: "layer.arcgis.json", format: "esri-json", rows: 3, placed: 2, dated: 2 },
  { file: "areas.topojson", format: "topojson", rows: 3, placed: 3, dated: 0 },
  { file: "map.umap", format: "umap", rows: 3, placed: 3, dated: 0 },
  { file: "bellingcat.json", format: "bellingcat", rows: 3, placed: 3, dated: 3 },
  { file: "timemap-events.json", format: "timemap", rows: 3, placed: 3, dated: 3 },
  { file: "timemap-sources.json", format: "timemap", rows: 0, placed: 0, dated: 0 },
  { file: "timemap-associations.json", format: "timemap", rows: 0, placed: 0, dated: 0 },
  { file: "acled-api.json", format: "acled-api", rows: 3, placed: 3, dated: 3 },
  { file: "ucdp-api.json", format: "ucdp-api", rows: 2, placed: 2, dated: 2 },
  { file: "places.kml", format: "kml", rows: 2, placed: 1, dated: 1 },
  { file: "walk.gpx", format: "gpx", rows: 2, placed: 2, dated: 2 },
  { file: "feed.atom", format: "georss", rows: 4, placed: 3, dated: 4 },
] as const;

function bytesOf(file: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(readFileSync(new URL(`samples/${file}`, import.meta.url)));
}

test.each(samples)("$file is $format: $rows rows, $placed placed, $dated dated", async (sample) => {
  const set = await readFile(new Blob([bytesOf(sample.file)]), sample.file);
  const { longitude, startMinute } = set.columns;
  expect({
    file: sample.file,
    format: set.format,
    rows: set.rowsRead,
    placed: longitude.filter(Number.isFinite).length,
    dated: startMinute.filter((minute) => minute !== undatedMinute).length,
  }).toEqual(sample);
});

test.each(samples)(
  "$file cut off anywhere, or with any byte changed, still gives a set",
  async ({ file }) => {
    const bytes = bytesOf(file);
    const format = documentFormats.find(
      ({ id }) => id === samples.find((s) => s.file === file)?.format,
    );
    await fc.assert(
      fc.asyncProperty(
        fc.nat(bytes.length - 1),
        fc.nat(bytes.length - 1),
        fc.nat(255),
        async (end, at, byte) => {
          const damaged = bytes.slice(0, end + 1);
          damaged[Math.min(at, end)] = byte;
          const set = await format?.read(new Blob([damaged]), file, {});
          expect(set?.columns.rowCount).toBe(set?.rowsRead);
          for (let row = 0; row < (set?.rowsRead ?? 0); row++) set?.detailsOf(row);
        },
      ),
      { numRuns: 40 },
    );
  },
);

test("areas that share an arc meet along it", async () => {
  const set = await readFile(new Blob([bytesOf("areas.topojson")]), "areas.topojson");
  expect([...set.columns.longitude]).toEqual([36.5, 37.5, 36.29]);
  expect([...set.columns.latitude]).toEqual([33.5, 33.5, 33.51]);
});

test("a country-wide sum of UCDP's API is country-wide here too", async () => {
  const set = await readFile(new Blob([bytesOf("ucdp-api.json")]), "ucdp-api.json");
  const types = Array.from(set.columns.type, (code) => set.columns.typeNames[code]);
  expect(types).toEqual(["State-based conflict", "One-sided violence"]);
  expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([["country-wide", 2]]);
  expect([...set.columns.high]).toEqual([5, 90]);
});

test("a broken line of GeoJSON lines costs only itself", async () => {
  const lines = new TextDecoder().decode(bytesOf("features.geojsonl")).split("\n");
  const text = [lines[0], "{broken", lines[1]].join("\n");
  const set = await readFile(new Blob([text]), "x.geojsonl");
  expect(set.rowsRead).toBe(3);
  expect(set.issues[0]).toMatchObject({ rule: "json-invalid", row: 2 });
});

test("records after separators are a text sequence", async () => {
  const lines = new TextDecoder().decode(bytesOf("features.geojsonl")).trim().split("\n");
  const set = await readFile(new Blob(lines.map((line) => `\u001e${line}\n`)), "x.geojsons");
  expect([set.format, set.rowsRead]).toEqual(["geojson-lines", 3]);
});

describe.runIf(hasSharedFixtures)("the shared fixtures", () => {
  function read(file: string) {
    return readFile(sharedFixture(file), file);
  }

  function countsOf(names: readonly string[], codes: Iterable<number>) {
    const counts: Record<string, number> = {};
    for (const code of codes) {
      const name = names[code] ?? "";
      counts[name] = (counts[name] ?? 0) + 1;
    }
    return counts;
  }

  test("ACLED's API gives the 60 events of its CSVs", async () => {
    const set = await read("acled_shape_api.json");
    const csv = await read("acled_shape_new_export.csv");
    expect(set.rowsRead).toBe(60);
    expect(set.columns).toEqual(csv.columns);
    expect(set.columns.best.reduce((sum, best) => sum + best, 0)).toBe(206);
    expect(countsOf(set.columns.typeNames, set.columns.type)).toEqual({
      Battles: 6,
      "Explosions/Remote violence": 13,
      "Violence against civilians": 12,
      Protests: 11,
      Riots: 9,
      "Strategic developments": 9,
    });
    expect(Math.min(...set.columns.startMinute)).toBe(Date.UTC(2023, 11, 25) / 60_000);
    expect(Math.max(...set.columns.endMinute)).toBe(Date.UTC(2024, 1, 7) / 60_000);
    expect(
      countsOf(
        ["5000", "25000", "75000"],
        [...set.columns.uncertaintyMeters].map((m) => [5_000, 25_000, 75_000].indexOf(m)),
      ),
    ).toEqual({ "5000": 30, "25000": 18, "75000": 12 });
  });

  test("Bellingcat: 25 events, month first, sources that are hidden are none", async () => {
    const set = await read("bellingcat_shape.json");
    expect([set.format, set.rowsRead]).toEqual(["bellingcat", 25]);
    expect(set.columns.startMinute.every((minute) => minute !== undatedMinute)).toBe(true);
    expect(set.detailsOf(1).sources).toEqual(["https://example.org/p/1"]);
    expect(set.issues).toEqual([]);
  });

  test("TimeMap: 25 events with a clock time where there is one", async () => {
    const set = await read("timemap/events.json");
    expect([set.format, set.rowsRead]).toEqual(["timemap", 25]);
    expect(set.columns.startMinute[0]).toBe(Date.UTC(2024, 0, 27, 13, 30) / 60_000);
    expect(set.issues).toEqual([]);
  });

  test("TimeMap: sources and associations alone say what they belong to", async () => {
    for (const file of ["timemap/sources.json", "timemap/associations.json"]) {
      const set = await read(file);
      expect(set.issues.map(({ rule }) => rule)).toEqual(["companion-only"]);
    }
  });

  test("uMap: six points and an area in two layers", async () => {
    const set = await read("umap_shape.umap");
    expect([set.format, set.rowsRead]).toEqual(["umap", 7]);
    expect(countsOf(set.columns.typeNames, set.columns.type)).toEqual({ Incidents: 6, Areas: 1 });
    expect(set.columns.uncertaintyMeters[6]).toBeGreaterThan(10_000);
  });
});
