import { expect, test } from "vitest";
import { khushamAtlas } from "../../incidents/khusham-atlas.ts";
import { exportCsv } from "../exports/export-csv.ts";
import { exportInputOfAtlas } from "../exports/rows-of-atlas.ts";
import { readFile } from "../read-file.ts";
import { combineFiles } from "./combine-files.ts";

const files = exportCsv({
  ...exportInputOfAtlas(khushamAtlas(), null, "en"),
  name: "mine",
}).files.map(({ name, parts }) => ({ name, file: new Blob([...parts]) }));

test.each(["mine.csv-metadata.json", "mine-claims.csv"])(
  "%s alone says what it belongs to",
  async (wanted) => {
    const given = files.find(({ name }) => name === wanted);
    const set = await readFile(given?.file ?? new Blob(), wanted);
    expect([set.format, set.rowsRead]).toEqual(["companion", 0]);
    expect(set.issues.map(({ rule, values }) => [rule, values["wanted"]])).toEqual([
      ["companion-only", "mine.csv"],
    ]);
  },
);

test("beside their CSV they are no files of their own", async () => {
  expect((await combineFiles(files)).map(({ name }) => name)).toEqual(["mine.csv"]);
  const words = files.filter(({ name }) => /^mine\.csv/.test(name));
  expect((await combineFiles(words)).map(({ name }) => name)).toEqual(["mine.csv"]);
});
