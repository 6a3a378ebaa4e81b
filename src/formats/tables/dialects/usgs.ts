import type { TableDialect } from "../table-dialect.ts";

/** United States Geological Survey earthquake feed; times are UTC, `horizontalError` is in kilometres. */
export const usgs: TableDialect = {
  id: "usgs-csv",
  label: "USGS earthquakes (CSV)",
  layouts: [["time", "latitude", "longitude", "depth", "mag", "horizontalerror"]],
  columns: {
    id: ["id"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    uncertaintyKilometers: ["horizontalError"],
    date: ["time"],
    type: ["type"],
    title: ["type", "mag", "place"],
    place: ["place"],
    source: ["net", "locationSource"],
  },
  assumed: { uncertaintyMeters: 5000, words: "horizontalError not stated; 5 km assumed" },
};
