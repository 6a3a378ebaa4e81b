import type { CodeMeaning, TableDialect } from "../table-dialect.ts";

const actorNames = [
  "Code",
  "Name",
  "CountryCode",
  "KnownGroupCode",
  "EthnicCode",
  "Religion1Code",
  "Religion2Code",
  "Type1Code",
  "Type2Code",
  "Type3Code",
];
const geoNames = ["Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID"];
const geoNames2 = [
  "Type",
  "FullName",
  "CountryCode",
  "ADM1Code",
  "ADM2Code",
  "Lat",
  "Long",
  "FeatureID",
];

/** GDELT events 1.0 (57 or 58 columns) and 2.0 (61): tab-separated, no header, often named .CSV. */
export const gdelt: TableDialect = {
  id: "gdelt",
  label: "GDELT events",
  layouts: [["globaleventid", "sqldate", "actiongeo_lat", "actiongeo_long"]],
  headerOf: namesForRow,
  columns: {
    id: ["GLOBALEVENTID"],
    latitude: ["ActionGeo_Lat"],
    longitude: ["ActionGeo_Long"],
    date: ["SQLDATE"],
    type: ["QuadClass"],
    actor: ["Actor1Name", "Actor2Name"],
    title: ["Actor1Name", "Actor2Name", "ActionGeo_FullName"],
    place: ["ActionGeo_FullName"],
    country: ["ActionGeo_CountryCode"],
    source: ["SOURCEURL"],
  },
  typeWords: {
    1: "Verbal cooperation",
    2: "Material cooperation",
    3: "Verbal conflict",
    4: "Material conflict",
  },
  codeBooks: [
    {
      column: "ActionGeo_Type",
      about: "position",
      meanings: {
        0: country("no place"),
        1: country("a country, at its centre"),
        2: region("a state of the United States, at its centre"),
        3: city("a town in the United States"),
        4: city("a town"),
        5: region("a province, at its centre"),
      },
    },
  ],
};

function namesForRow(row: readonly string[]): readonly string[] | null {
  if (!(/^\d{6,}$/.test(row[0] ?? "") && /^(19|20)\d{6}$/.test(row[1] ?? ""))) return null;
  if (row.length === 61) return namesOf(geoNames2, true);
  if (row.length === 57 || row.length === 58) return namesOf(geoNames, row.length === 58);
  return null;
}

function namesOf(geo: readonly string[], hasSource: boolean): readonly string[] {
  const names = [
    ..."GLOBALEVENTID,SQLDATE,MonthYear,Year,FractionDate".split(","),
    ...actorNames.map((name) => `Actor1${name}`),
    ...actorNames.map((name) => `Actor2${name}`),
    ..."IsRootEvent,EventCode,EventBaseCode,EventRootCode,QuadClass,GoldsteinScale".split(","),
    ..."NumMentions,NumSources,NumArticles,AvgTone".split(","),
    ...["Actor1Geo_", "Actor2Geo_", "ActionGeo_"].flatMap((prefix) =>
      geo.map((name) => prefix + name),
    ),
    "DATEADDED",
  ];
  return hasSource ? [...names, "SOURCEURL"] : names;
}

function country(words: string): CodeMeaning {
  return { words: `${words}; 500 km assumed`, precision: "country", uncertaintyMeters: 500_000 };
}

function region(words: string): CodeMeaning {
  return { words: `${words}; 100 km assumed`, precision: "region", uncertaintyMeters: 100_000 };
}

function city(words: string): CodeMeaning {
  return { words: `${words}; 10 km assumed`, precision: "locality", uncertaintyMeters: 10_000 };
}
