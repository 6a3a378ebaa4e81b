import type { TableDialect } from "../table-dialect.ts";

/** Airwars' "The killings they tweeted": footage of strikes, with words where numbers are expected. */
export const killingsTweeted: TableDialect = {
  id: "killings-tweeted",
  label: "The killings they tweeted (Airwars)",
  layouts: [
    ["post_date", "incident_date", "airwars_ref_code", "lat", "lon"],
    ["post_date", "incident_date", "civilians_reported_killed", "lat", "lon"],
  ],
  columns: {
    id: ["airwars_ref_code", "unmatched_id", "ref"],
    latitude: ["lat"],
    longitude: ["lon"],
    date: ["incident_date", "post_date"],
    best: ["civilians_reported_killed"],
    title: ["title"],
    place: ["location"],
    notes: ["notes"],
    source: ["airwars_link", "footage_link"],
  },
  dayMonthOrder: "month-day",
};
