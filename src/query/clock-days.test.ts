import { expect, test } from "vitest";
import { createColumnBuilder } from "../incidents/column-builder.ts";
import { undatedMinute } from "../incidents/incident-columns.ts";
import { daysOffClock, daysOnClock } from "./clock-days.ts";
import { createQueryEngine } from "./query-engine.ts";
import { openFilter } from "./query-protocol.ts";

const minute = (text: string) => Date.parse(text) / 60_000;

function columnsOf(spans: readonly (readonly [start: string, end: string] | null)[]) {
  const builder = createColumnBuilder(spans.length);
  const nowhere = { longitude: null, latitude: null, uncertaintyMeters: null } as const;
  for (const span of spans) {
    builder.add({
      ...nowhere,
      precision: "none",
      startMinute: span && minute(span[0]),
      endMinute: span && minute(span[1]),
      type: "clash",
      actors: [],
    });
  }
  return builder.finish();
}

const spans = [
  ["2018-02-07T00:00Z", "2018-02-08T00:00Z"],
  ["2018-02-07T22:30Z", "2018-02-07T22:31Z"],
  // clocks in Damascus went from 00:00 to 01:00 on 30 March 2018
  ["2018-03-30T00:00Z", "2018-03-31T00:00Z"],
  ["2018-01-01T00:00Z", "2019-01-01T00:00Z"],
  null,
] as const;

test("days become days of the clock, clock times stay, and what has no date has none", () => {
  const { columns } = daysOnClock(columnsOf(spans), "Asia/Damascus");
  const texts = (minutes: Int32Array) =>
    Array.from(minutes, (each) =>
      each === undatedMinute ? null : `${new Date(each * 60_000).toISOString().slice(0, 16)}Z`,
    );
  expect(texts(columns.startMinute)).toEqual([
    "2018-02-06T22:00Z",
    "2018-02-07T22:30Z",
    "2018-03-29T22:00Z",
    "2017-12-31T22:00Z",
    null,
  ]);
  expect(texts(columns.endMinute)).toEqual([
    "2018-02-07T22:00Z",
    "2018-02-07T22:31Z",
    "2018-03-30T21:00Z",
    "2018-12-31T22:00Z",
    null,
  ]);
});

test.each(["Asia/Damascus", "America/New_York", "Pacific/Apia", "UTC"])(
  "of days on the clock of %s every row comes back as it was read",
  (zone) => {
    const days = Array.from({ length: 20_000 }, (_, day) => {
      const start = Date.UTC(1980, 0, 1 + day);
      return [start, start + 86_400_000].map((time) => new Date(time).toISOString()) as [
        string,
        string,
      ];
    });
    const columns = columnsOf([...spans, ...days]);
    expect(daysOffClock(daysOnClock(columns, zone), zone)).toEqual(columns);
  },
);

test("a day of the clock holds the rows of that day of a file, and exports have the days of the file", async () => {
  const engine = createQueryEngine();
  const table = ["id,date,lat,lon"];
  for (const day of [6, 7, 8]) table.push(`${day},2018-02-0${day},35.31,40.28`);
  const file = new Blob([table.join("\n")]);
  await engine.addFile("f", file, "f.csv", { zone: "Asia/Damascus" });
  const time = { from: minute("2018-02-06T22:00Z"), to: minute("2018-02-07T22:00Z") };
  const { list } = engine.answerPanels({
    filter: { ...openFilter, time },
    view: null,
    display: "clusters",
    colourBy: "actor",
    histogramBins: 10,
    list: { order: "time", offset: 0, limit: 10 },
  });
  expect(list.rows.map(({ id }) => id)).toEqual(["7"]);
  const written = await engine.exportRows("f", null, "csv");
  const text = (await written?.files[0]?.blob.text()) ?? "";
  expect(text).toContain("2018-02-07T00:00Z,2018-02-08T00:00Z");
});
