import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { gunzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { ByteWriter, ParquetWriter, parquetWriteBuffer } from "hyparquet-writer";
import { afterEach, expect, test } from "vitest";
import { openParquet } from "../documents/open-parquet.ts";
import { readFile } from "../read-file.ts";
import { arbitraryIncident, arbitraryRow } from "./arbitrary-incident.ts";
import { exportGeoparquet } from "./export-geoparquet.ts";
import type { ExportRow } from "./export-row.ts";
import { rowOfFlat } from "./flat-row.ts";
import { mapColumns } from "./parquet-layout.ts";
import { exportInputOfSet } from "./rows-of-set.ts";
import { wkbPoint } from "./wkb-point.ts";
import { zOrder } from "./z-order.ts";

function written(rows: readonly ExportRow[]): Blob {
  const { files } = exportGeoparquet({ name: "x", rowCount: rows.length, rows, atlas: null });
  return new Blob([...(files[0]?.parts ?? [])]);
}

function byId(rows: Iterable<ExportRow>): readonly ExportRow[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
}

test("every row comes back as it was, along the curve", async () => {
  const rows = fc.uniqueArray(arbitraryRow, {
    minLength: 1,
    maxLength: 6,
    selector: ({ id }) => id,
  });
  await fc.assert(
    fc.asyncProperty(rows, async (originals) => {
      const set = await readFile(written(originals), "x.parquet");
      expect(set.issues).toEqual([]);
      expect(byId(exportInputOfSet(set, "x").rows)).toEqual(byId(originals));
    }),
    { numRuns: 30 },
  );
});

test("every full record comes back as it was", async () => {
  const incidents = fc.uniqueArray(arbitraryIncident, {
    minLength: 1,
    maxLength: 4,
    selector: ({ id }) => id,
  });
  await fc.assert(
    fc.asyncProperty(incidents, async (originals) => {
      const rows = originals.map((incident) => ({ ...plain, id: incident.id, incident }));
      const set = await readFile(written(rows), "x.parquet");
      const back = byId(exportInputOfSet(set, "x").rows).map(({ incident }) => incident);
      expect(back).toEqual(byId(rows).map(({ incident }) => incident));
    }),
    { numRuns: 20 },
  );
});

test("imported columns come back, and only where a row has them", async () => {
  const rows = [
    {
      ...plain,
      id: "a",
      fields: [
        { name: "x", value: "" },
        { name: "y", value: "1" },
      ],
    },
    { ...plain, id: "b", fields: [{ name: "y", value: "2" }] },
  ];
  const set = await readFile(written(rows), "x.parquet");
  const back = byId(exportInputOfSet(set, "x").rows).map(({ fields }) => fields);
  expect(back).toEqual(rows.map(({ fields }) => fields));
});

const microDegrees = (limit: number) =>
  fc
    .tuple(fc.integer({ min: -limit * 1e6, max: limit * 1e6 }), fc.constantFrom(1, 10, 1e3, 1e6))
    .map(([value, step]) => (Math.trunc(value / step) * step + 0) / 1e6 + 0);

const dailyRow = fc
  .record({
    longitude: fc.option(microDegrees(180)),
    latitude: microDegrees(90),
    day: fc.option(fc.integer({ min: -700_000, max: 700_000 })),
    days: fc.integer({ min: 1, max: 400 }),
    best: fc.option(fc.nat(1_000)),
  })
  .map(({ longitude, latitude, day, days, best }): ExportRow => {
    const startMinute = day === null ? null : day * 1440;
    return {
      ...plain,
      ...{ longitude, latitude: longitude === null ? null : latitude, startMinute, best },
      endMinute: startMinute === null ? null : startMinute + days * 1440,
    };
  });

test("degrees of six digits, days and figures come back to the last digit", async () => {
  const manyRows = fc.array(dailyRow, { minLength: 1, maxLength: 300 });
  await fc.assert(
    fc.asyncProperty(manyRows, async (rows) => {
      const originals = rows.map((row, at) => ({ ...row, id: `e${String(at).padStart(6, "0")}` }));
      const file = written(originals);
      const set = await openParquet(file, "x.parquet", {});
      expect(set && byId(exportInputOfSet(set, "x").rows)).toEqual(originals);
      const last = originals.length - 1;
      expect(await set?.loadDetails(last)).toEqual(set?.detailsOf(last));
    }),
    { numRuns: 40 },
  );
});

test("a title or imported text that other columns make is not written, and comes back", async () => {
  const day = Date.UTC(2018, 1, 7) / 60_000;
  const rows = [1, 2].map((at): ExportRow => {
    const [longitude, latitude] = [40.25 + at, 35.5];
    return {
      ...plain,
      ...{ id: `e${at}`, type: "Clash", place: "Khusham", title: "Clash, Khusham" },
      ...{ longitude, latitude, startMinute: day, endMinute: day + at * 1440 },
      fields: [
        { name: "date", value: "2018-02-07" },
        { name: "date_start", value: "2018-02-07 00:00:00.000" },
        { name: "date_end", value: `2018-02-0${6 + at} 00:00:00.000` },
        { name: "geom_wkt", value: `POINT (${longitude} ${latitude})` },
        { name: "date", value: "7 Feb" },
      ],
    };
  });
  const file = await written(rows).arrayBuffer();
  const columns = parquetMetadata(file).schema.map(({ name }) => name);
  expect(columns).not.toContain("title");
  expect(columns.filter((name) => name.startsWith("original."))).toEqual([
    "original.date\u00a0(2)",
  ]);
  const set = await openParquet(new Blob([file]), "x.parquet", {});
  expect(set && byId(exportInputOfSet(set, "x").rows)).toEqual(rows);
  expect(await set?.loadDetails(1)).toEqual(set?.detailsOf(1));
});

test("rows of several row groups come back, each with its own details", async () => {
  const rows = Array.from({ length: 50_100 }, (_, row) => ({
    ...plain,
    ...{ id: `e${row}`, notes: `n${row % 7}`, longitude: (row % 1_000) / 10, latitude: 10 },
    best: row % 3 === 0 ? null : row,
  }));
  const set = await openParquet(written(rows), "x.parquet", {});
  const back = set ? [...exportInputOfSet(set, "x").rows] : [];
  const numbered = (row: ExportRow) => Number(row.id.slice(1));
  expect(back.toSorted((a, b) => numbered(a) - numbered(b))).toEqual(rows);
});

const compressors = { GZIP: (bytes: Uint8Array) => gunzipSync(bytes) };

test("another reader finds points, plain coordinates and the notes GeoParquet 1.1 asks for", async () => {
  const rows = [{ ...plain, longitude: 40.25, latitude: 35.5, low: 3 }];
  const file = await written(rows).arrayBuffer();
  const notes = parquetMetadata(file).key_value_metadata?.find(({ key }) => key === "geo");
  expect(JSON.parse(notes?.value ?? "")).toEqual({
    version: "1.1.0",
    primary_column: "geometry",
    columns: {
      geometry: { encoding: "WKB", geometry_types: ["Point"], bbox: [40.25, 35.5, 40.25, 35.5] },
    },
  });
  expect(await parquetReadObjects({ file, compressors })).toMatchObject([
    {
      geometry: { type: "Point", coordinates: [40.25, 35.5] },
      longitude: 40.25,
      latitude: 35.5,
      low: 3,
    },
  ]);
});

test("an imported column that repeats one of ours is not written twice and comes back", async () => {
  const rows = ["a", "b"].map((id) => ({
    ...plain,
    id,
    longitude: 40.5,
    fields: [
      { name: "event", value: id },
      { name: "x", value: "40.5" },
      { name: "y", value: "40.50" },
    ],
  }));
  const set = await openParquet(written(rows), "x.parquet", {});
  expect((await set?.loadDetails(1))?.fields).toEqual(rows[1]?.fields);
  const text = new TextDecoder("latin1").decode(await written(rows).arrayBuffer());
  expect([text.includes("original.event"), text.includes("original.y")]).toEqual([false, true]);
});

test("details are fetched when asked, and are the ones a full reading gives", async () => {
  const rows = fc.sample(arbitraryRow, { numRuns: 50, seed: 1 });
  const file = written(rows);
  const set = await openParquet(file, "x.parquet", {});
  const whole = await readFile(file, "x.parquet");
  expect(set?.columns).toEqual(whole.columns);
  for (const row of [0, 49]) {
    expect(await set?.loadDetails(row)).toEqual(whole.detailsOf(row));
    expect(set?.detailsOf(row)).toEqual(whole.detailsOf(row));
  }
});

let server: Server | null = null;

afterEach(function closeServer() {
  server?.close();
  server = null;
});

/** A static host that answers range requests. */
async function hosted(file: Blob): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer());
  server = createServer((request, response) => {
    const [, from = "0", to = ""] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "") ?? [];
    const part = bytes.subarray(Number(from), to === "" ? undefined : Number(to) + 1);
    const isHead = request.method === "HEAD";
    response.writeHead(isHead ? 200 : 206, {
      "content-length": isHead ? bytes.length : part.length,
    });
    response.end(isHead ? undefined : part);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.parquet`;
}

test("over a network a map is there after a small fraction of the file", async () => {
  const notes = (row: number) =>
    Array.from({ length: 60 }, (_, at) => (row * 7919 + at * 104729).toString(36)).join(" ");
  const rows = Array.from(
    { length: 6_000 },
    (_, row): ExportRow => ({
      ...plain,
      id: `e${row}`,
      notes: notes(row),
      longitude: 30 + (row % 200) / 20,
      latitude: 33 + (row % 77) / 20,
      uncertaintyMeters: 2_000,
      precision: "settlement",
      startMinute: row * 1440,
      endMinute: (row + 1) * 1440,
      type: row % 3 === 0 ? "Battles" : "Riots",
      actors: ["A", `B${row % 5}`],
    }),
  );
  const set = await openParquet(await hosted(written(rows)), "x.parquet", {});
  expect(set?.rowsRead).toBe(6_000);
  const share = (set?.bytesFetched() ?? 0) / (set?.byteLength ?? 1);
  expect(share).toBeLessThan(0.15);
  const before = set?.bytesFetched() ?? 0;
  const details = await set?.loadDetails(1_234);
  expect(details?.notes).toBe(notes(Number(details?.id.slice(1))));
  expect((set?.bytesFetched() ?? 0) - before).toBeLessThan((set?.byteLength ?? 0) / 4);
});

test("an export of a hosted file has every detail, of rows nobody opened too", async () => {
  const rows = fc.sample(arbitraryRow, { numRuns: 40, seed: 3 });
  const file = written(rows);
  const set = await openParquet(await hosted(file), "x.parquet", {});
  expect(set?.detailsOf(7).fields).toEqual([]);
  const fetched: number[] = [];
  await set?.fetchDetails(null, { onProgress: ({ bytes }) => fetched.push(bytes) });
  const whole = await readFile(file, "x.parquet");
  expect(set && [...exportInputOfSet(set, "x").rows]).toEqual([
    ...exportInputOfSet(whole, "x").rows,
  ]);
  expect(fetched.at(-1)).toBeGreaterThan(0);
});

test("an export is refused where a detail is damaged, and nothing is made up for it", async () => {
  const rows = fc.sample(arbitraryRow, { numRuns: 200, seed: 4 });
  const bytes = new Uint8Array(await written(rows).arrayBuffer());
  const notes = parquetMetadata(bytes.buffer).row_groups[0]?.columns.find(
    ({ meta_data }) => meta_data?.path_in_schema[0] === "notes",
  )?.meta_data;
  const end = Number(notes?.data_page_offset) + Number(notes?.total_compressed_size);
  bytes.fill(0, end - 40, end);
  const set = await openParquet(new Blob([bytes]), "x.parquet", {});
  await expect(set?.fetchDetails(null, {})).rejects.toThrow();
  await expect(set?.loadDetails(0)).rejects.toThrow();
  expect(set?.columns.rowCount).toBe(200);
});

test("neighbours on the map are neighbours in the file, what has no place comes last", () => {
  const degrees = Float64Array.of(Number.NaN, 80, 10, 79.99, 10.01);
  const start = new Float64Array(5);
  expect([...zOrder({ longitude: degrees, latitude: degrees, start })]).toEqual([1, 3, 4, 2, 0]);
});

test("rows at one spot stand in the order of time, then of the file", () => {
  const longitude = new Float64Array(4).fill(40);
  const start = Float64Array.of(9, 3, 9, 1);
  expect([...zOrder({ longitude, latitude: longitude, start })]).toEqual([3, 1, 0, 2]);
});

test("GeoParquet of others is read by its geometry and names", async () => {
  const metadata = {
    version: "1.1.0",
    primary_column: "geom",
    columns: { geom: { encoding: "WKB" } },
  };
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: "name", data: ["A", "B"], type: "STRING" },
      {
        name: "date",
        data: [new Date(Date.UTC(2018, 1, 7)), null],
        type: "TIMESTAMP",
        nullable: true,
      },
      { name: "geom", data: [wkbPoint(40.2, 35.2), null], type: "BYTE_ARRAY", nullable: true },
    ],
    kvMetadata: [{ key: "geo", value: JSON.stringify(metadata) }],
  });
  const set = await readFile(new Blob([buffer]), "x.parquet");
  expect([set.columns.longitude[0], set.columns.latitude[0]]).toEqual([40.2, 35.2]);
  expect(set.columns.startMinute[0]).toBe(Date.UTC(2018, 1, 7) / 60_000);
  expect(set.detailsOf(0).title).toBe("A");
  expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([["position-missing", 2]]);
});

test("a layout of ours from before is read as anybody's, times included", async () => {
  const start = Date.UTC(2018, 1, 7, 21, 30);
  const buffer = parquetWriteBuffer({
    columnData: [
      ...mapColumns
        .filter((column) => !["longitude", "latitude", "start"].includes(column))
        .map((name) => ({ name, data: [""], type: "STRING" as const })),
      { name: "longitude", data: [40.25], type: "DOUBLE" },
      { name: "latitude", data: [35.5], type: "DOUBLE" },
      { name: "start", data: [new Date(start)], type: "TIMESTAMP" },
    ],
    kvMetadata: [{ key: "incidentAtlas", value: '{"version":2}' }],
  });
  const set = await readFile(new Blob([buffer]), "x.parquet");
  expect([set.columns.longitude[0], set.columns.startMinute[0]]).toEqual([40.25, start / 60_000]);
});

test("points in the native encoding of GeoParquet are read, and rows without one have no place", async () => {
  const repetition_type = "OPTIONAL" as const;
  const writer = new ByteWriter();
  const column = { encoding: "point", geometry_types: ["Point"] };
  const metadata = { version: "1.1.0", primary_column: "geom", columns: { geom: column } };
  const parquet = new ParquetWriter({
    writer,
    schema: [
      { name: "root", num_children: 2 },
      { name: "name", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type },
      { name: "geom", num_children: 2, repetition_type },
      { name: "x", type: "DOUBLE", repetition_type: "REQUIRED" },
      { name: "y", type: "DOUBLE", repetition_type: "REQUIRED" },
    ],
    kvMetadata: [{ key: "geo", value: JSON.stringify(metadata) }],
  });
  await parquet.write({
    columnData: [
      { name: "name", data: ["A", "B"] },
      { name: "geom", data: [{ x: 40.2, y: 35.2 }, null] },
    ],
  });
  await parquet.finish();
  const set = await readFile(new Blob([writer.getBuffer()]), "x.parquet");
  expect([set.columns.longitude[0], set.columns.latitude[0]]).toEqual([40.2, 35.2]);
  expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([["position-missing", 2]]);
});

test("a table of another writer comes back whole from several row groups, texts shared or not", async () => {
  const rows = Array.from({ length: 500 }, (_, row) => row);
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: "id", data: rows.map((row) => `e${row}`), encoding: "DELTA_BYTE_ARRAY" },
      { name: "latitude", data: Float64Array.from(rows, (row) => 35 + row / 1_000) },
      { name: "longitude", data: Float64Array.from(rows, (row) => 40 + row / 1_000) },
      {
        name: "type",
        data: rows.map((row) => (row % 5 === 0 ? null : `t${row % 3}`)),
        nullable: true,
      },
      { name: "fatalities", data: Int32Array.from(rows), encoding: "DELTA_BINARY_PACKED" },
    ],
    rowGroupSize: 120,
    pageSize: 200,
  });
  const set = await readFile(new Blob([buffer]), "x.parquet");
  expect([...set.columns.best]).toEqual(rows);
  const read = rows.map((row) => set.detailsOf(row).fields.map(({ value }) => value));
  const wanted = rows.map((row) => [
    ...[`e${row}`, `${35 + row / 1_000}`, `${40 + row / 1_000}`],
    ...[row % 5 === 0 ? "" : `t${row % 3}`, `${row}`],
  ]);
  expect(read).toEqual(wanted);
});

test("Parquet without a geometry is a table like any other", async () => {
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: "latitude", data: [35.2, 35.3], type: "DOUBLE" },
      { name: "longitude", data: [40.2, 40.3], type: "DOUBLE" },
      { name: "date", data: ["2018-02-07", "2018-02-08"], type: "STRING" },
      { name: "fatalities", data: [3, 4], type: "INT32" },
    ],
  });
  const set = await readFile(new Blob([buffer]), "x.parquet");
  expect([...set.columns.longitude]).toEqual([40.2, 40.3]);
  expect([...set.columns.best]).toEqual([3, 4]);
});

test("bytes that only begin like Parquet give an issue", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
      const set = await readFile(new Blob(["PAR1", noise.slice(), "PAR1"]), "x.parquet");
      expect(set.issues.map(({ rule }) => rule)).toEqual(["parquet-unreadable"]);
    }),
  );
});

test("a Parquet file cut off anywhere gives a set", async () => {
  const rows = fc.sample(arbitraryRow, { numRuns: 5, seed: 2 });
  const whole = new Uint8Array(await written(rows).arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), async (end) => {
      const set = await readFile(new Blob([whole.slice(0, end)]), "x.parquet");
      expect(set.columns.rowCount).toBe(set.rowsRead);
    }),
  );
});

test("a Parquet file with any byte changed gives a set, and soon", async () => {
  const rows = fc.sample(arbitraryRow, { numRuns: 5, seed: 2 });
  const whole = new Uint8Array(await written(rows).arrayBuffer());
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
      const damaged = whole.slice();
      damaged[at] = byte;
      const set = await readFile(new Blob([damaged]), "x.parquet");
      expect(set.columns.rowCount).toBe(set.rowsRead);
    }),
    { numRuns: 300 },
  );
}, 30_000);

const plain: ExportRow = { ...rowOfFlat(() => ""), id: "one", title: "One", type: "other" };
