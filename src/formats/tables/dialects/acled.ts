import type { TableDialect } from "../table-dialect.ts";

/** Armed Conflict Location & Event Data: layouts before and since 20 March 2023, re-saved or not. */
export const acled: TableDialect = {
  id: "acled",
  label: "ACLED",
  layouts: [["event_id_cnty", "event_date", "event_type", "latitude", "longitude"]],
  columns: {
    id: ["event_id_cnty"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    date: ["event_date"],
    type: ["event_type"],
    actor: ["actor1", "actor2", "assoc_actor_1", "assoc_actor_2"],
    best: ["fatalities"],
    title: ["sub_event_type", "location"],
    place: ["location", "admin3", "admin2", "admin1", "country"],
    country: ["country"],
    notes: ["notes"],
    source: ["source"],
  },
  actorSeparator: /; /,
  sourceSeparator: /; /,
  dayMonthOrder: "day-month",
  codeBooks: [
    {
      column: "geo_precision",
      about: "position",
      meanings: {
        1: {
          words: "a particular town, at the town's point; 5 km assumed",
          precision: "locality",
          uncertaintyMeters: 5000,
        },
        2: {
          words: "small part of a region, or near a town; 25 km assumed",
          precision: "district",
          uncertaintyMeters: 25_000,
        },
        3: {
          words: "larger region, at its capital or centre; 75 km assumed",
          precision: "region",
          uncertaintyMeters: 75_000,
        },
      },
    },
    {
      column: "time_precision",
      about: "time",
      meanings: {
        1: { words: "exact day" },
        2: { words: "within a week or weekend" },
        3: { words: "within a month" },
      },
    },
  ],
};
