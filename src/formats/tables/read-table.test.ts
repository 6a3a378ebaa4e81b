import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { formats } from "../formats.ts";
import { readFile } from "../read-file.ts";
import { tableBytes } from "./row-cells.ts";
import { firstRows } from "./table.ts";
import { tableFormats } from "./table-formats.ts";
import { incidentOfRow } from "./table-reading.ts";

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom('"', '""', "a\nb", "a\r\nb", ",", ";", " ", '"a', 'b"', "\t", "ü", "\r"),
);

test("any table that Papa Parse writes is read with the same cells", () => {
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  });
  const written = fc.record({
    rows: tables,
    delimiter: fc.constantFrom(",", ";", "\t", "|"),
    newline: fc.constantFrom("\n", "\r\n", "\r"),
    quotes: fc.boolean(),
  });
  fc.assert(
    fc.property(written, ({ rows, delimiter, newline, quotes }) => {
      const text = Papa.unparse(rows, { delimiter, newline, quotes });
      const bytes = new TextEncoder().encode(`${text}\n`);
      const read = firstRows(tableBytes(bytes, delimiter), 0, 100);
      expect(read.map(({ cells }) => cells)).toEqual(rows);
    }),
    { numRuns: 500 },
  );
});

const rowLike = fc
  .array(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          "latitude",
          "longitude",
          "date",
          "id",
          "35.1",
          "-200",
          "1/2/2018",
          "__proto__",
        ),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 6 },
    ),
    { maxLength: 8 },
  )
  .map((rows) => new TextEncoder().encode(rows.map((row) => row.join(",")).join("\n")));

test.each(tableFormats)(
  "$id: any bytes give a set whose every row can be looked at",
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), rowLike), async (bytes) => {
        const set = await format.read(new Blob([Uint8Array.from(bytes)]), "any.csv", {});
        expect(set.columns.rowCount).toBe(set.rowsRead);
        expect(set.columns.actorOffset).toHaveLength(set.rowsRead + 1);
        for (let row = 0; row < set.rowsRead; row++) set.detailsOf(row);
        expect(
          set.columns.latitude.every((each) => Number.isNaN(each) || Math.abs(each) <= 90),
        ).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);

test.each(formats)("$id leaves bytes it cannot know to others without a throw", (format) => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (head) => {
      const score = format.detect({ name: "any", head, size: head.length });
      expect(score >= 0 && score <= 1).toBe(true);
    }),
    { numRuns: 50 },
  );
});

test("names such as __proto__ are columns like any other", async () => {
  const set = await readText("__proto__,constructor,lat,lon\nx,y,35.1,36.2\n");
  expect(set.detailsOf(0).fields.slice(0, 2)).toEqual([
    { name: "__proto__", value: "x" },
    { name: "constructor", value: "y" },
  ]);
  expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
});

test("a file with nothing in it gives no rows and one issue", async () => {
  const set = await readFile(new Blob([]), "empty.csv");
  expect([set.rowsRead, set.issues.map(({ rule }) => rule)]).toEqual([0, ["file-empty"]]);
});

test("a table of a header alone has no rows", async () => {
  expect((await readText("id,date,lat,lon\n")).rowsRead).toBe(0);
});

test("the same table in other encodings, delimiters and line ends is the same", async () => {
  const rows = [
    ["id", "date", "lat", "lon", "place"],
    ["1", "2018-02-07", "35.1", "36.2", "Dér"],
    ["2", "2018-02-08", "35.2", "36.3", "Zor"],
  ];
  const sets = await Promise.all(
    [",", ";", "\t", "|"].flatMap((delimiter) =>
      ["\n", "\r\n", "\r"].flatMap((newline) => {
        const text = rows.map((row) => row.join(delimiter)).join(newline);
        return [text, `\uFEFF${text}`, text + newline].map((each) => readText(each));
      }),
    ),
  );
  for (const { columns } of sets) expect(columns).toEqual(sets[0]?.columns);
});

test("the line by which Excel names the delimiter is no row", async () => {
  const set = await readText("sep=;\r\nid;lat;lon;date\r\n1;35,1;36,2;2018-02-07\r\n");
  expect([set.delimiter, set.rowsRead, set.columns.latitude[0]]).toEqual([";", 1, 35.1]);
});

