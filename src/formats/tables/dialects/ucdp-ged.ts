import type { TableDialect } from "../table-dialect.ts";

const columnNames =
  "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob".split(
    ",",
  );

/** Uppsala Conflict Data Program, Georeferenced Event Dataset: global, candidate, HDX and old releases. */
export const ucdpGed: TableDialect = {
  id: "ucdp-ged",
  label: "UCDP GED",
  layouts: [
    ["type_of_violence", "where_prec", "date_prec", "latitude", "longitude"],
    ["where_prec", "date_prec", "date_start", "latitude", "longitude"],
  ],
  headerOf: (firstRow) =>
    firstRow.length === columnNames.length && firstRow[31]?.startsWith("POINT")
      ? columnNames
      : null,
  columns: {
    id: ["id"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    wkt: ["geom_wkt"],
    date: ["date_start"],
    endDate: ["date_end"],
    type: ["type_of_violence"],
    actor: ["side_a", "side_b"],
    best: ["best"],
    low: ["low"],
    high: ["high"],
    title: ["dyad_name", "where_coordinates"],
    place: ["where_coordinates", "adm_2", "adm_1", "country"],
    country: ["country"],
    notes: ["where_description"],
    source: ["source_article", "source_original"],
  },
  typeWords: {
    1: "State-based conflict",
    2: "Non-state conflict",
    3: "One-sided violence",
  },
  sourceSeparator: /(?<=");(?=")/,
  codeBooks: [
    {
      column: "where_prec",
      about: "position",
      meanings: {
        1: {
          words: "exact location known; towns stand at one point, 2 km assumed",
          precision: "settlement",
          uncertaintyMeters: 2000,
        },
        2: { words: "near a known point; 25 km", precision: "district", uncertaintyMeters: 25_000 },
        3: {
          words: "district (second administrative level); 30 km assumed",
          precision: "district",
          uncertaintyMeters: 30_000,
        },
        4: {
          words: "province (first administrative level); 75 km assumed",
          precision: "region",
          uncertaintyMeters: 75_000,
        },
        5: {
          words: "line or area larger than a province; 100 km assumed",
          precision: "region",
          uncertaintyMeters: 100_000,
        },
        6: {
          words: "whole country: its point is not a place; 500 km assumed",
          precision: "country",
          uncertaintyMeters: 500_000,
        },
        7: {
          words: "water or international airspace; 100 km assumed",
          precision: "region",
          uncertaintyMeters: 100_000,
        },
      },
    },
    {
      column: "date_prec",
      about: "time",
      meanings: {
        1: { words: "exact day" },
        2: { words: "2 to 6 days" },
        3: { words: "one week" },
        4: { words: "one month" },
        5: { words: "more than a month, up to a year" },
      },
    },
    {
      column: "event_clarity",
      about: "other",
      meanings: { 1: { words: "reported in detail" }, 2: { words: "from a summary report" } },
    },
  ],
};
