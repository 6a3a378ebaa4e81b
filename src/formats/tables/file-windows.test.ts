import Papa from "papaparse";
import { expect, test } from "vitest";
import { readFile } from "../read-file.ts";
import { type FileWindow, readWindows } from "./file-windows.ts";

/** More than two windows of rows, every third with line ends and doubled quotes in a cell. */
const rows = Array.from({ length: 30_000 }, (_, row) => [
  `e${row}`,
  `2018-02-${String((row % 28) + 1).padStart(2, "0")}`,
  String(35 + (row % 1000) / 1000),
  String(40 + (row % 997) / 1000),
  row % 3 === 0 ? `line ${row}\nsaid "so", ${"é".repeat(row % 90)}` : `note ${row} `.repeat(6),
]);
const header = ["id", "date", "latitude", "longitude", "notes"];
const text = `${header.join(",")}\n${Papa.unparse(rows, { newline: "\n" })}\n`;

test("rows that straddle windows are read whole", async () => {
  const set = await readFile(new Blob([text]), "events.csv");
  expect([set.rowsRead, set.issues]).toEqual([rows.length, []]);
  expect([...set.columns.latitude]).toEqual(rows.map((cells) => Number(cells[2])));
  const read = rows.map((_, row) => set.detailsOf(row).fields.map(({ value }) => value));
  expect(read).toEqual(rows);
});

test("a repeated id is found however far its rows stand apart", async () => {
  const set = await readFile(new Blob([text, "e1,2018-02-01,35,40,again\n"]), "events.csv");
  expect(set.issues.map(({ rule, row, values }) => [rule, row, values["first"]])).toEqual([
    ["duplicate-different", rows.length + 2, "3"],
  ]);
});

test("a single byte that is no UTF-8, far down, has the file read in another encoding", async () => {
  const ending = Uint8Array.from([0x65, 0x2c, 0x2c, 0x31, 0x2c, 0x32, 0x2c, 0xe9, 0x0a]);
  const plain = text.replaceAll("é", "e");
  const set = await readFile(new Blob([plain, ending]), "events.csv");
  expect([set.encoding, set.rowsRead]).toEqual(["windows-1252", rows.length + 1]);
  expect(set.detailsOf(rows.length).notes).toBe("é");
});

test("a quote that never closes, followed by several windows, swallows no row", async () => {
  const plain = text.replaceAll('"', "'").replaceAll(/\n(?!e\d)/g, " ");
  const set = await readFile(
    new Blob([`${header.join(",")}\nx,,1,2,"open\n`, plain]),
    "events.csv",
  );
  expect(set.issues.filter(({ rule }) => rule === "quote-unclosed")).toHaveLength(1);
  expect(set.rowsRead).toBe(1 + plain.trimEnd().split("\n").length);
});

/** A file of a browser whose streams of files cannot read into given memory. */
class OlderBlob extends Blob {
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({
      start: (controller) => controller.error(new Error("Got a read of a stream of another kind.")),
    });
  }

  override slice(start?: number, end?: number): Blob {
    return new OlderBlob([super.slice(start, end)]);
  }
}

test.each([Blob, OlderBlob])(
  "%o: all bytes come once, in order, whatever is left of windows",
  async (kind) => {
    const bytes = new Uint8Array(3_500_000).map((_, at) => at % 251);
    const seen: Uint8Array[] = [];
    await readWindows(new kind([bytes]), 3, { keeps: false }, (window) => {
      const done = window.isLast ? window.bytes.length : Math.floor(window.bytes.length * 0.9);
      seen.push(window.bytes.slice(0, done));
      return done;
    });
    expect(Buffer.concat(seen).equals(bytes.subarray(3))).toBe(true);
  },
);

test("windows that are kept stay as they were", async () => {
  const bytes = new Uint8Array(3_500_000).map((_, at) => at % 251);
  const kept: FileWindow[] = [];
  await readWindows(new Blob([bytes]), 0, { keeps: true }, (window) => {
    kept.push(window);
    return window.bytes.length - 5;
  });
  for (const window of kept) {
    const own = bytes.subarray(window.start, window.start + window.bytes.length);
    expect(Buffer.compare(window.bytes, own)).toBe(0);
  }
  expect(kept.length).toBeGreaterThan(2);
});

test("a window without a whole row comes again, larger, and the file is seen once", async () => {
  const bytes = new Uint8Array(5_000_000).map((_, at) => at % 251);
  const sizes: number[] = [];
  let seen = 0;
  await readWindows(new Blob([bytes]), 7, { keeps: false }, (window) => {
    sizes.push(window.bytes.length);
    if (sizes.length < 3 || window.isLast) expect(window.start).toBe(7 + seen);
    if (sizes.length < 3) return 0;
    expect(window.bytes[0]).toBe((7 + seen) % 251);
    seen += window.bytes.length;
    return window.bytes.length;
  });
  expect(sizes.slice(0, 3)).toEqual([1 << 20, 2 << 20, 4 << 20]);
  expect(seen).toBe(bytes.length - 7);
});
