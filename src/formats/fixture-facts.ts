import type { PrecisionClass } from "../incidents/precision.ts";

/** How many positions lie within radii in metres of `LAT,LON`, along the geodesic. */
interface NearFact {
  readonly center: string;
  readonly within: Readonly<Record<number, number>>;
}

/** What an import of one of the shared fixtures must give, in a browser and in a terminal alike. */
export interface FixtureFacts {
  /** Paths in the folder of fixtures; several are chosen together and read as one. */
  readonly files: readonly string[];
  readonly format: string;
  readonly encoding?: string;
  readonly rows: number;
  /** Rows with a position; where it is a country's it is listed, not drawn. */
  readonly placed: number;
  /** First day or minute, and the last; a minute is the one after the last (UTC). */
  readonly dates: readonly [string, string] | null;
  /** Sums of the estimates that rows have: low, best, high. */
  readonly sums?: readonly [number, number, number];
  readonly types?: Readonly<Record<string, number>>;
  readonly precisions?: Readonly<Partial<Record<PrecisionClass, number>>>;
  /** By column: how many rows hold each value. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly near?: readonly NearFact[];
  /** What is wrong, by rule. */
  readonly issues: Readonly<Record<string, number>>;
}

/** The shared fixtures by kind; their README states the figures. */
export const fixtureFacts: Readonly<Record<string, readonly FixtureFacts[]>> = {
  "publishers' tables": publishersTables(),
  "shaped files": shapedFiles(),
  "KML and GPX": kmlAndGpx(),
  "damaged tables": damagedTables(),
};

function publishersTables(): readonly FixtureFacts[] {
  return [
    {
      files: ["ucdp_ged_v23_sample1000.csv"],
      format: "ucdp-ged",
      encoding: "UTF-8",
      rows: 1000,
      placed: 1000,
      dates: ["1989-01-07", "2022-12-19"],
      sums: [6224, 9561, 22_017],
      types: { "State-based conflict": 707, "Non-state conflict": 133, "One-sided violence": 160 },
      precisions: { settlement: 475, district: 372, region: 141, country: 12 },
      values: {
        where_prec: { 1: 475, 2: 232, 3: 140, 4: 105, 5: 35, 6: 12, 7: 1 },
        date_prec: { 1: 849, 2: 107, 3: 7, 4: 23, 5: 14 },
      },
      near: [
        { center: "33.513364,36.291575", within: { 500: 10, 10000: 35, 50000: 62 } },
        { center: "36.201241,37.161173", within: { 500: 8, 10000: 11, 50000: 38 } },
        { center: "31.7394,-106.4869", within: { 500: 7, 10000: 7, 50000: 7 } },
      ],
      issues: { "estimates-out-of-order": 13, "country-wide": 12, "wkt-disagrees": 1 },
    },
    {
      files: ["hdx_ucdp_ukraine_2014_2021.csv"],
      format: "ucdp-ged",
      encoding: "UTF-8",
      rows: 2989,
      placed: 2989,
      dates: ["2014-01-22", "2021-12-31"],
      sums: [7424, 7882, 8804],
      types: { "State-based conflict": 2988, "Non-state conflict": 1 },
      precisions: { settlement: 730, district: 1558, region: 699, country: 2 },
      values: { where_prec: { 1: 730, 2: 1542, 3: 16, 4: 470, 5: 228, 6: 2, 7: 1 } },
      near: [
        { center: "50.45,30.52333", within: { 500: 6, 10000: 6, 50000: 6 } },
        { center: "48.0736,37.7397", within: { 500: 0, 10000: 774, 50000: 1428 } },
        { center: "47.095833,37.549444", within: { 500: 37, 10000: 39, 50000: 180 } },
      ],
      issues: { "estimates-out-of-order": 13, "country-wide": 2, "hxl-row-skipped": 1 },
    },
    {
      files: ["usgs_all_month_2021_first4000.csv"],
      format: "usgs-csv",
      encoding: "UTF-8",
      rows: 4000,
      placed: 4000,
      dates: ["2021-06-30T02:29Z", "2021-07-10T20:33Z"],
      types: {
        earthquake: 3934,
        "quarry blast": 42,
        explosion: 15,
        "ice quake": 7,
        "sonic boom": 1,
        "other event": 1,
      },
      near: [{ center: "38.8,-122.8", within: { 10000: 313 } }],
      issues: {},
    },
    {
      files: ["usgs_all_week_2018.geojson"],
      format: "geojson",
      rows: 1707,
      placed: 1707,
      dates: ["2018-01-31T01:49Z", "2018-02-07T01:27Z"],
      types: { earthquake: 1679, explosion: 15, "quarry blast": 13 },
      issues: {},
    },
  ];
}

