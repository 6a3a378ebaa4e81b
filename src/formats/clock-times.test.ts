import { expect, test } from "vitest";
import { readFile } from "./read-file.ts";

interface Told {
  readonly day: string;
  readonly clock: string;
}

/** The same records as a table and as documents. */
const writings = [
  {
    name: "times.csv",
    write: (records: readonly Told[]) =>
      ["id,date,time,lat,lon", ...records.map(({ day, clock }, at) => `${at},${day},${clock},1,2`)]
        .join("\n")
        .concat("\n"),
    firstRow: 2,
  },
  {
    name: "times.json",
    write: (records: readonly Told[]) =>
      JSON.stringify(
        records.map(({ day, clock }, id) => ({ id, date: day, time: clock, lat: 1, lon: 2 })),
      ),
    firstRow: 1,
  },
  {
    name: "times.geojson",
    write: (records: readonly Told[]) =>
      JSON.stringify({
        type: "FeatureCollection",
        features: records.map(({ day, clock }, id) => ({
          type: "Feature",
          properties: { id, time: clock, day },
          geometry: { type: "Point", coordinates: [2, 1] },
        })),
      }),
    firstRow: 1,
  },
] as const;

test.each(writings)("every clock time of $name is read, or said not to be", async (writing) => {
  const clocks = ["22:15", "around dusk", "25:61", "evening", "ليلا", "unknown", "", "-99"];
  const text = writing.write(clocks.map((clock) => ({ day: "2018-02-07", clock })));
  const { columns, issues } = await readFile(new Blob([text]), writing.name);
  const day = Date.UTC(2018, 1, 7) / 60_000;
  const spans = Array.from(columns.startMinute, (start, row) => [
    start - day,
    (columns.endMinute[row] ?? 0) - day,
  ]);
  expect(spans).toEqual([[1335, 1336], ...clocks.slice(1).map(() => [0, 1440])]);
  const found = issues.filter(({ rule }) => rule.startsWith("time-"));
  expect(found.filter(({ row }) => row !== undefined)).toEqual([
    expect.objectContaining({
      rule: "time-unreadable",
      severity: "warning",
      row: writing.firstRow + 1,
      values: expect.objectContaining({ got: "around dusk", column: "time" }),
    }),
    expect.objectContaining({
      rule: "time-unreadable",
      row: writing.firstRow + 2,
      values: expect.objectContaining({ got: "25:61", column: "time" }),
    }),
  ]);
  const ofFile = found.filter(({ row }) => row === undefined);
  expect(ofFile).toEqual([
    expect.objectContaining({
      rule: "time-in-words",
      values: expect.objectContaining({ got: "evening", column: "time", rows: "2" }),
    }),
  ]);
});

test("a column of few clock times and many parts of the day is the time; the words are told once", async () => {
  const rows = ["morning", "late evening", "at night", "por la noche", "22:15"].map(
    (words, at) => `${at},2018-02-07,${words},1,2`,
  );
  const text = ["id,date,time,lat,lon", ...rows, ""].join("\n");
  const { issues } = await readFile(new Blob([text]), "words.csv");
  expect(issues.map(({ rule, row, values }) => [rule, row, values["rows"]])).toEqual([
    ["time-in-words", undefined, "3"],
    ["time-unreadable", 5, undefined],
  ]);
});

test("an hour without its minute is an hour, in tables and documents", async () => {
  const table = "year,month,day,hour,lat,lon\n2018,2,7,22,1,2\n2018,2,7,,1,2\n2018,2,7,99,1,2\n";
  const features = [22, null, 99].map((hour) => ({
    type: "Feature",
    properties: { date: "2018-02-07", hour },
    geometry: { type: "Point", coordinates: [2, 1] },
  }));
  const document = JSON.stringify({ type: "FeatureCollection", features });
  const day = Date.UTC(2018, 1, 7) / 60_000;
  for (const [text, name] of [
    [table, "hours.csv"],
    [document, "hours.geojson"],
  ] as const) {
    const { columns, issues } = await readFile(new Blob([text]), name);
    expect(Array.from(columns.startMinute, (start) => start - day)).toEqual([1320, 0, 0]);
    expect(Array.from(columns.endMinute, (end) => end - day)).toEqual([1380, 1440, 1440]);
    const unread = issues.filter(({ rule }) => rule === "time-unreadable");
    expect(unread.map(({ values }) => values["got"])).toEqual(["99"]);
  }
});

