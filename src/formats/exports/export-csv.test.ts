import { expect, test } from "vitest";
import { csvRows } from "../documents/csv-rows.ts";
import type { Export } from "./export.ts";
import { exportCsv } from "./export-csv.ts";
import type { ExportRow } from "./export-row.ts";
import { rowOfFlat } from "./flat-row.ts";

const plain = rowOfFlat(() => "");

function write(row: Partial<ExportRow>): Export {
  const rows = [{ ...plain, id: "a", ...row }];
  return exportCsv({ name: "x", rowCount: 1, rows, atlas: null });
}

function cellsOf({ files }: Export): Readonly<Record<string, string>> {
  const [header = [], cells = []] = csvRows((files[0]?.parts.join("") ?? "").replace("\ufeff", ""));
  return Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""]));
}

test.each(["=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠1"])(
  "%j cannot act as a formula",
  (notes) => {
    expect(cellsOf(write({ notes }))["notes"]).toBe(`'${notes}`);
  },
);

test("western and southern coordinates are numbers as they are", () => {
  const cells = cellsOf(write({ longitude: -72.5, latitude: -35.3 }));
  expect([cells["longitude"], cells["latitude"]]).toEqual(["-72.5", "-35.3"]);
});

test("Excel sees the mark of UTF-8, other programs need not", () => {
  expect(write({}).files[0]?.parts[0]).toMatch(/^\ufeffid,/);
  const bare = exportCsv(
    { name: "x", rowCount: 0, rows: [], atlas: null },
    { byteOrderMark: false },
  );
  expect(bare.files[0]?.parts[0]).toMatch(/^id,/);
});

test("a CSVW file beside it says what the columns hold", () => {
  const { files } = write({ fields: [{ name: "where_prec", value: "1" }] });
  const metadata = JSON.parse(files.at(-1)?.parts.join("") ?? "") as {
    readonly url: string;
    readonly tableSchema: { readonly columns: readonly { readonly titles: string }[] };
  };
  expect(files.at(-1)?.name).toBe("x.csv-metadata.json");
  expect(metadata.url).toBe("x.csv");
  expect(metadata.tableSchema.columns.map(({ titles }) => titles)).toContain("original.where_prec");
});

test("times are written in UTC to the minute", () => {
  const startMinute = Date.UTC(2018, 1, 7, 20) / 60_000;
  const cells = cellsOf(write({ startMinute, endMinute: startMinute + 240 }));
  expect([cells["start"], cells["end"]]).toEqual(["2018-02-07T20:00Z", "2018-02-08T00:00Z"]);
});
