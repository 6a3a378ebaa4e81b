import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test, vi } from "vitest";
import { readFile } from "../read-file.ts";
import { expandFiles } from "./expand-files.ts";
import { hasSharedFixtures, sharedFixture } from "./shared-fixtures.ts";
import { unzip } from "./unzip.ts";

function zipped(files: Readonly<Record<string, string | Uint8Array>>): Blob {
  const entries = Object.entries(files).map(
    ([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return new Blob([Uint8Array.from(zipSync(Object.fromEntries(entries)))]);
}

const place =
  '<kml><Placemark id="a"><Point><coordinates>1,2</coordinates></Point></Placemark></kml>';

test("a KMZ is read as its doc.kml", async () => {
  const set = await readFile(zipped({ "a.kml": "<kml/>", "doc.kml": place }), "x.kmz");
  expect([set.format, set.rowsRead, set.name]).toEqual(["kml", 1, "x.kmz"]);
  expect(set.issues.map(({ rule, values }) => [rule, values["got"]])).toEqual([
    ["archive-entry-ignored", "a.kml"],
  ]);
});

test("a bomb of 300 MB in 300 kB is refused after its first megabytes", async () => {
  const bomb = zipped({ "doc.kml": new Uint8Array(300_000_000) });
  expect(bomb.size).toBeLessThan(350_000);
  const slice = vi.spyOn(bomb, "slice");
  const set = await readFile(bomb, "bomb.kmz");
  expect(set.issues.map(({ rule, values }) => [rule, values["got"]])).toEqual([
    ["archive-too-large", "data packed more than 200 times"],
  ]);
  // of its packed bytes only those for the first ten megabytes were asked for
  const [, end = 0] = slice.mock.lastCall ?? [];
  expect(end).toBeLessThan(bomb.size / 2);
  expect(set.rowsRead).toBe(0);
}, 20_000);

test("more than a hundred entries are refused", async () => {
  const names = Array.from({ length: 101 }, (_, at) => [`${at}.kml`, place] as const);
  const { issues } = await unzip(zipped(Object.fromEntries(names)), "x.zip", undefined);
  expect(issues[0]?.values["got"]).toBe("more than 100 entries");
});

test("a table larger than what is read whole is read out of a zip file", async () => {
  const row = `35.1,40.1,2018-02-07,${"n".repeat(20_000)}\n`;
  const table = new TextEncoder().encode(`latitude,longitude,date,notes\n${row.repeat(10_500)}`);
  const archive = new Blob([Uint8Array.from(zipSync({ "big.csv": [table, { level: 0 }] }))]);
  const set = await readFile(archive, "big.zip");
  expect(table.length).toBeGreaterThan(210_000_000);
  expect([set.format, set.rowsRead]).toEqual(["table", 10_500]);
  expect(set.detailsOf(10_499).notes).toHaveLength(20_000);
}, 60_000);

test("unpacking and reading are heard of as one way through the packed bytes", async () => {
  const random = Uint8Array.from({ length: 3_000_000 }, (_, at) => 97 + ((at * at * 7919) % 25));
  const notes = new TextDecoder().decode(random);
  const table = `latitude,longitude,date,notes\n${notes.replaceAll(/(.{500})/g, "1,2,2018,$1\n")}`;
  const archive = zipped({ "table.csv": strToU8(table) });
  const heard: { readonly bytes: number; readonly rows: number }[] = [];
  await readFile(archive, "table.zip", { onProgress: (progress) => heard.push(progress) });
  const bytes = heard.map((progress) => progress.bytes);
  expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
  expect(heard[0]).toEqual({ bytes: 0, rows: 0 });
  expect(heard.at(-1)?.bytes).toBeLessThanOrEqual(archive.size);
  expect(heard.at(-1)?.rows).toBeGreaterThan(0);
});

test("a zip file above its limit is refused before it is opened", async () => {
  const file = new Blob([strToU8("PK\u0003\u0004")]);
  Object.defineProperty(file, "size", { value: 500_000_001 });
  const set = await readFile(file, "x.zip");
  expect(set.issues[0]?.rule).toBe("archive-too-large");
});

test("names that leave the folder and archives inside are named and left", async () => {
  const archive = zipped({
    "../../etc/passwd": place,
    "/abs.kml": place,
    "C:\\x.kml": place,
    "inner.zip": "PK",
    "good/doc.kml": place,
  });
  const { entries, issues } = await unzip(archive, "x.zip", undefined);
  expect(entries.map(({ name }) => name)).toEqual(["good/doc.kml"]);
  expect(issues).toHaveLength(4);
});

test("a zip file cut off anywhere, or of any bytes, gives a set", async () => {
  const whole = new Uint8Array(await zipped({ "doc.kml": place, "b.geojson": "{}" }).arrayBuffer());
  const bytes = fc.tuple(fc.nat(whole.length), fc.uint8Array({ maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(bytes, async ([end, rest]) => {
      const set = await readFile(new Blob([whole.slice(0, end), rest.slice()]), "x.zip");
      expect(set.columns.rowCount).toBe(set.rowsRead);
    }),
  );
});

test("files dropped together are made one where they belong together", async () => {
  const files = {
    "t/events.json":
      '[{"id":"e1","description":"d","date":"2/7/2018","latitude":"1","longitude":"2","associations":["a1"],"sources":["s1"]}]',
    "t/sources.json": '{"s1":{"id":"s1","title":"T","paths":["https://example.org/1"],"url":""}}',
    "t/associations.json":
      '[{"id":"a1","title":"Homes","mode":"FILTER","filter_paths":["Type","Homes"]}]',
    "other.kml": place,
  };
  const dropped = Object.entries(files).map(([name, text]) => ({ name, file: new Blob([text]) }));
  const { files: expanded } = await expandFiles(dropped);
  expect(expanded.map(({ name }) => name)).toEqual(["t/events.json", "other.kml"]);
  const [events] = expanded;
  const set = await readFile(events?.file ?? new Blob(), "events.json");
  expect(set.detailsOf(0).sources).toEqual(["T, https://example.org/1"]);
  expect(set.detailsOf(0).fields).toContainEqual({ name: "association a1", value: "Type: Homes" });
});

test("a zip dropped on the window gives one set a file", async () => {
  const file = zipped({ "a.kml": place, "b.kml": place });
  const { files } = await expandFiles([{ name: "two.zip", file }]);
  expect(files.map(({ name }) => name)).toEqual(["a.kml", "b.kml"]);
});

describe.runIf(hasSharedFixtures)("the shared fixtures", () => {
  test("addresses.kmz holds what addresses.kml holds", async () => {
    const kmz = await readFile(sharedFixture("kml_gpx/addresses.kmz"), "addresses.kmz");
    const kml = await readFile(sharedFixture("kml_gpx/addresses.kml"), "addresses.kml");
    expect(kmz.columns).toEqual(kml.columns);
    expect(kmz.rowsRead).toBe(15);
  });

  test("TimeMap: 25 events with the addresses of their 25 sources", async () => {
    const names = ["events.json", "sources.json", "associations.json"];
    const dropped = names.map((name) => ({ name, file: sharedFixture(`timemap/${name}`) }));
    const { files } = await expandFiles(dropped);
    expect(files).toHaveLength(1);
    const set = await readFile(files[0]?.file ?? new Blob(), "events.json");
    expect([set.format, set.rowsRead]).toEqual(["timemap", 25]);
    const addresses = Array.from({ length: 25 }, (_, row) => set.detailsOf(row).sources[0] ?? "");
    expect(new Set(addresses.filter((each) => each.startsWith("https://"))).size).toBe(25);
  });
});
