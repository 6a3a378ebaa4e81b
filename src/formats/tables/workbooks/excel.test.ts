import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile } from "../../read-file.ts";
import type { TableCorrections } from "../table-corrections.ts";
import { workbookOf } from "./workbook-of.ts";

const relations = `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://x/worksheet" Target="/xl/worksheets/sheet2.xml"/></Relationships>`;
const workbook = `<workbook><workbookPr/><sheets><sheet name="Empty" sheetId="1" r:id="rId1"/><sheet name="Incidents &amp; more" sheetId="2" r:id="rId2"/></sheets></workbook>`;
const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;
const strings = `<sst><si><t>id</t></si><si><t>date</t></si><si><t>lat</t></si><si><t>lon</t></si><si><t>deaths</t></si><si><r><t>Place </t></r><r><t>name</t></r></si><si><t>Khusham, "east"
bank &lt;b&gt;</t></si></sst>`;
const sheet = `<worksheet><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>5</v></c></row>
<row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>43138</v></c><c r="C2"><v>35.259999999999998</v></c><c r="D2"><v>40.28</v></c><c r="E2"><f>1+2</f><v>3</v></c><c r="F2" t="s"><v>6</v></c></row>
<row r="4"><c r="A4"><v>2</v></c><c r="B4" s="2"><v>43138.916666666664</v></c><c r="D4"><v>40.3</v></c><c r="F4" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c></row>
</sheetData></worksheet>`;

function workbookFile(parts: Readonly<Record<string, string>> = {}): Blob {
  const files = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": workbook,
    "xl/_rels/workbook.xml.rels": relations,
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": strings,
    "xl/worksheets/sheet1.xml": "<worksheet><sheetData/></worksheet>",
    "xl/worksheets/sheet2.xml": sheet,
    ...parts,
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)] as const);
  return new Blob([Uint8Array.from(zipSync(Object.fromEntries(entries)))]);
}

test("the first sheet with rows is read as a table", async () => {
  const set = await readFile(workbookFile(), "book.xlsx");
  expect(set).toMatchObject({ format: "xlsx", rowsRead: 2 });
  const { latitude, longitude, startMinute, best } = set.columns;
  expect([latitude[0], longitude[0], best[0]]).toEqual([35.26, 40.28, 3]);
  expect(startMinute[0]).toBe(Date.UTC(2018, 1, 7) / 60_000);
  expect(startMinute[1]).toBe(Date.UTC(2018, 1, 7, 22) / 60_000);
  expect(set.detailsOf(0).fields[5]).toEqual({
    name: "Place name",
    value: 'Khusham, "east"\nbank <b>',
  });
  expect(set.detailsOf(1).fields[5]?.value).toBe('=HYPERLINK("x")');
  expect(set.issues.map(({ rule, values }) => [rule, values["got"]])).toEqual([
    ["sheets-not-read", "Empty"],
    ["position-missing", ""],
  ]);
});

test("a workbook of a layout known by its columns is read as that", async () => {
  const names = ["event_id_cnty", "event_date", "event_type", "latitude", "longitude"];
  const cells = names.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`).join("");
  const text = `<sheetData><row>${cells}</row><row><c t="inlineStr"><is><t>EXA1</t></is></c></row></sheetData>`;
  const set = await readFile(workbookFile({ "xl/worksheets/sheet2.xml": text }), "acled.xlsx");
  expect([set.format, set.rowsRead, set.detailsOf(0).id]).toEqual(["acled", 1, "EXA1"]);
});

test("another sheet can be chosen; a name no sheet has is answered with those there are", async () => {
  const People = [
    ["name", "role"],
    ["A", "medic"],
  ];
  const Incidents = [
    ["lat", "lon", "date"],
    ["35.3", "40.3", "2018-02-07"],
  ];
  const file = new Blob([workbookOf({ People, Incidents })]);
  const read = (corrections: TableCorrections) => readFile(file, "book.xlsx", { corrections });
  const names = ["People", "Incidents"];
  const proposed = await read({});
  expect(proposed.table?.sheets).toEqual({ names, read: "Incidents" });
  const chosen = await read({ sheet: "People" });
  expect(chosen.table?.sheets).toEqual({ names, read: "People" });
  expect([chosen.rowsRead, chosen.table?.names]).toEqual([1, ["name", "role"]]);
  expect(chosen.issues.map(({ rule }) => rule)).not.toContain("sheets-not-read");
  const unknown = await read({ sheet: "Places" });
  expect(unknown.issues.map(({ rule, values }) => [rule, values["wanted"]])).toEqual([
    ["sheet-unknown", "People, Incidents"],
  ]);
});

test("a workbook without rows gives one issue", async () => {
  const set = await readFile(workbookFile({ "xl/worksheets/sheet2.xml": "" }), "book.xlsx");
  expect([set.rowsRead, set.issues.map(({ rule }) => rule)]).toEqual([0, ["sheet-missing"]]);
});

test("a sheet that unpacks to a thousand times its size is refused", async () => {
  const bomb = " ".repeat(30_000_000);
  const set = await readFile(workbookFile({ "xl/worksheets/sheet2.xml": bomb }), "bomb.xlsx");
  expect(set.issues.map(({ rule }) => rule)).toEqual(["archive-too-large"]);
});

test("any XML in a sheet gives rows or none, never a throw", async () => {
  const piece = fc.constantFrom(
    "<row>",
    "</row>",
    '<c r="ZZZ9">',
    "</c>",
    "<v>",
    "1e999",
    "<",
    ">",
    "&#99999999;",
    "<t/>",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const set = await readFile(
        workbookFile({ "xl/worksheets/sheet2.xml": pieces.join("") }),
        "x.xlsx",
      );
      expect(set.columns.rowCount).toBe(set.rowsRead);
    }),
    { numRuns: 50 },
  );
});

test("a sheet of a few cells far to the right does not fill the memory", async () => {
  const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(2_000);
  const set = await readFile(workbookFile({ "xl/worksheets/sheet2.xml": rows }), "wide.xlsx");
  expect(set.issues.map(({ rule }) => rule)).toEqual(["archive-too-large"]);
});