test("the order of day and month is decided by the whole column, or asked for", async () => {
  const head = "id,date,lat,lon\n";
  const undecided = Array.from({ length: 300 }, (_, id) => `${id},01/02/2018,35.1,36.2\n`).join("");
  const open = await readText(head + undecided);
  expect(open.issues.map(({ rule }) => rule)).toEqual(["date-order-assumed"]);
  expect(open.columns.startMinute[0]).toBe(Date.UTC(2018, 1, 1) / 60_000);
  const decided = await readText(`${head}${undecided}300,01/13/2018,35.1,36.2\n`);
  expect(decided.table).toMatchObject({ dayMonthOrder: "month-day", dayMonthOrderFrom: "proven" });
  expect(decided.columns.startMinute[0]).toBe(Date.UTC(2018, 0, 2) / 60_000);
  const corrections = { dayMonthOrder: "month-day" } as const;
  const chosen = await readText(head + undecided, corrections);
  expect([chosen.issues, chosen.columns.startMinute[0]]).toEqual([
    [],
    Date.UTC(2018, 0, 2) / 60_000,
  ]);
});

test("a file with latitude and longitude swapped is offered a swap, and takes it", async () => {
  const text = "id,lat,lon,date\n1,140.2,35.1,2018-02-07\n2,140.3,35.2,2018-02-07\n";
  const set = await readText(text);
  const offers = set.issues.filter(({ rule }) => rule === "columns-swapped");
  expect(offers.map(({ values }) => values["cure"])).toEqual(["swap-coordinates"]);
  const swapped = await readText(text, { swapCoordinates: true });
  expect([swapped.issues, swapped.columns.longitude[0]]).toEqual([[], 140.2]);
});

test("a swap inside the world is offered where only it falls in the expected extent", async () => {
  const text = "id,lat,lon,date\n1,40.28,35.26,2018-02-07\n2,40.27,35.27,2018-02-07\n";
  const rulesIn = async (expectedExtent?: readonly [number, number, number, number]) => {
    const set = await readText(text, expectedExtent ? { expectedExtent } : {});
    return set.issues.map(({ rule }) => rule);
  };
  expect(await rulesIn([39, 34, 41, 36])).toEqual(["columns-swapped"]);
  expect(await rulesIn([35, 36, 45, 42])).toEqual([]);
  expect(await rulesIn()).toEqual([]);
});

test("dates before 1900 and after today are kept and said", async () => {
  const set = await readText(
    "id,lat,lon,date\n1,1,2,1018-02-07\n2,1,2,2018-02-07\n3,1,2,2918-02-07\n",
  );
  expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([
    ["date-implausible", 2],
    ["date-implausible", 4],
  ]);
  expect(set.columns.startMinute[2]).toBe(Date.UTC(2918, 1, 7) / 60_000);
});

test("metres of a map grid are not taken for degrees", async () => {
  const set = await readText("id,lat,lon,date\n1,3903210,565120,2018-02-07\n");
  expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([["position-projected", 2]]);
});

test("rows with the same id are told apart from rows that are the same", async () => {
  const set = await readText("id,lat,lon,date\na,1,2,2018\nb,1,2,2018\na,1,2,2018\na,3,4,2018\n");
  expect(set.issues.map(({ rule, row, values }) => [rule, row, values["first"]])).toEqual([
    ["duplicate-identical", 4, "2"],
    ["duplicate-different", 5, "2"],
  ]);
  expect(set.rowsRead).toBe(4);
});

test("a quote that never closes does not swallow the rows after it", async () => {
  const set = await readText(
    'id,lat,lon,date,notes\n1,1,2,2018,"open\n2,1,2,2018,ok\n3,1,2,2018,ok\n',
  );
  expect(set.rowsRead).toBe(3);
  expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([["quote-unclosed", 2]]);
});

test("text that was encoded twice is named", async () => {
  const set = await readText(
    "id,lat,lon,date,place\n1,1,2,2018,QuerÃ©taro\n2,1,2,2018,Querétaro\n",
  );
  expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([["text-encoded-twice", 2]]);
});

test("reading stops when it is aborted", async () => {
  const abort = new AbortController();
  const reading = readFile(new Blob(["id,lat,lon\n1,2,3\n"]), "a.csv", { signal: abort.signal });
  abort.abort();
  await expect(reading).rejects.toThrow("aborted");
});

test("a file above the limit is refused before it is read", async () => {
  const huge = new Blob(["id,lat,lon\n1,2,3\n"]);
  Object.defineProperty(huge, "size", { value: 2 ** 32 });
  const set = await tableFormats[0]?.read(huge, "huge.csv", {});
  expect(set?.issues.map(({ rule }) => rule)).toEqual(["file-above-limit"]);
});

test("more actors than a filter can tell apart share one entry and are reported", async () => {
  const rows = Array.from({ length: 70_000 }, (_, id) => `${id},Actor ${id},1,2,2018\n`).join("");
  const set = await readText(`id,actor,lat,lon,date\n${rows}`);
  expect(set.columns.actorNames).toHaveLength(65_536);
  expect(set.issues.map(({ rule }) => rule)).toEqual(["too-many-names"]);
});

