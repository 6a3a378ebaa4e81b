import { precisionOfRadius } from "../../../incidents/precision.ts";
import type { CodeMeaning, TableDialect } from "../table-dialect.ts";

/** The fourteen words of Airwars and a radius; only the two that name metres are official. */
const meters: Readonly<Record<string, number>> = {
  within_1m: 1,
  exact_location: 100,
  exact_location_coalition: 100,
  exact_location_other: 100,
  within_100m: 100,
  nearby_landmark: 300,
  street: 500,
  neighbourhood_area: 1000,
  village: 2000,
  town: 5000,
  city: 10_000,
  subdistrict: 20_000,
  district: 30_000,
  province_governorate: 75_000,
};

const official = new Set(["within_1m", "within_100m"]);

/** Rows of Airwars incidents, whatever tool wrote them. */
export const airwars: TableDialect = {
  id: "airwars",
  label: "Airwars",
  layouts: [
    ["geolocation_accuracy", "strike_status", "latitude", "longitude"],
    ["geolocation_accuracy", "harm_grading", "latitude", "longitude"],
    ["geolocation_accuracy", "belligerents", "latitude", "longitude"],
    ["geolocation_accuracy", "civilians_killed_min", "latitude", "longitude"],
  ],
  columns: {
    id: ["unique_reference_code", "unique_ref_code", "code", "ref_code", "airwars_id", "id"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    date: ["incident_date", "date", "date_start"],
    endDate: ["date_end", "incident_date_end"],
    time: ["local_time", "time"],
    type: ["strike_type", "strike_status"],
    actor: ["belligerents", "belligerent"],
    best: ["civilians_killed", "civilians_reported_killed"],
    low: ["civilians_killed_min", "killed_min"],
    high: ["civilians_killed_max", "killed_max"],
    title: ["title", "location", "location_en"],
    place: ["location", "location_en", "region", "governorate"],
    country: ["country"],
    notes: ["notes", "description", "assessment"],
    source: ["sources", "url"],
  },
  actorSeparator: /, ?/,
  sourceSeparator: /[;\n] ?/,
  codeBooks: [
    {
      column: "geolocation_accuracy",
      about: "position",
      meanings: Object.fromEntries(Object.keys(meters).map((word) => [word, meaningOf(word)])),
    },
  ],
};

function meaningOf(word: string): CodeMeaning {
  const uncertaintyMeters = meters[word] ?? 0;
  const words = `${uncertaintyMeters} m${official.has(word) ? "" : " assumed"}`;
  return { words, precision: precisionOfRadius(uncertaintyMeters), uncertaintyMeters };
}