function shapedFiles(): readonly FixtureFacts[] {
  const acled = {
    rows: 60,
    placed: 60,
    dates: ["2023-12-25", "2024-02-06"],
    sums: [0, 206, 0],
    types: {
      Battles: 6,
      "Explosions/Remote violence": 13,
      "Violence against civilians": 12,
      Protests: 11,
      Riots: 9,
      "Strategic developments": 9,
    },
    precisions: { locality: 30, district: 18, region: 12 },
    values: { geo_precision: { 1: 30, 2: 18, 3: 12 } },
    issues: {},
  } as const;
  const marked = { ...acled, format: "acled", encoding: "UTF-8 with BOM" };
  return [
    { ...acled, files: ["acled_shape_new_export.csv"], format: "acled", encoding: "UTF-8" },
    { ...marked, files: ["acled_shape_new_export_semicolon_bom.csv"] },
    { ...acled, files: ["acled_shape_old_excel_resave.csv"], format: "acled", encoding: "UTF-8" },
    { ...acled, files: ["acled_shape_api.json"], format: "acled-api" },
    {
      files: ["bellingcat_shape.json"],
      format: "bellingcat",
      rows: 25,
      placed: 25,
      dates: ["2023-12-26", "2024-01-29"],
      issues: {},
    },
    {
      files: ["timemap/events.json", "timemap/sources.json", "timemap/associations.json"],
      format: "timemap",
      rows: 25,
      placed: 25,
      dates: ["2023-12-26", "2024-01-29"],
      issues: {},
    },
    {
      files: ["umap_shape.umap"],
      format: "umap",
      rows: 7,
      placed: 7,
      dates: null,
      types: { Incidents: 6, Areas: 1 },
      issues: {},
    },
    {
      files: ["georss_shape.atom"],
      format: "georss",
      rows: 4,
      placed: 3,
      dates: ["2024-01-01T08:00Z", "2024-01-01T13:01Z"],
      issues: { "position-missing": 1 },
    },
  ];
}

function kmlAndGpx(): readonly FixtureFacts[] {
  const journey = {
    format: "kml",
    rows: 15,
    placed: 7,
    dates: ["2015-07-31T17:00Z", "2015-08-01T19:39Z"],
    issues: { "position-missing": 8, "line-too-short": 5, "link-not-fetched": 1 },
  } as const;
  return [
    { ...journey, files: ["kml_gpx/addresses.kml"] },
    { ...journey, files: ["kml_gpx/addresses.kmz"] },
    {
      files: ["kml_gpx/gxmultitrack.kml"],
      format: "kml",
      rows: 3,
      placed: 3,
      dates: ["2014-04-12T14:26Z", "2014-04-12T15:39Z"],
      issues: { "link-not-fetched": 5 },
    },
    {
      files: ["kml_gpx/gxtrack.kml"],
      format: "kml",
      rows: 1,
      placed: 1,
      dates: ["2010-05-28T02:02Z", "2010-05-28T02:03Z"],
      issues: {},
    },
    {
      files: ["kml_gpx/timespan.kml"],
      format: "kml",
      rows: 1,
      placed: 1,
      dates: ["0725-01-01", "0733-12-31"],
      issues: { "polygon-unclosed": 1, "date-implausible": 1 },
    },
    ...undated("kml", [
      ["bad.kml", 3, 0, { "position-not-a-number": 3 }],
      ["extended_data.kml", 1, 1, {}],
      ["inline_style.kml", 3, 3, {}],
      ["linestring.kml", 2, 2, {}],
      ["multigeometry.kml", 1, 1, {}],
      ["networklink.kml", 0, 0, { "link-not-fetched": 1 }],
      ["nogeomplacemark.kml", 1, 0, { "position-missing": 1 }],
      ["noname.kml", 1, 1, {}],
      ["polygon.kml", 1, 1, {}],
      ["schema.kml", 1, 1, {}],
      ["simpledata.kml", 2, 2, {}],
      ["style_url.kml", 1, 1, {}],
      ["twopoints.kml", 2, 2, {}],
    ]),
    ...undated("gpx", [["wpt.gpx", 40, 40, { "duplicate-identical": 11 }]]),
    gpx("bad.gpx", 4, 0, ["2007-05-11T15:22Z", "2007-11-25T17:59Z"], {
      "position-not-a-number": 4,
    }),
    gpx("multitrackgpx.gpx", 3, 3, ["2008-07-12T09:58Z", "2008-07-14T07:09Z"]),
    gpx("osm.gpx", 3, 3, ["2007-05-11T15:23Z", "2009-09-13T09:54Z"]),
    gpx("run.gpx", 1, 1, ["2012-10-24T23:29Z", "2012-10-24T23:45Z"]),
  ];
}

