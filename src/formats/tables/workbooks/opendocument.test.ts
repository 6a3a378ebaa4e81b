import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile } from "../../read-file.ts";

const type = "application/vnd.oasis.opendocument.spreadsheet";

function spreadsheet(body: string): Blob {
  const content = `<office:document-content><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;
  const zip = zipSync({ mimetype: [strToU8(type), { level: 0 }], "content.xml": strToU8(content) });
  return new Blob([Uint8Array.from(zip)]);
}

const text = (words: string) =>
  `<table:table-cell office:value-type="string"><text:p>${words}</text:p></table:table-cell>`;
const number = (value: string, shown: string) =>
  `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${shown}</text:p></table:table-cell>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
/** What LibreOffice writes below and beside all cells. */
const rest = `<table:table-row table:number-rows-repeated="1048573"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;

const incidents = [
  row(text("id"), text("date"), text("lat"), text("lon"), text("deaths"), text("notes")),
  row(
    text("1"),
    `<table:table-cell office:value-type="date" office:date-value="2018-02-07"><text:p>07.02.18</text:p></table:table-cell>`,
    number("35.26", "35,26"),
    number("40.28", "40,28"),
    number("3", "3"),
    `<table:table-cell office:value-type="string"><office:annotation><text:p>a remark</text:p></office:annotation><text:p>Khusham,<text:s/><text:span>&quot;east&quot;</text:span> bank</text:p><text:p>second line</text:p></table:table-cell>`,
  ),
  row(
    text("2"),
    `<table:table-cell office:value-type="date" office:date-value="2018-02-07T22:30:00"/>`,
    `<table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="35.5"><text:p>35,5</text:p></table:table-cell>`,
    `<table:covered-table-cell/>`,
    text("far"),
    `<table:table-cell table:number-columns-repeated="16378"/>`,
  ),
  rest,
].join("");

test("a sheet is read by what its cells mean, not by how they are shown", async () => {
  const set = await readFile(
    spreadsheet(`<table:table table:name="I">${incidents}</table:table>`),
    "book.ods",
  );
  expect(set).toMatchObject({ format: "ods", encoding: "ODS", rowsRead: 2, issues: [] });
  const { latitude, longitude, startMinute, best } = set.columns;
  expect([...latitude, ...longitude, ...best]).toEqual([35.26, 35.5, 40.28, 35.5, 3, -1]);
  expect(Array.from(startMinute, (minute) => new Date(minute * 60_000).toISOString())).toEqual([
    "2018-02-07T00:00:00.000Z",
    "2018-02-07T22:30:00.000Z",
  ]);
  const { fields } = set.detailsOf(0);
  expect(fields.at(-1)).toEqual({ name: "notes", value: 'Khusham, "east" bank\nsecond line' });
});

test("of several sheets the one that says where is read, and another can be chosen", async () => {
  const people = row(text("name"), text("role")) + row(text("A"), text("medic"));
  const file = spreadsheet(
    `<table:table table:name="People">${people}</table:table><table:table table:name="Incidents">${incidents}</table:table>`,
  );
  const set = await readFile(file, "book.ods");
  const names = ["People", "Incidents"];
  expect([set.rowsRead, set.table?.sheets]).toEqual([2, { names, read: "Incidents" }]);
  const chosen = await readFile(file, "book.ods", { corrections: { sheet: "People" } });
  expect([chosen.rowsRead, chosen.table?.names]).toEqual([1, ["name", "role"]]);
});

test("a spreadsheet is known without its ending", async () => {
  const set = await readFile(
    spreadsheet(`<table:table table:name="I">${incidents}</table:table>`),
    "download",
  );
  expect([set.format, set.rowsRead]).toEqual(["ods", 2]);
});

test("rows and columns that are said to repeat without end do not fill the memory", async () => {
  const body = `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row>`;
  const set = await readFile(
    spreadsheet(`<table:table table:name="x">${body}</table:table>`),
    "x.ods",
  );
  expect(set.issues.map(({ rule }) => rule)).toEqual(["archive-too-large"]);
});

test("any XML gives rows or none, never a throw", async () => {
  const piece = fc.constantFrom(
    ...[
      '<table:table table:name="a">',
      "</table:table>",
      "<table:table-row>",
      "</table:table-row>",
    ],
    ...[
      "<table:table-cell>",
      "</table:table-cell>",
      "<text:p>",
      "</text:p>",
      "<office:annotation>",
    ],
    ...['<table:table-cell table:number-columns-repeated="-3"/>', "a", "&#99999999;", "<", ">"],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const set = await readFile(spreadsheet(pieces.join("")), "x.ods");
      expect(set.columns.rowCount).toBe(set.rowsRead);
    }),
    { numRuns: 100 },
  );
});
