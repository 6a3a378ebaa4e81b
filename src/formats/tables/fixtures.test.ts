import { expect, test } from "vitest";
import { hasSharedFixtures, sharedFixture } from "../documents/shared-fixtures.ts";
import { fixtureFacts } from "../fixture-facts.ts";
import type { IncidentSet } from "../format.ts";
import { readFile } from "../read-file.ts";

const fixtures = hasSharedFixtures ? [readFixture] : [];

function readFixture(path: string): Promise<IncidentSet> {
  return readFile(sharedFixture(path), path.split("/").at(-1) ?? path);
}

test("the fixtures are read where they are beside the repository", () => {
  expect(fixtures).toHaveLength(hasSharedFixtures ? 1 : 0);
});

const withValues = Object.values(fixtureFacts)
  .flat()
  .flatMap(({ files: [file = ""], values = {} }) =>
    Object.entries(values).map(([column, counts]) => ({ file, column, counts })),
  )
  // documents have their own test
  .filter(({ file }) => file.endsWith(".csv"));

test.each(fixtures.flatMap((read) => withValues.map((each) => ({ read, ...each }))))(
  "$file: every code of $column is kept",
  async ({ read, file, column, counts }) => {
    expect(valueCounts(await read(file), column)).toEqual(counts);
  },
);

test.each(fixtures)("the row whose WKT lost its sign stands at its latitude", async (read) => {
  const set = await read("ucdp_ged_v23_sample1000.csv");
  const issue = set.issues.find(({ rule }) => rule === "wkt-disagrees");
  const row = (issue?.row ?? 0) - 2;
  expect(set.detailsOf(row).id).toBe("141599");
  expect(set.columns.latitude[row]).toBe(-3.705);
});

test.each(fixtures)("a source that is a list within a cell is read as its parts", async (read) => {
  const set = await read("hdx_ucdp_ukraine_2014_2021.csv");
  expect(set.detailsOf(0).sources[0]).toBe(
    "Agence France Presse,2014-01-22,Police disperse Kiev protest, activists say one shot dead",
  );
  expect(set.detailsOf(0).fields).toHaveLength(50);
});

test.each(fixtures)("magnitudes and stated errors of earthquakes are kept", async (read) => {
  const set = await read("usgs_all_month_2021_first4000.csv");
  const strong = Array.from({ length: 4000 }, (_, row) => Number(cellOf(set, row, "mag")));
  expect(strong.filter((magnitude) => magnitude >= 4.5)).toHaveLength(143);
  expect(set.columns.uncertaintyMeters[0]).toBe(390);
});

const acledFiles = [
  "acled_shape_new_export.csv",
  "acled_shape_new_export_semicolon_bom.csv",
  "acled_shape_old_excel_resave.csv",
];

test.each(fixtures)("the three layouts of ACLED give the same columns and notes", async (read) => {
  const [first, ...others] = await Promise.all(acledFiles.map(read));
  for (const other of others) {
    expect(other.columns).toEqual(first?.columns);
    expect(other.detailsOf(7).notes).toBe(first?.detailsOf(7).notes);
  }
});

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
  { file: "hxl_second_row.csv", rows: [2, 2], issues: ["hxl-row-skipped"] },
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
      "date-column-missing",
      "position-missing 2",
      "position-missing 3",
      "null-island 4",
      "position-missing 5",
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
    issues: ["two-points-a-row"],
  },
  {
    file: "utf8_fffd_baked_in.csv",
    rows: [1, 1],
    issues: ["date-column-missing", "character-lost 2"],
  },
  {
    file: "wkt_disagrees_with_latlon.csv",
    rows: [2, 2],
    issues: ["date-column-missing", "wkt-disagrees 2"],
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

function counts(names: readonly string[]): Readonly<Record<string, number>> {
  const byName = new Map<string, number>();
  for (const name of names) byName.set(name, (byName.get(name) ?? 0) + 1);
  return Object.fromEntries(byName);
}

function valueCounts(set: IncidentSet, column: string) {
  return counts(Array.from({ length: set.rowsRead }, (_, row) => cellOf(set, row, column)));
}

function cellOf(set: IncidentSet, row: number, column: string): string {
  return set.detailsOf(row).fields.find(({ name }) => name === column)?.value ?? "";
}
