import type { TableDialect } from "../table-dialect.ts";

/** Global Terrorism Database; month and day are 0 and numbers -9 or -99 where they are unknown. */
export const gtd: TableDialect = {
  id: "gtd",
  label: "Global Terrorism Database",
  layouts: [["eventid", "iyear", "imonth", "iday", "latitude", "longitude"]],
  columns: {
    id: ["eventid"],
    latitude: ["latitude"],
    longitude: ["longitude"],
    year: ["iyear"],
    month: ["imonth"],
    day: ["iday"],
    endDate: ["resolution"],
    type: ["attacktype1_txt", "attacktype1"],
    actor: ["gname", "gname2", "gname3", "target1"],
    best: ["nkill"],
    title: ["attacktype1_txt", "city"],
    place: ["city", "location", "provstate", "country_txt"],
    country: ["country_txt", "country"],
    notes: ["summary"],
    source: ["scite1", "scite2", "scite3"],
  },
  missingNumbers: [-9, -99],
  typeWords: {
    1: "Assassination",
    2: "Armed Assault",
    3: "Bombing/Explosion",
    4: "Hijacking",
    5: "Hostage Taking (Barricade Incident)",
    6: "Hostage Taking (Kidnapping)",
    7: "Facility/Infrastructure Attack",
    8: "Unarmed Assault",
    9: "Unknown",
  },
  codeBooks: [
    {
      column: "specificity",
      about: "position",
      meanings: {
        1: {
          words: "in a town, at the town's point; 5 km assumed",
          precision: "locality",
          uncertaintyMeters: 5000,
        },
        2: {
          words: "town known, at the centre of its smallest area; 20 km assumed",
          precision: "district",
          uncertaintyMeters: 20_000,
        },
        3: {
          words: "outside a town, at the centre of the smallest area; 30 km assumed",
          precision: "district",
          uncertaintyMeters: 30_000,
        },
        4: {
          words: "at the centre of the province; 75 km assumed",
          precision: "region",
          uncertaintyMeters: 75_000,
        },
        5: {
          words: "place unknown; 500 km assumed",
          precision: "country",
          uncertaintyMeters: 500_000,
        },
      },
    },
  ],
};
