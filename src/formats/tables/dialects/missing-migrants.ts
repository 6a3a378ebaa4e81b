import type { TableDialect } from "../table-dialect.ts";

/** IOM Missing Migrants, the form of 2017 and the later one with both coordinates in one column. */
export const missingMigrants: TableDialect = {
  id: "missing-migrants",
  label: "Missing Migrants (IOM)",
  layouts: [
    ["cause_of_death", "missing", "dead", "lat", "lon"],
    ["cause_of_death", "incident_region", "lat", "lon"],
    ["number_dead", "coordinates", "cause_of_death"],
    ["number_of_dead", "coordinates", "cause_of_death"],
    ["number_dead", "location_coordinates"],
    ["number_of_dead", "location_coordinates"],
    ["main_id", "incident_id", "coordinates"],
  ],
  columns: {
    id: ["id", "main_id", "web_id", "incident_id"],
    latitude: ["lat"],
    longitude: ["lon"],
    coordinates: ["location_coordinates", "coordinates"],
    date: ["date", "reported_date", "website_date", "incident_date"],
    year: ["reported_year", "incident_year"],
    month: ["reported_month"],
    type: ["cause_of_death"],
    best: ["dead", "number_dead", "number_of_dead"],
    title: ["cause_of_death", "location_description", "location_of_death", "incident_region"],
    place: ["location_description", "location_of_death", "incident_region", "region_of_incident"],
    country: ["country_of_incident"],
    source: ["source", "information_source", "url"],
  },
  dayMonthOrder: "day-month",
};