type UndatedLine = readonly [
  file: string,
  rows: number,
  placed: number,
  issues: FixtureFacts["issues"],
];

function undated(format: string, lines: readonly UndatedLine[]): readonly FixtureFacts[] {
  return lines.map(([file, rows, placed, issues]) => ({
    files: [`kml_gpx/${file}`],
    format,
    rows,
    placed,
    dates: null,
    issues,
  }));
}

function gpx(
  file: string,
  rows: number,
  placed: number,
  dates: readonly [string, string],
  issues: FixtureFacts["issues"] = {},
): FixtureFacts {
  return { files: [`kml_gpx/${file}`], format: "gpx", rows, placed, dates, issues };
}

function damagedTables(): readonly FixtureFacts[] {
  const lines: readonly (readonly [
    file: string,
    format: string,
    rows: number,
    placed: number,
    dates: FixtureFacts["dates"],
    best: number,
    issues: readonly string[],
  ])[] = [
    [
      "column_shift.csv",
      "table",
      3,
      2,
      ["2014-09-09", "2015-11-05"],
      3,
      ["date-order-assumed", "columns-shifted", "date-missing"],
    ],
    [
      "coords_in_one_column.csv",
      "table",
      3,
      2,
      ["2019-03-27", "2019-03-29"],
      0,
      ["position-missing"],
    ],
    [
      "country_centroid_year_long.csv",
      "ucdp-ged",
      4,
      4,
      ["2016-01-01", "2016-12-31"],
      8195,
      ["country-wide"],
    ],
    [
      "counts_as_words.csv",
      "killings-tweeted",
      3,
      3,
      ["2023-10-08", "2023-10-25"],
      3,
      ["count-unreadable"],
    ],
    ["dms_columns.csv", "table", 2, 2, ["2018-01-01T00:02Z", "2018-01-27T07:48Z"], 0, []],
    [
      "excel_double_encoded.csv",
      "gtd",
      3,
      3,
      ["1970-01-01", "1970-12-31"],
      1,
      ["rows-encoded-twice"],
    ],
    ["hxl_second_row.csv", "table", 2, 2, ["2014-01-22", "2014-02-18"], 31, ["hxl-row-skipped"]],
    ["latin1.csv", "table", 2, 2, null, 0, ["encoding-guessed", "date-column-missing"]],
    [
      "lon_decimal_lost.csv",
      "table",
      4,
      3,
      ["1970-01-01", "2017-06-20"],
      6,
      ["longitude-out-of-range", "date-epoch", "date-unreadable"],
    ],
    ["minus_space_digits.csv", "table", 2, 2, null, 0, ["date-column-missing"]],
    [
      "no_coords.csv",
      "table",
      2,
      0,
      ["2004-01-01T00:20Z", "2004-01-01T00:46Z"],
      0,
      ["position-columns-missing"],
    ],
    [
      "semicolon_decimal_comma_epochms.csv",
      "table",
      2,
      2,
      ["2015-10-25T23:00Z", "2015-11-01T23:01Z"],
      0,
      [],
    ],
    [
      "truncated_last_row.csv",
      "table",
      3,
      2,
      ["2020-04-27", "2020-05-09"],
      2,
      ["row-truncated", "position-missing"],
    ],
    [
      "two_points_per_row.csv",
      "table",
      1,
      1,
      ["2022-03-05", "2022-03-05"],
      0,
      ["two-points-a-row"],
    ],
    ["utf8_fffd_baked_in.csv", "table", 1, 1, null, 0, ["date-column-missing", "character-lost"]],
    [
      "wkt_disagrees_with_latlon.csv",
      "table",
      2,
      2,
      null,
      0,
      ["wkt-disagrees", "date-column-missing"],
    ],
  ];
  const tables = lines.map(
    ([file, format, rows, placed, dates, best, issues]): FixtureFacts => ({
      files: [`nasty/${file}`],
      format,
      rows,
      placed,
      dates,
      ...(best > 0 && { sums: [0, best, 0] }),
      issues: Object.fromEntries(issues.map((rule) => [rule, 1])),
    }),
  );
  const nulls: FixtureFacts = {
    files: ["nasty/mixed_nulls.csv"],
    format: "table",
    rows: 8,
    placed: 4,
    dates: null,
    sums: [10, 13_599, 15],
    issues: { "position-missing": 3, "null-island": 1, "date-column-missing": 1 },
  };
  return [...tables, nulls];
}
