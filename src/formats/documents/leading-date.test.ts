import { expect, test } from "vitest";
import { readFile } from "../read-file.ts";
import { leadingDate } from "./leading-date.ts";

test.each([
  ["07 FEB 2018 - Strike on a column", "07 FEB 2018"],
  ["[2018-02-07] Smoke", "2018-02-07"],
  ["February 7, 2018: attack", "February 7, 2018"],
  ["7th February 2018", "7th February 2018"],
  ["7 февраля 2018, обстрел", "7 февраля 2018"],
  ["25.02.2018 Einschlag", "25.02.2018"],
  ["Strike of 7 February 2018", ""],
  ["12/2018", ""],
  ["2018-02-071", ""],
  ["", ""],
])("the title %s begins with the date “%s”", (title, date) => {
  expect(leadingDate(title)).toBe(date);
});

test("a mark without a time happened when its title says, which is said of it", async () => {
  const marks = ["25.02.2018 strike", "strike", "<b>31 Feb 2018</b> strike"];
  const features = marks.map((title) => ({ type: "Feature", properties: { title } }));
  const timed = { type: "Feature", properties: { title: "25.02.2018 strike", date: "2018-03-01" } };
  const text = JSON.stringify({ type: "FeatureCollection", features: [...features, timed] });
  const set = await readFile(new Blob([text]), "marks.geojson");
  const days = Array.from(set.columns.endMinute, (minute) => minute / 1440);
  expect(days[0]).toBe(Date.UTC(2018, 1, 26) / 86_400_000);
  expect(days[3]).toBe(Date.UTC(2018, 2, 2) / 86_400_000);
  const said = set.issues.filter(({ rule }) => rule === "date-from-title");
  expect(said.map(({ row, values }) => [row, values["got"], values["column"]])).toEqual([
    [1, "25.02.2018", "title"],
  ]);
});