test("a clock time beside a first and a last day says when on the first it began", async () => {
  const text =
    "id,date_start,date_end,time,lat,lon\n1,2018-02-07,2018-02-08,22:15,1,2\n2,2018-02-07,2018-02-07,22:15,1,2\n";
  const { columns } = await readFile(new Blob([text]), "days.csv");
  const day = Date.UTC(2018, 1, 7) / 60_000;
  expect(Array.from(columns.startMinute, (start) => start - day)).toEqual([1335, 1335]);
  expect(Array.from(columns.endMinute, (end) => end - day)).toEqual([2880, 1336]);
});

test.each([
  ["2018-02-07 22:15", "2018-02-08 00:00", 1335, 1440],
  ["2018-02-07 22:15:00", "2018-02-08 00:00:00.000", 1335, 1440],
  ["7/2/2018 22:15", "8/2/2018 0:00", 1335, 1440],
  ["7/2/2018 0:00", "8/2/2018 0:00", 0, 2880],
  ["2018-02-07 00:00:00", "2018-02-08 00:00:00", 0, 2880],
  ["7/2/2018 12:00:00 AM", "7/2/2018 12:00:00 AM", 0, 1440],
  ["2018-02-07 22:15", "2018-02-08 03:30", 1335, 1650],
  ["2018-02-07 22:15", "2018-02-07 22:15", 1335, 1336],
  ["2018-02-07", "2018-02-07 03:30", 0, 210],
  ["2018-02-07 22:15", "2018-02-08", 1335, 2880],
])("from %s to %s is the same span in a table and a document", async (start, end, from, to) => {
  const table = `id,date_start,date_end,lat,lon\n1,${start},${end},1,2\n2,25/2/2018,25/2/2018,1,2\n`;
  const properties = [{ start, end }, { start: "25/2/2018" }];
  const features = properties.map((each) => ({ type: "Feature", properties: each }));
  const document = JSON.stringify({ type: "FeatureCollection", features });
  const day = Date.UTC(2018, 1, 7) / 60_000;
  for (const [text, name] of [
    [table, "spans.csv"],
    [document, "spans.geojson"],
  ] as const) {
    const { columns } = await readFile(new Blob([text]), name);
    const span = [columns.startMinute[0], columns.endMinute[0]];
    expect([name, ...span.map((minute) => Number(minute) - day)]).toEqual([name, from, to]);
  }
});

test.each(writings)(
  "from one clock time to another is the time between, in $name",
  async (writing) => {
    const clocks = [
      "22:15-23:00",
      "22:15 – 23:00",
      "10:15 pm to 11 pm",
      "22:00-01:30",
      "22:15:00-05:00",
    ];
    const text = writing.write(clocks.map((clock) => ({ day: "2018-02-07", clock })));
    const { columns, issues } = await readFile(new Blob([text]), writing.name);
    const day = Date.UTC(2018, 1, 7) / 60_000;
    const spans = Array.from(columns.startMinute, (start, row) => [
      start - day,
      (columns.endMinute[row] ?? 0) - day,
    ]);
    // the last has its zone, as ISO 8601 writes it
    expect(spans).toEqual([
      [1335, 1380],
      [1335, 1380],
      [1335, 1380],
      [1320, 1530],
      [1635, 1636],
    ]);
    expect(issues.filter(({ rule }) => rule.startsWith("time-"))).toEqual([]);
  },
);

test("days that a spreadsheet counts are read as dates, which is said once for the file", async () => {
  const rows = ["43138", "43138.9375", "٤٣١٣٨", "99999", "7/2/2018"];
  const text = ["id,date,lat,lon", ...rows.map((date, at) => `${at},${date},1,2`), ""].join("\n");
  const { columns, issues } = await readFile(new Blob([text]), "sheet.csv");
  const day = Date.UTC(2018, 1, 7) / 60_000;
  const starts = [...columns.startMinute.subarray(0, 3), columns.startMinute[4] ?? 0];
  expect(starts.map((start) => start - day)).toEqual([0, 1350, 0, 0]);
  expect(issues.map(({ rule, row, values }) => [rule, row, values["got"], values["used"]])).toEqual(
    expect.arrayContaining([
      ["date-unreadable", 5, "99999", undefined],
      ["date-serial", undefined, "43138", "2018-02-07"],
    ]),
  );
});
