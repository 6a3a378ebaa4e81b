import { expect, test } from "vitest";
import { distanceMeters } from "../../geodesy/geodesic-distance.ts";
import type { Position } from "../../geodesy/position.ts";
import { undatedMinute } from "../../incidents/incident-columns.ts";
import { hasSharedFixtures, sharedFixture } from "../documents/shared-fixtures.ts";
import type { IncidentSet } from "../format.ts";
import { readFile } from "../read-file.ts";

const fixtures = hasSharedFixtures ? [readFixture] : [];

function readFixture(path: string): Promise<IncidentSet> {
  return readFile(sharedFixture(path), path.split("/").at(-1) ?? path);
}

test("the fixtures are read where they are beside the repository", () => {
  expect(fixtures).toHaveLength(hasSharedFixtures ? 1 : 0);
});

test.each(fixtures)("1,000 rows of UCDP GED keep every figure and code", async (read) => {
  const set = await read("ucdp_ged_v23_sample1000.csv");
  expect(set).toMatchObject({
    format: "ucdp-ged",
    encoding: "UTF-8",
    delimiter: ",",
    rowsRead: 1000,
  });
  expect(placed(set)).toBe(1000);
  expect(sums(set)).toEqual({ best: 9561, low: 6224, high: 22_017 });
  expect(typeCounts(set)).toEqual({
    "State-based conflict": 707,
    "Non-state conflict": 133,
    "One-sided violence": 160,
  });
  expect(valueCounts(set, "where_prec")).toEqual({
    1: 475,
    2: 232,
    3: 140,
    4: 105,
    5: 35,
    6: 12,
    7: 1,
  });
  expect(valueCounts(set, "date_prec")).toEqual({ 1: 849, 2: 107, 3: 7, 4: 23, 5: 14 });
  expect(valueCounts(set, "number_of_sources")["-1"]).toBe(326);
  expect(days(set)).toEqual(["1989-01-07", "2022-12-19"]);
  expect(rules(set)).toEqual({
    "estimates-out-of-order": 13,
    "country-wide": 12,
    "wkt-disagrees": 1,
  });
  expect(nearCounts(set, [36.291575, 33.513364])).toEqual([10, 35, 62]);
  expect(nearCounts(set, [37.161173, 36.201241])).toEqual([8, 11, 38]);
  expect(nearCounts(set, [-106.4869, 31.7394])).toEqual([7, 7, 7]);
});

test.each(fixtures)("the row whose WKT lost its sign stands at its latitude", async (read) => {
  const set = await read("ucdp_ged_v23_sample1000.csv");
  const issue = set.issues.find(({ rule }) => rule === "wkt-disagrees");
  const row = (issue?.row ?? 0) - 2;
  expect(set.detailsOf(row).id).toBe("141599");
  expect(set.columns.latitude[row]).toBe(-3.705);
});

test.each(fixtures)("2,989 events of Ukraine come without the row of HXL tags", async (read) => {
  const set = await read("hdx_ucdp_ukraine_2014_2021.csv");
  expect(set).toMatchObject({ format: "ucdp-ged", rowsRead: 2989 });
  expect(rules(set)["hxl-row-skipped"]).toBe(1);
  expect(sums(set).best).toBe(7882);
  expect(days(set)).toEqual(["2014-01-22", "2021-12-31"]);
  expect(typeCounts(set)).toEqual({ "State-based conflict": 2988, "Non-state conflict": 1 });
  expect(valueCounts(set, "where_prec")).toEqual({
    1: 730,
    2: 1542,
    3: 16,
    4: 470,
    5: 228,
    6: 2,
    7: 1,
  });
  expect(nearCounts(set, [30.52333, 50.45])).toEqual([6, 6, 6]);
  expect(nearCounts(set, [37.7397, 48.0736])).toEqual([0, 774, 1428]);
  expect(nearCounts(set, [37.549444, 47.095833])).toEqual([37, 39, 180]);
  expect(set.detailsOf(0).sources[0]).toBe(
    "Agence France Presse,2014-01-22,Police disperse Kiev protest, activists say one shot dead",
  );
  expect(set.detailsOf(0).fields).toHaveLength(50);
});

