import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import type { CellMend } from "../cell-mend.ts";
import { exportCsv } from "../exports/export-csv.ts";
import { exportGeojson } from "../exports/export-geojson.ts";
import { exportKml } from "../exports/export-kml.ts";
import { exportInputOfSet } from "../exports/rows-of-set.ts";
import type { IncidentSet } from "../format.ts";
import { readFile } from "../read-file.ts";
import type { TableCorrections } from "../tables/table-corrections.ts";
import { incidentOfRow } from "../tables/table-reading.ts";

/** A place near Khusham and how a reader may write it down. */
const khusham = { text: "35°18' N 40°18' E", longitude: 40.3, latitude: 35.3 };

function sampleOf(name: string): Blob {
  return new Blob([readFileSync(new URL(`samples/${name}`, import.meta.url))]);
}

/** Of every sample one record, and what its place is called there. */
const samples = [
  { name: "features.geojson", row: 1, columns: ["position"] },
  { name: "features.geojsonl", row: 1, columns: ["position"] },
  { name: "layer.arcgis.json", row: 3, columns: ["position"] },
  { name: "areas.topojson", row: 3, columns: ["position"] },
  { name: "map.umap", row: 1, columns: ["position"] },
  { name: "bellingcat.json", row: 2, columns: ["position"] },
  { name: "timemap-events.json", row: 2, columns: ["position"] },
  { name: "places.kml", row: 2, columns: ["position"] },
  { name: "walk.gpx", row: 1, columns: ["position"] },
  { name: "feed.atom", row: 1, columns: ["position"] },
  { name: "acled-api.json", row: 2, columns: ["latitude", "longitude"] },
  { name: "ucdp-api.json", row: 1, columns: ["latitude", "longitude"] },
] as const;

function placeMends(row: number, columns: readonly string[]): readonly CellMend[] {
  const [first = ""] = columns;
  if (columns.length === 1) return [{ row, column: first, value: khusham.text }];
  return columns.map((column) => ({
    row,
    column,
    value: column === "latitude" ? "35°18' N" : "40°18' E",
  }));
}

/** Where the record of a row (1-based) lies, and what is said of it. */
function recordOf(set: IncidentSet, row: number) {
  const at = incidentOfRow({ table: set.table ?? null, leftOut: set.leftOut ?? [] }, row) ?? -1;
  const { columns } = set;
  const place = [columns.longitude[at], columns.latitude[at]].map((each) => each?.toFixed(6));
  return { place, details: set.detailsOf(at), cells: set.cellsOf?.(at).cells ?? [] };
}

test.each(samples)("a record of $name is given another place, and says so", async (sample) => {
  const { name, row, columns } = sample;
  const before = await readFile(sampleOf(name), name);
  const was = recordOf(before, row).cells.filter((cell) => columns.some((c) => c === cell.name));
  expect(was.length).toBe(columns.length);

  const mends = placeMends(row, columns);
  const set = await readFile(sampleOf(name), name, { corrections: { mends } });
  const wanted = mends.map((mend, at) => ({ ...mend, was: was[at]?.value }));
  expect(set.mended).toEqual(wanted);
  const { place, details, cells } = recordOf(set, row);
  expect(place).toEqual(["40.300000", "35.300000"]);
  expect(details.mended?.map(({ value }) => value)).toEqual(mends.map(({ value }) => value));
  expect(cells.filter((cell) => columns.some((c) => c === cell.name)).map((c) => c.value)).toEqual(
    mends.map(({ value }) => value),
  );
  expect(set.rowsRead).toBe(before.rowsRead);
  for (let other = 1; other <= set.rowsRead; other++) {
    if (other === row) continue;
    expect(recordOf(set, other)).toEqual(recordOf(before, other));
  }
});

/** Every kind of problem that one record of a document can have with its place, time or figures. */
const damaged = [
  feature({ type: "Point", coordinates: [40.3, 95.3] }, { date: "2018-02-07" }),
  feature({ type: "Point", coordinates: [0, 0] }, { date: "2018-02-07" }),
  feature(null, { date: "2018-02-07" }),
  feature({ type: "Point", coordinates: [614_913, 3_911_805] }, { date: "2018-02-07" }),
  feature({ type: "Point", coordinates: [40.3, 35.3] }, { date: "2018-02-31" }),
  feature({ type: "Point", coordinates: [40.3, 35.3] }, { start: "2018-02-08", end: "2018-02-07" }),
  feature({ type: "Point", coordinates: [40.3, 35.3] }, { event: { date: "someday" } }),
  feature({ type: "Point", coordinates: [40.3, 35.3] }, { killed: "some" }),
].map((each, at) => ({ ...each, id: `record-${at + 1}` }));

function feature(geometry: unknown, properties: unknown) {
  return { type: "Feature", geometry, properties };
}

function readFeatures(features: readonly unknown[], corrections: TableCorrections) {
  const text = JSON.stringify({ type: "FeatureCollection", features });
  return readFile(new Blob([text]), "a.geojson", { corrections });
}

