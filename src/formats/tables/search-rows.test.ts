import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { foldedText, hasAllWords, searchWords } from "../../incidents/folded-text.ts";
import { readFile } from "../read-file.ts";

const cell = fc.oneof(
  fc.stringMatching(/^[abAB éÉ"'., ]{0,6}$/),
  fc.constantFrom(
    "Conoco",
    "Dayr az-Zāwr",
    "دير الزور",
    'say ""so""',
    "a,b",
    "line\nbreak",
    "ａｂ",
  ),
);
const word = fc.oneof(
  fc.stringMatching(/^[abé",]{1,3}$/),
  fc.constantFrom("conoco", "zawr", "الزور", "a,b", "b,a", '"', "line break", "dayr CONOCO"),
);

async function readRows(rows: readonly (readonly string[])[]) {
  const header = ["latitude", "longitude", "date", "title", "notes"];
  const lines = rows.map((row) => ["35.3", "40.3", "2018-02-07", ...row]);
  return readFile(new Blob([Papa.unparse([header, ...lines])]), "rows.csv", {});
}

test("rows are found by their words as if every cell were read", async () => {
  const tables = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(tables, word, async (rows, searched) => {
      const set = await readRows(rows);
      const words = searchWords(searched);
      const expected = rows.map((row, at) => {
        const { title, fields } = set.detailsOf(at);
        expect(fields.slice(3).map(({ value }) => value)).toEqual(row);
        const text = [...fields.map(({ value }) => value), title].join("\n");
        return Number(hasAllWords(foldedText(text), words));
      });
      expect([...(set.rowsWithWords?.(words) ?? [])]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("a type that the file has as a code is found by its name", async () => {
  const header =
    "id,type_of_violence,conflict_name,latitude,longitude,date_start,date_end,best,high,low";
  const columns = "where_prec,date_prec,side_a,side_b,country,dyad_name,event_clarity,relid,year";
  const rest = "1,1,Ann,Bob,Syria,Ann - Bob,1,X-1,2018";
  const rows = [1, 2, 3].map(
    (code) => `${code},${code},War,35,40,2018-02-07,2018-02-07,1,1,1,${rest}`,
  );
  const file = new Blob([[`${header},${columns}`, ...rows].join("\n")]);
  const { table } = await readFile(file, "ged.csv", {});
  const mapping = { ...table?.mapping, title: ["type_of_violence"] };
  const set = await readFile(file, "ged.csv", { corrections: { mapping } });
  const names = [0, 1, 2].map((row) => foldedText(set.detailsOf(row).title));
  expect(new Set(names).size).toBe(3);
  for (const name of names) {
    expect(name).toMatch(/[a-z]{4}/);
    const expected = names.map((other) => Number(other === name));
    expect([...(set.rowsWithWords?.(searchWords(name)) ?? [])]).toEqual(expected);
  }
});