test.each(fixtures)("4,000 earthquakes keep types, times and radii", async (read) => {
  const set = await read("usgs_all_month_2021_first4000.csv");
  expect(set).toMatchObject({ format: "usgs-csv", rowsRead: 4000, issues: [] });
  expect(typeCounts(set)).toEqual({
    earthquake: 3934,
    "quarry blast": 42,
    explosion: 15,
    "ice quake": 7,
    "sonic boom": 1,
    "other event": 1,
  });
  expect(minutes(set)).toEqual(["2021-06-30T02:29", "2021-07-10T20:32"]);
  const strong = Array.from({ length: 4000 }, (_, row) => Number(cellOf(set, row, "mag")));
  expect(strong.filter((magnitude) => magnitude >= 4.5)).toHaveLength(143);
  expect(nearCounts(set, [-122.8, 38.8])[1]).toBe(313);
  expect(set.columns.uncertaintyMeters[0]).toBe(390);
});

const acledFiles = [
  ["acled_shape_new_export.csv", "UTF-8", ","],
  ["acled_shape_new_export_semicolon_bom.csv", "UTF-8 with BOM", ";"],
  ["acled_shape_old_excel_resave.csv", "UTF-8", ","],
] as const;

test.each(fixtures.flatMap((read) => acledFiles.map((file) => [read, ...file] as const)))(
  "%o %s gives the same 60 events as the other layouts",
  async (read, path, encoding, delimiter) => {
    const set = await read(path);
    const first = await read(acledFiles[0][0]);
    expect(set).toMatchObject({ format: "acled", encoding, delimiter, rowsRead: 60, issues: [] });
    expect(set.columns).toEqual(first.columns);
    expect(days(set)).toEqual(["2023-12-25", "2024-02-06"]);
    expect(sums(set).best).toBe(206);
    expect(typeCounts(set)).toEqual({
      Battles: 6,
      "Explosions/Remote violence": 13,
      "Violence against civilians": 12,
      Protests: 11,
      Riots: 9,
      "Strategic developments": 9,
    });
    expect(valueCounts(set, "geo_precision")).toEqual({ 1: 30, 2: 18, 3: 12 });
    expect(set.detailsOf(7).notes).toBe(first.detailsOf(7).notes);
  },
);

interface Damage {
  readonly file: string;
  /** Rows read and those with a usable position. */
  readonly rows: readonly [read: number, placed: number];
  /** Rules, with the row where they speak of one. */
  readonly issues: readonly string[];
}

const damages: readonly Damage[] = [
  {
    file: "column_shift.csv",
    rows: [3, 2],
    issues: ["date-order-assumed", "columns-shifted 3", "date-missing 4"],
  },
  { file: "coords_in_one_column.csv", rows: [3, 2], issues: ["position-missing 4"] },
  { file: "country_centroid_year_long.csv", rows: [4, 4], issues: ["country-wide 2"] },
  { file: "counts_as_words.csv", rows: [3, 3], issues: ["count-unreadable 2"] },
  { file: "dms_columns.csv", rows: [2, 2], issues: [] },
  { file: "excel_double_encoded.csv", rows: [3, 3], issues: ["rows-encoded-twice"] },
  { file: "hxl_second_row.csv", rows: [2, 2], issues: ["hxl-row-skipped 2"] },
  { file: "latin1.csv", rows: [2, 2], issues: ["encoding-guessed", "date-column-missing"] },
  {
    file: "lon_decimal_lost.csv",
    rows: [4, 3],
    issues: ["longitude-out-of-range 2", "date-epoch 4", "date-unreadable 5"],
  },
  { file: "minus_space_digits.csv", rows: [2, 2], issues: ["date-column-missing"] },
  {
    file: "mixed_nulls.csv",
    rows: [8, 4],
    issues: [
      "position-missing 2",
      "position-missing 3",
      "null-island 4",
      "position-missing 5",
      "date-column-missing",
    ],
  },
  { file: "no_coords.csv", rows: [2, 0], issues: ["position-columns-missing"] },
  { file: "semicolon_decimal_comma_epochms.csv", rows: [2, 2], issues: [] },
  {
    file: "truncated_last_row.csv",
    rows: [3, 2],
    issues: ["row-truncated 4", "position-missing 4"],
  },
  {
    file: "two_points_per_row.csv",
    rows: [1, 1],
    issues: ["date-order-assumed", "two-points-a-row"],
  },
  {
    file: "utf8_fffd_baked_in.csv",
    rows: [1, 1],
    issues: ["date-column-missing", "character-lost 2"],
  },
  {
    file: "wkt_disagrees_with_latlon.csv",
    rows: [2, 2],
    issues: ["wkt-disagrees 2", "date-column-missing"],
  },
];