test("every kind of problem of a record is gone with the value its issue names", async () => {
  const before = await readFeatures(damaged, {});
  const named = before.issues.map(({ row, rule, values }) => [row, rule, values["column"]]);
  expect(named).toEqual([
    [1, "coordinates-swapped", undefined],
    [2, "null-island", undefined],
    [3, "position-missing", undefined],
    [4, "position-projected", undefined],
    [5, "date-unreadable", "date"],
    [6, "ends-before-start", "end"],
    [7, "date-unreadable", "event.date"],
    [8, "count-unreadable", "killed"],
  ]);
  const position = [1, 2, 3, 4].map((row) => ({ row, column: "position", value: "35.3, 40.3" }));
  const set = await readFeatures(damaged, {
    mends: [
      ...position,
      { row: 5, column: "date", value: "2018-02-28" },
      { row: 6, column: "end", value: "2018-02-09" },
      { row: 7, column: "event.date", value: "7 February 2018" },
      { row: 8, column: "killed", value: "1,234" },
    ],
  });
  expect(set.issues).toEqual([]);
  expect(set.mended?.map(({ was }) => was)).toEqual([
    "95.3, 40.3",
    "0, 0",
    "",
    "614913, 3911805",
    "2018-02-31",
    "2018-02-07",
    "someday",
    "some",
  ]);
  expect([...set.columns.latitude].map((each) => each.toFixed(1))).toEqual(
    damaged.map(() => "35.3"),
  );
  expect(set.columns.best[7]).toBe(1_234);
});

test("a place somebody writes is as exact as its notation, not as its digits", async () => {
  const mends = [{ row: 1, column: "position", value: "35°18' N 40°18' E" }];
  const set = await readFeatures(damaged.slice(0, 1), { mends });
  expect(set.columns.uncertaintyMeters[0]).toBeGreaterThan(900);
  expect(set.detailsOf(0).precisionNote).toContain("the position you wrote");
});

test("a mend that is taken back leaves the file as it was", async () => {
  const mends = [{ row: 1, column: "position", value: "35.3, 40.3" }];
  const before = await readFeatures(damaged, {});
  const mended = await readFeatures(damaged, { mends });
  expect(mended.columns.latitude[0]).toBe(35.3);
  const after = await readFeatures(damaged, { mends: [] });
  expect([after.columns, after.issues, after.mended]).toEqual([
    before.columns,
    before.issues,
    undefined,
  ]);
});

test("a place is mended as it is written, also where the file is swapped as a whole", async () => {
  const backwards = [35.3, 35.4].map((x) => feature({ type: "Point", coordinates: [x, 40.3] }, {}));
  const set = await readFeatures(backwards, {
    swapCoordinates: true,
    mends: [{ row: 1, column: "position", value: "35.31, 40.29" }],
  });
  expect(set.mended?.map(({ was }) => was)).toEqual(["35.3, 40.3"]);
  expect([...set.columns.longitude]).toEqual([40.29, 40.3]);
  expect([...set.columns.latitude]).toEqual([35.31, 35.4]);
});

test("metres of a grid that its reader names are read for the whole file; degrees stay degrees", async () => {
  const before = await readFeatures(damaged.slice(3, 5), {});
  expect(before.issues[0]?.values).toMatchObject({
    east: "614913",
    north: "3911805",
    cure: "choose-grid",
  });
  const grid = { kind: "utm", zone: 37, hemisphere: "north" } as const;
  const set = await readFeatures(damaged.slice(3, 5), { grid });
  expect([...set.columns.latitude].map((each) => each.toFixed(2))).toEqual(["35.34", "35.30"]);
  expect(set.detailsOf(0).fields.map(({ name }) => name)).toContain("geometry in metres");
  expect(set.detailsOf(1).fields.map(({ name }) => name)).not.toContain("geometry in metres");
});

test("positions that a feed writes as text are swapped too", async () => {
  const feed = `<rss><channel><item><title>a</title><point>40.3 35.3</point></item></channel></rss>`;
  const corrections = { swapCoordinates: true };
  const set = await readFile(new Blob([feed]), "a.rss", { corrections });
  expect([set.columns.longitude[0], set.columns.latitude[0]]).toEqual([40.3, 35.3]);
});

test("of a shape everything but its positions is open", async () => {
  const ring = [
    [40, 35],
    [41, 35],
    [41, 36],
    [40, 35],
  ];
  const shape = feature({ type: "Polygon", coordinates: [ring] }, { date: "someday" });
  const mends = [
    { row: 1, column: "position", value: "35.3, 40.3" },
    { row: 1, column: "date", value: "2018-02-07" },
  ];
  const set = await readFeatures([shape], { mends });
  expect(set.cellsOf?.(0)).toMatchObject({ closed: "shape", cells: [{ name: "date" }] });
  expect(set.mended?.map(({ column }) => column)).toEqual(["date"]);
  expect(set.issues).toEqual([]);
});

test("a shapefile's record without a shape is given a place", async () => {
  const zip = zipSync({ "a.shp": strToU8(""), "a.dbf": oneRowTable() });
  const file = new Blob([Uint8Array.from(zip)]);
  const mends = [{ row: 1, column: "position", value: "35.3, 40.3" }];
  const set = await readFile(file, "a.zip", { corrections: { mends } });
  expect([set.format, set.columns.latitude[0]]).toEqual(["shapefile", 35.3]);
});