const damaged =
  'id,lat,lon,date\na,95,40.1,2018-02-07\n\nb,35.2,"40,2",2018-02-08\nc,35.3,40.3,someday\n';

test("a cell that somebody mends is read again, and both values are said", async () => {
  const mends = [
    { row: 2, column: "lat", value: "35.1" },
    { row: 4, column: "date", value: "2018-02-09" },
  ];
  const before = await readText(damaged);
  expect(before.issues.map(({ rule, row }) => [rule, row])).toEqual([
    ["latitude-out-of-range", 2],
    ["date-unreadable", 4],
  ]);
  const set = await readText(damaged, { mends });
  expect(set.issues).toEqual([]);
  expect([...set.columns.latitude]).toEqual([35.1, 35.2, 35.3]);
  expect([...set.columns.longitude]).toEqual([40.1, 40.2, 40.3]);
  expect(set.detailsOf(0).mended).toEqual([{ row: 2, column: "lat", value: "35.1", was: "95" }]);
  expect(set.detailsOf(0).fields[1]).toEqual({ name: "lat", value: "35.1" });
  expect(set.detailsOf(1).mended).toBeUndefined();
  expect(set.mended?.map(({ was }) => was)).toEqual(["95", "someday"]);
});

test("any text can be mended in, and nothing else changes", async () => {
  const before = await readText(damaged);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.nat(2), async (value, at) => {
      const set = await readText(damaged, { mends: [{ row: at + 2, column: "date", value }] });
      const cellsOf = (read: typeof set, row: number) =>
        read.detailsOf(row).fields.map((field) => field.value);
      for (const row of [0, 1, 2]) {
        const wanted = cellsOf(before, row).map((cell, column) =>
          row === at && column === 3 ? value : cell,
        );
        expect(cellsOf(set, row)).toEqual(wanted);
      }
    }),
    { numRuns: 60 },
  );
});

test("mends of rows and columns that are not there change nothing", async () => {
  const mends = [
    { row: 99, column: "lat", value: "1" },
    { row: 2, column: "gone", value: "1" },
  ];
  const set = await readText(damaged, { mends });
  expect([set.rowsRead, set.mended]).toEqual([3, undefined]);
});

test("rows that repeat one are left out when asked, and stay accounted for", async () => {
  const text = "id,lat,lon,date,who\na,1,2,2018,X\nb,3,4,2018,Y\na,1,2,2018,X\nc,5,6,2018,Z\n";
  const set = await readText(text, { dropRepeated: true });
  expect([set.rowsRead, set.columns.rowCount]).toEqual([4, 3]);
  expect([...set.columns.latitude]).toEqual([1, 3, 5]);
  expect(set.detailsOf(2).id).toBe("c");
  expect(set.issues.map(({ rule, row, values }) => [rule, row, values["done"]])).toEqual([
    ["duplicate-identical", 4, "left-out"],
  ]);
  const { table = null, leftOut = [] } = set;
  const counted = { table, leftOut };
  expect([2, 3, 4, 5].map((row) => incidentOfRow(counted, row))).toEqual([0, 1, null, 2]);
});

test("without ids whole rows are compared", async () => {
  const set = await readText("lat,lon,date\n1,2,2018\n3,4,2018\n1,2,2018\n");
  expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([["duplicate-identical", 4]]);
});

test("metres are read on the grid that somebody names", async () => {
  const text = "id,northing,easting,date\n1,3903210,565120,2018-02-07\n2,35.3,40.3,2018-02-08\n";
  const open = await readText(text);
  expect(open.issues.map(({ rule, row, values }) => [rule, row, values["east"]])).toEqual([
    ["position-projected", 2, "565120"],
  ]);
  const grid = { kind: "utm", zone: 37, hemisphere: "north" } as const;
  const set = await readText(text, { grid });
  expect(set.issues).toEqual([]);
  expect(set.columns.longitude[0]).toBeCloseTo(39.716, 3);
  expect(set.columns.latitude[0]).toBeCloseTo(35.27, 2);
  expect([...set.columns.uncertaintyMeters].map(Math.round)).toEqual([100, 7872]);
  expect(set.detailsOf(0).precisionNote).toBe("no precision stated; 100 m assumed from the digits");
});

function readText(text: string, corrections = {}) {
  return readFile(new Blob([text]), "table.csv", { corrections });
}

test("a header that is all there is says that no row was found", async () => {
  const set = await readFile(new Blob(["hello"]), "notes.txt");
  expect([set.rowsRead, set.issues.map(({ rule, values }) => [rule, values["got"]])]).toEqual([
    0,
    [["rows-missing", "hello"]],
  ]);
});