test.each(fixtures.flatMap((read) => damages.map((damage) => ({ read, ...damage }))))(
  "$file: every row is kept and what is wrong is said",
  async ({ read, file, rows, issues }) => {
    const set = await read(`nasty/${file}`);
    expect([set.rowsRead, placed(set)]).toEqual(rows);
    expect(set.issues.map(({ rule, row }) => (row ? `${rule} ${row}` : rule))).toEqual(issues);
  },
);

test.each(fixtures)("damaged values are read as they were meant", async (read) => {
  const valuesOf = async (file: string) => (await read(`nasty/${file}`)).columns;
  const minus = await valuesOf("minus_space_digits.csv");
  expect([...minus.latitude, ...minus.longitude]).toEqual([-3.5138, -18.8806, 145.8477, -69.4445]);
  const nulls = await valuesOf("mixed_nulls.csv");
  expect([...nulls.best]).toEqual([-1, -1, 0, -1, 1234, 12_345, 20, -1]);
  expect([nulls.low[7], nulls.high[7]]).toEqual([10, 15]);
  const degrees = await valuesOf("dms_columns.csv");
  expect(degrees.latitude[1]).toBeCloseTo(-(3 + 30.83 / 60), 12);
  const commas = await valuesOf("semicolon_decimal_comma_epochms.csv");
  expect([commas.latitude[0], commas.startMinute[0]]).toEqual([
    35.1201,
    1_445_814_000_000 / 60_000,
  ]);
  const unwrapped = await read("nasty/excel_double_encoded.csv");
  expect(unwrapped.detailsOf(1).notes).toBe('1970: said, quoted "inside" text');
});

function placed(set: IncidentSet): number {
  return set.columns.latitude.filter((latitude) => !Number.isNaN(latitude)).length;
}

function sums({ columns: { best, low, high } }: IncidentSet) {
  const sum = (values: Int32Array) =>
    values.reduce((total, value) => total + Math.max(0, value), 0);
  return { best: sum(best), low: sum(low), high: sum(high) };
}

function counts(names: readonly string[]): Readonly<Record<string, number>> {
  const byName = new Map<string, number>();
  for (const name of names) byName.set(name, (byName.get(name) ?? 0) + 1);
  return Object.fromEntries(byName);
}

function typeCounts({ columns }: IncidentSet) {
  return counts(Array.from(columns.type, (code) => columns.typeNames[code] ?? ""));
}

function rules(set: IncidentSet) {
  return counts(set.issues.map(({ rule }) => rule));
}

function valueCounts(set: IncidentSet, column: string) {
  return counts(Array.from({ length: set.rowsRead }, (_, row) => cellOf(set, row, column)));
}

function cellOf(set: IncidentSet, row: number, column: string): string {
  return set.detailsOf(row).fields.find(({ name }) => name === column)?.value ?? "";
}

/** Earliest start and latest last minute. */
function minutes({ columns: { startMinute, endMinute } }: IncidentSet): string[] {
  const first = startMinute
    .filter((minute) => minute !== undatedMinute)
    .reduce((least, minute) => Math.min(least, minute), Number.POSITIVE_INFINITY);
  const last = endMinute.reduce((most, minute) => Math.max(most, minute), undatedMinute) - 1;
  return [first, last].map((minute) => new Date(minute * 60_000).toISOString().slice(0, 16));
}

function days(set: IncidentSet): string[] {
  return minutes(set).map((minute) => minute.slice(0, 10));
}

/** How many lie within 500 m, 10 km and 50 km. */
function nearCounts({ columns: { latitude, longitude } }: IncidentSet, center: Position): number[] {
  const distances = Array.from(latitude, (y, row) =>
    distanceMeters(center, [longitude[row] ?? Number.NaN, y]),
  );
  return [500, 10_000, 50_000].map((radius) => distances.filter((each) => each <= radius).length);
}
