import fc from "fast-check";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile } from "../read-file.ts";
import { readDbf } from "./dbf.ts";
import { readShp } from "./shp.ts";

type Ring = readonly (readonly [number, number])[];

function shpOf(type: number, shapes: readonly (readonly Ring[])[]): Uint8Array {
  const records = shapes.map((rings) =>
    type === 1 ? pointRecord(rings) : partsRecord(type, rings),
  );
  const length = 100 + records.reduce((sum, record) => sum + 8 + record.byteLength, 0);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let at = 100;
  for (const record of records) {
    view.setInt32(at + 4, record.byteLength / 2);
    bytes.set(new Uint8Array(record.buffer), at + 8);
    at += 8 + record.byteLength;
  }
  return bytes;
}

function pointRecord([[[x, y] = [0, 0]] = []]: readonly Ring[]): DataView {
  const view = new DataView(new ArrayBuffer(20));
  view.setInt32(0, 1, true);
  view.setFloat64(4, x, true);
  view.setFloat64(12, y, true);
  return view;
}

function partsRecord(type: number, rings: readonly Ring[]): DataView {
  const points = rings.flat();
  const view = new DataView(new ArrayBuffer(44 + rings.length * 4 + points.length * 16));
  view.setInt32(0, type, true);
  view.setInt32(36, rings.length, true);
  view.setInt32(40, points.length, true);
  let start = 0;
  for (const [part, ring] of rings.entries()) {
    view.setInt32(44 + part * 4, start, true);
    start += ring.length;
  }
  for (const [index, [x, y]] of points.entries()) {
    view.setFloat64(44 + rings.length * 4 + index * 16, x, true);
    view.setFloat64(52 + rings.length * 4 + index * 16, y, true);
  }
  return view;
}

/** Text columns of twenty bytes, values in the bytes of Windows-1252. */
function dbfOf(columns: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const header = 33 + columns.length * 32;
  const rowLength = 1 + columns.length * 20;
  const bytes = new Uint8Array(header + rows.length * rowLength).fill(32);
  bytes.fill(0, 0, header);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, rows.length, true);
  view.setUint16(8, header, true);
  view.setUint16(10, rowLength, true);
  const write = (text: string, at: number) =>
    bytes.set(
      Array.from(text, (c) => c.charCodeAt(0)),
      at,
    );
  for (const [index, name] of columns.entries()) {
    write(`${name}\0`, 32 + index * 32);
    write("C", 32 + index * 32 + 11);
    bytes[32 + index * 32 + 16] = 20;
  }
  bytes[header - 1] = 13;
  for (const [row, cells] of rows.entries()) {
    for (const [index, cell] of cells.entries())
      write(cell, header + row * rowLength + 1 + index * 20);
  }
  return bytes;
}

function zipped(files: Readonly<Record<string, Uint8Array>>): Blob {
  return new Blob([Uint8Array.from(zipSync(files))]);
}

const square: Ring = [
  [0, 0],
  [0, 2],
  [2, 2],
  [2, 0],
  [0, 0],
];

test("points keep the columns of their table", async () => {
  const shp = shpOf(1, [[[[40.2, 35.2]]], [[[40.3, 35.3]]]]);
  const dbf = dbfOf(
    ["name", "date"],
    [
      ["Mart\xednez", "2018-02-07"],
      ["B", ""],
    ],
  );
  const set = await readFile(zipped({ "x/a.shp": shp, "x/a.dbf": dbf }), "a.zip");
  expect([set.format, set.rowsRead, set.encoding]).toEqual(["shapefile", 2, "windows-1252"]);
  expect([...set.columns.longitude]).toEqual([40.2, 40.3]);
  expect(set.detailsOf(0).title).toBe("Martínez");
  expect(set.columns.startMinute[0]).toBe(Date.UTC(2018, 1, 7) / 60_000);
});

test("a hole belongs to the outline before it, a second outline is a second area", () => {
  const hole: Ring = [
    [0.5, 0.5],
    [1, 0.5],
    [1, 1],
    [0.5, 0.5],
  ];
  const second = square.map(([x, y]) => [x + 10, y] as const);
  const { shapes, isWhole } = readShp(shpOf(5, [[square, hole, second]]));
  expect(isWhole).toBe(true);
  expect(shapes).toEqual([{ type: "MultiPolygon", coordinates: [[square, hole], [second]] }]);
});

test("a shapefile on a grid of WGS 84 lands where it should, and says it was converted", async () => {
  const shp = shpOf(1, [[[[614_913, 3_911_805]]]]);
  const prj = new TextEncoder().encode('PROJCS["WGS_1984_UTM_Zone_37N",GEOGCS["GCS_WGS_1984"]]');
  const set = await readFile(zipped({ "a.shp": shp, "a.prj": prj }), "a.zip");
  expect(set.issues.map(({ rule }) => rule)).toEqual(["coordinate-system-converted"]);
  expect(set.columns.longitude[0]).toBeCloseTo(40.2646, 4);
});

test("a projected shapefile says so instead of landing in the sea", async () => {
  const shp = shpOf(1, [[[[617_000, 3_904_000]]]]);
  const prj = new TextEncoder().encode('PROJCS["ETRS_1989_Poland_CS92",GEOGCS["GCS_ETRS_1989"]]');
  const set = await readFile(zipped({ "a.shp": shp, "a.prj": prj }), "a.zip");
  expect(set.issues.map(({ rule }) => rule)).toEqual(["coordinate-system", "position-projected"]);
  expect(set.columns.longitude[0]).toBeNaN();
});

test("a .cpg file names the encoding of the table", () => {
  const dbf = dbfOf(["n"], [["\xce"]]);
  expect(readDbf(dbf, "1256").rows[0]?.[0]).toBe("خ");
});

test("a .cpg file that names no encoding there is leaves it to the table", () => {
  expect(readDbf(dbfOf(["n"], [["a"]]), "ISO-8859-12").encoding).toBe("utf-8");
});

test("parts that begin before the last one ended do not multiply points", () => {
  const shp = shpOf(5, [Array.from({ length: 200 }, () => square)]);
  const starts = new DataView(shp.buffer, 100 + 8 + 44);
  for (let part = 0; part < 200; part++) starts.setInt32(part * 4, part % 2 === 0 ? -7 : 999, true);
  const points = JSON.stringify(readShp(shp).shapes).match(/\[[\d.]+,[\d.]+\]/g) ?? [];
  expect(points.length).toBeLessThanOrEqual(200 * square.length);
});

test("any bytes give shapes and a table", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.nat(400), (noise, at) => {
      const shp = shpOf(5, [[square]]);
      shp.set(noise.slice(0, Math.max(0, shp.length - at)), Math.min(at, shp.length));
      expect(Array.isArray(readShp(shp).shapes)).toBe(true);
      expect(Array.isArray(readDbf(noise, "").rows)).toBe(true);
    }),
  );
});