/** A table of dBase with one column NAME and one row "x". */
function oneRowTable(): Uint8Array {
  const bytes = new Uint8Array(32 + 32 + 1 + 2);
  bytes.set([3, 118, 2, 7, 1, 0, 0, 0, 65, 0, 2, 0]);
  bytes.set(strToU8("NAME"), 32);
  bytes.set(strToU8("C"), 43);
  bytes[48] = 1;
  bytes[64] = 13;
  bytes.set(strToU8(" x"), 65);
  return bytes;
}

test.each(["geojson", "csv", "kml"] as const)(
  "what was mended is said in %s, and that export can be mended again",
  async (format) => {
    const mends = [{ row: 1, column: "position", value: "35.3, 40.3" }];
    const set = await readFeatures(damaged.slice(0, 2), { mends });
    const text = textOfExport(set, format);
    expect(text).toContain("mended_by_reader");
    const again = await readFile(new Blob([text]), `a.${format}`, {
      corrections: {
        mends: [
          { row: 2, column: "position", value: "35.31, 40.29" },
          { row: 2, column: "start", value: "2018-02-08" },
          { row: 2, column: "end", value: "2018-02-09" },
        ],
      },
    });
    expect(again.detailsOf(0).fields.find(({ name }) => name === "mended_by_reader")?.value).toBe(
      'position: "95.3, 40.3" → "35.3, 40.3"',
    );
    expect(again.detailsOf(1).mended?.map(({ was }) => was)).toEqual([
      "0, 0",
      "2018-02-07T00:00Z",
      "2018-02-08T00:00Z",
    ]);
    expect([again.columns.longitude[1], again.columns.latitude[1]]).toEqual([40.29, 35.31]);
    expect([again.columns.startMinute[1], again.columns.endMinute[1]]).toEqual([
      Date.UTC(2018, 1, 8) / 60_000,
      Date.UTC(2018, 1, 10) / 60_000,
    ]);
  },
);

function textOfExport(set: IncidentSet, format: "geojson" | "csv" | "kml"): string {
  const input = exportInputOfSet(set, "a");
  const writers = { geojson: exportGeojson, csv: exportCsv, kml: exportKml };
  return writers[format](input).files[0]?.parts.join("") ?? "";
}

test("a text in an export of ours that is no place or time is said, not swallowed", async () => {
  const set = await readFeatures(damaged.slice(4, 5), {});
  const text = textOfExport(set, "csv");
  const row = text.replace("40.3,35.3", "40.3,north");
  const read = await readFile(new Blob([row]), "a.csv");
  expect(read.issues.map(({ rule }) => rule)).toContain("position-not-a-number");
});

test("any text can be mended into any cell, and other records do not change", async () => {
  const before = await readFeatures(damaged, {});
  await fc.assert(
    fc.asyncProperty(
      fc.nat(damaged.length - 1),
      fc.constantFrom("position", "date", "end", "event.date", "killed", "__proto__"),
      fc.string({ unit: "binary", maxLength: 30 }),
      async (row, column, value) => {
        const set = await readFeatures(damaged, { mends: [{ row: row + 1, column, value }] });
        for (let other = 0; other < damaged.length; other++) {
          const { columns } = set;
          if (other === row) continue;
          expect(columns.latitude[other]).toEqual(before.columns.latitude[other]);
          expect(columns.startMinute[other]).toEqual(before.columns.startMinute[other]);
        }
        expect(Math.abs(set.columns.latitude[row] ?? 0)).not.toBeGreaterThan(90);
      },
    ),
    { numRuns: 60 },
  );
});

test("mends of records and names that are not there change nothing", async () => {
  const mends = [
    { row: 99, column: "date", value: "x" },
    { row: 1, column: "nothing", value: "x" },
  ];
  const set = await readFeatures(damaged, { mends });
  expect(set.mended).toBeUndefined();
});

test("records that repeat an earlier one are left out where their reader wants that, and mends stay in place", async () => {
  const same = feature({ type: "Point", coordinates: [40.3, 35.3] }, { date: "2018-02-07" });
  const other = feature({ type: "Point", coordinates: [40.3, 95.3] }, { date: "2018-02-08" });
  const [before] = (await readFeatures([same, same, other], {})).issues;
  expect(before).toMatchObject({
    rule: "duplicate-identical",
    row: 2,
    values: { cure: "drop-repeated" },
  });
  const mends = [{ row: 3, column: "position", value: "35.31, 40.29" }];
  const set = await readFeatures([same, same, other], { dropRepeated: true, mends });
  expect([set.rowsRead, set.columns.rowCount, set.leftOut]).toEqual([3, 2, [2]]);
  expect(set.issues.map(({ row, values }) => [row, values["done"]])).toEqual([[2, "left-out"]]);
  expect(recordOf(set, 3).place).toEqual(["40.290000", "35.310000"]);
  expect(set.detailsOf(1).mended?.map(({ was }) => was)).toEqual(["95.3, 40.3"]);
});
