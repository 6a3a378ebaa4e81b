import { gzipSync, strToU8 } from "fflate";
import { expect, test } from "vitest";
import { undatedMinute } from "../incidents/incident-columns.ts";
import type { IncidentSet } from "./format.ts";
import { readFile } from "./read-file.ts";

interface NewsroomFile {
  readonly what: string;
  readonly name: string;
  readonly lines: readonly string[];
  /** Rows read, with a position, with a date. */
  readonly rows: readonly [read: number, placed: number, dated: number];
  /** Sums of low, best, high. */
  readonly sums?: readonly [number, number, number];
  readonly format?: string;
  readonly issues?: readonly string[];
}

const files: readonly NewsroomFile[] = [
  {
    what: "records of an API with a GeoJSON point in each",
    name: "api.json",
    lines: [
      '{"data":[{"id":1,"occurred_at":"2018-02-07T22:30:00+03:00",',
      '"location":{"type":"Point","coordinates":[40.29,35.31]},"casualties":{"killed":3}},',
      '{"id":2,"occurred_at":"2018-02-08T01:00:00+03:00",',
      '"location":{"coordinates":[40.32,35.28],"type":"Point"},"casualties":{"killed":12}}]}',
    ],
    rows: [2, 2, 2],
    sums: [0, 15, 0],
    format: "json-records",
  },
  {
    what: "year, month by name and day in columns",
    name: "months.csv",
    lines: ["Year,Month,Day,Lat,Lon", "2018,February,7,35.31,40.29", "٢٠١٨,شباط,٨,35.28,40.32"],
    rows: [2, 2, 2],
  },
  {
    what: "Arabic names and digits",
    name: "arabic.csv",
    lines: [
      "رقم,التاريخ,المكان,خط العرض,خط الطول,عدد القتلى,نوع الحادث",
      "١,٠٧/٠٢/٢٠١٨,خشام,٣٥٫٣١,٤٠٫٢٩,٣,قصف",
      "٢,٢٥/٠٢/٢٠١٨,الطابية,٣٥٫٢٨,٤٠٫٣٢,١٢,غارة جوية",
    ],
    rows: [2, 2, 2],
    sums: [0, 15, 0],
  },
  {
    what: "titles above the header",
    name: "titled.csv",
    lines: [
      "Incidents in Deir ez-Zor,,,,",
      "Compiled by the data desk,,,,",
      ",,,,",
      "ID,Date,Location,Lat,Lon,Killed",
      "1,07 Feb 2018,Khusham,35.31,40.29,3",
      "2,08 Feb 2018,Tabiyeh,35.28,40.32,12",
    ],
    rows: [2, 2, 2],
    sums: [0, 15, 0],
    issues: ["rows-above-header"],
  },
  {
    what: "comments above the header",
    name: "commented.csv",
    lines: [
      "# exported 2024-01-01",
      "# CC BY",
      "id,lat,lon,date",
      "1,35.31,40.29,2018-02-07",
      "2,35.28,40.32,2018-02-08",
    ],
    rows: [2, 2, 2],
    issues: ["rows-above-header"],
  },
  {
    what: "a header in two rows, the first for groups",
    name: "groups.csv",
    lines: [
      "Event,,Location,,,Casualties,",
      "ID,Date,Name,Latitude,Longitude,Killed,Injured",
      "1,2018-02-07,Khusham,35.31,40.29,3,4",
      "2,2018-02-08,Tabiyeh,35.28,40.32,12,1",
    ],
    rows: [2, 2, 2],
    sums: [0, 15, 0],
    issues: ["rows-above-header"],
  },
  {
    what: "a row of totals and a note at the foot",
    name: "totals.csv",
    lines: [
      "id,date,lat,lon,killed",
      "1,2018-02-07,35.31,40.29,3",
      "2,2018-02-08,35.28,40.32,12",
      "Total,,,,15",
      "Source: own research,,,,",
    ],
    rows: [4, 2, 2],
    sums: [0, 15, 0],
    issues: ["position-missing", "date-missing", "totals-row", "position-missing", "date-missing"],
  },
  {
    what: "German dates with dots and decimal commas",
    name: "german.csv",
    lines: [
      "Nr.;Datum;Ort;Breite;Länge;Tote",
      "1;07.02.2018;Chuscham;35,31;40,29;3",
      "2;08.02.2018;Tabija;35,28;40,32;12",
    ],
    rows: [2, 2, 2],
    sums: [0, 15, 0],
  },
  {
    what: "angles with the letter first",
    name: "lettered.csv",
    lines: [
      "Incident,When,Position",
      "Shelling,7 February 2018,N 35°18' E 40°17'",
      "Airstrike,8 February 2018,N 35°17.5' E 40°19.25'",
    ],
    rows: [2, 2, 2],
  },
  {
    what: "both coordinates with degree signs in one cell",
    name: "degrees.csv",
    lines: ["Name;Lat/Long;Date", "A;35.31°, 40.29°;2018-02-07", "B;35.28° N, 40.32° E;2018-02-08"],
    rows: [2, 2, 2],
  },
  {
    what: "links to maps for positions",
    name: "links.csv",
    lines: [
      "id,date,link",
      '1,2018-02-07,"https://www.google.com/maps/@35.31,40.29,15z"',
      '2,2018-02-08,"https://maps.google.com/?q=35.28,40.32"',
      "3,2018-02-09,https://www.openstreetmap.org/#map=15/35.3/40.3",
    ],
    rows: [3, 3, 3],
  },
  {
    what: "spaces that do not break, a real minus, hedged figures",
    name: "hedged.csv",
    lines: [
      "id,lat,lon,date,killed",
      "1,\u00a035.31,40.29\u00a0,2018-02-07,1\u00a0234",
      "2,−3.5,−60.25,2018-02-08,≈ 20",
      "3,35.28,40.32,2018-02-09,at least 12",
      "4,35.28,40.32,2018-02-09,10-15",
      "5,35.28,40.32,2018-02-09,dozens",
    ],
    rows: [5, 5, 5],
    sums: [22, 1254, 15],
    issues: ["count-unreadable"],
  },
  {
    what: "dates as reporters write them",
    name: "spoken.csv",
    lines: [
      "id,dates,lat,lon",
      "1,night of 7 to 8 February 2018,35.31,40.29",
      "2,early February 2018,35.31,40.29",
      '3,"February 7-8, 2018",35.31,40.29',
      "4,10:30 PM 7 Feb 2018,35.31,40.29",
    ],
    rows: [4, 4, 4],
  },
  {
    what: "tabs under the name of a CSV",
    name: "tabs.csv",
    lines: [
      "id\tlat\tlon\tdate\tplace",
      "1\t35.31\t40.29\t2018-02-07\tKhusham, Deir ez-Zor",
      "2\t35.28\t40.32\t2018-02-08\tTabiyeh",
    ],
    rows: [2, 2, 2],
  },
  {
    what: "empty columns before, between and after",
    name: "empty.csv",
    lines: [
      ",,id,lat,,lon,date,,",
      ",,1,35.31,,40.29,2018-02-07,,",
      ",,2,35.28,,40.32,2018-02-08,,",
    ],
    rows: [2, 2, 2],
  },
  {
    what: "lines and quotes within a cell",
    name: "lines.csv",
    lines: [
      "id,lat,lon,date,notes",
      '1,35.31,40.29,2018-02-07,"one',
      'two, with ""quotes""',
      "",
      'four"',
      '2,35.28,40.32,2018-02-08,"ok"',
    ],
    rows: [2, 2, 2],
  },
  {
    what: "an Airwars sheet with the words its page shows",
    name: "airwars.csv",
    lines: [
      "Unique Reference Code,Incident date,Location,Latitude,Longitude,Geolocation accuracy,Belligerents,Civilians reported killed",
      'CS1033,"February 7, 2018",Khusham,35.31,40.29,village,"US-led Coalition, Russian military",3–5',
      'RS4933,"February 8, 2018",Tabiyeh,35.28,40.32,Within 100m (via Coalition),Russian military,Unknown',
    ],
    format: "airwars",
    rows: [2, 2, 2],
    sums: [3, 0, 5],
    issues: ["count-unreadable"],
  },
  {
    what: "ACLED since 2025: words for interactions, population columns",
    name: "acled.csv",
    lines: [
      "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,inter2,interaction,country,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp,population_1km,population_best",
      'SYR1,"16 May 2025",2025,1,Political violence,Battles,Armed clash,"Forces (2024-)",,State forces,QSD,Rebel group,State forces-Rebel group,Syria,Khasham,35.3084,40.2886,1,SOHR; SANA,"several killed",3,1747871234,120,',
    ],
    format: "acled",
    rows: [1, 1, 1],
    sums: [0, 3, 0],
  },
  {
    what: "records in JSON, some values as text",
    name: "records.json",
    lines: [
      '{"status":"ok","data":[{"id":1,"position":{"lat":35.31,"lon":40.29},"date":"2018-02-07"},',
      '{"id":2,"position":{"lat":"35.28","lon":"40.32"},"date":"2018-02-08"}]}',
    ],
    format: "json-records",
    rows: [2, 2, 2],
  },
  {
    what: "a record a line, one of them broken",
    name: "records.ndjson",
    lines: [
      '{"id":1,"lat":35.31,"lon":40.29,"date":"2018-02-07"}',
      "{broken",
      '{"id":2,"lat":35.28,"lon":40.32,"date":"2018-02-08"}',
    ],
    format: "json-records",
    rows: [3, 2, 2],
    issues: ["json-invalid", "position-missing", "date-missing"],
  },
  {
    what: "GeoJSON with nested properties",
    name: "nested.geojson",
    lines: [
      '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[40.29,35.31]},',
      '"properties":{"incident":{"id":"A1","date":{"start":"2018-02-07","end":"2018-02-08"},"title":"Clash","casualties":{"min":3,"max":5}},',
      '"sources":[{"name":"Desk","url":"https://example.org/a"}]}}]}',
    ],
    format: "geojson",
    rows: [1, 1, 1],
    sums: [3, 0, 5],
  },
  {
    what: "GeoJSON from QGIS with its own names and nulls",
    name: "qgis.geojson",
    lines: [
      '{"type":"FeatureCollection","name":"x","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[',
      '{"type":"Feature","properties":{"fid":1,"Event Date":"2018/02/07","Event Type":"Shelling","Killed":3},"geometry":{"type":"Point","coordinates":[40.29,35.31]}},',
      '{"type":"Feature","properties":{"fid":2,"Event Date":"2018/02/08","Event Type":"Strike","Killed":null},"geometry":{"type":"MultiPoint","coordinates":[[40.32,35.28]]}}]}',
    ],
    rows: [2, 2, 2],
    sums: [0, 3, 0],
  },
  {
    what: "KML of Google My Maps: folders, HTML, padded coordinates",
    name: "mymaps.kml",
    lines: [
      '<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder><name>Airstrikes</name>',
      '<Placemark><name>Bridge</name><description><![CDATA[<img src="https://example.org/x.jpg"/><br>2 killed]]></description>',
      '<ExtendedData><Data name="Date"><value>25/02/2018</value></Data></ExtendedData><Point><coordinates>\n      40.29,35.31,0\n    </coordinates></Point></Placemark></Folder>',
      "<Folder><name>Untitled layer</name><Placemark><name>Line</name><LineString><coordinates>\n 40.1,35.2,0\n 40.2,35.3,0\n</coordinates></LineString></Placemark></Folder></Document></kml>",
    ],
    rows: [2, 2, 1],
  },
];

test.each(files)("$what", async ({ name, lines, rows, sums = [0, 0, 0], format, issues = [] }) => {
  const set = await readText(lines.join("\n"), name);
  expect(countsOf(set)).toEqual(rows);
  expect(sumsOf(set)).toEqual(sums);
  expect(set.format).toBe(format ?? set.format);
  expect(set.issues.map(({ rule }) => rule)).toEqual(issues);
});

test.each(files)("$what: packed by gzip it is the same", async ({ name, lines }) => {
  const text = lines.join("\n");
  const packed = await readFile(new Blob([gzipSync(strToU8(text))]), `${name}.gz`);
  const plain = await readText(text, name);
  expect(packed.columns).toEqual(plain.columns);
  expect(packed.format).toBe(plain.format);
});

test("a GeoJSON point within a record says its longitude first", async () => {
  const record = { when: "2018-02-07", at: { type: "Point", coordinates: [40.29, 35.31] } };
  const { columns } = await readFile(new Blob([JSON.stringify([record, record])]), "api.json");
  expect([columns.longitude[0], columns.latitude[0]]).toEqual([40.29, 35.31]);
});

test.each([
  ["Year,Month,Day\n2018,February,7", "2018-02-07T00:00"],
  ["Year,Month,Day,Hour\n2018,Feb,7,22:30", "2018-02-07T22:30"],
  ["Fecha;Hora\n25/02/2018;22:30", "2018-02-25T22:30"],
  ["التاريخ,الوقت\n2018/02/07,٢٢:٣٠", "2018-02-07T22:30"],
])("the parts of a date in columns of their own: %s", async (lines, start) => {
  const { columns } = await readFile(new Blob([lines]), "parts.csv");
  expect(new Date((columns.startMinute[0] ?? 0) * 60_000).toISOString().slice(0, 16)).toBe(start);
});

test("merged cells of a date column are filled from above when asked, and marked", async () => {
  const text =
    "Date,Time,Lat,Lon\n07/02/2018,22:00,35.31,40.29\n,23:30,35.311,40.291\n25/02/2018,,35.28,40.32\n";
  const open = await readText(text, "merged.csv");
  expect(open.issues.map(({ rule, values }) => [rule, values["cure"]])).toEqual([
    ["date-missing", "fill-dates"],
  ]);
  const filled = await readFile(new Blob([text]), "merged.csv", {
    corrections: { fillDates: true },
  });
  expect(filled.issues).toEqual([]);
  expect((filled.columns.startMinute[1] ?? 0) * 60_000).toBe(Date.UTC(2018, 1, 7, 23, 30));
  expect(filled.detailsOf(1).mended?.map(({ was, value }) => [was, value])).toEqual([
    ["", "07/02/2018"],
  ]);
});

test("day and month of a KML can be told apart by its reader", async () => {
  const text =
    '<kml><Placemark><ExtendedData><Data name="date"><value>07/02/2018</value></Data></ExtendedData><Point><coordinates>40,35</coordinates></Point></Placemark></kml>';
  const open = await readText(text, "x.kml");
  expect(open.issues.map(({ rule, values }) => [rule, values["cure"]])).toEqual([
    ["date-order-unknown", "set-date-order"],
  ]);
  const corrections = { dayMonthOrder: "month-day" } as const;
  const set = await readFile(new Blob([text]), "x.kml", { corrections });
  expect([set.issues, set.columns.startMinute[0]]).toEqual([[], Date.UTC(2018, 6, 2) / 60_000]);
});

test("a table of 60,000 columns is read, and says that it has too many", async () => {
  const more = Array.from({ length: 60_000 }, (_, column) => `c${column}`);
  const text = `id,lat,lon,date,${more.join(",")}\n1,35.31,40.29,2018-02-07,${more.map(() => "1").join(",")}\n`;
  const set = await readText(text, "wide.csv");
  expect(countsOf(set)).toEqual([1, 1, 1]);
  expect(set.issues.map(({ rule }) => rule)).toEqual(["columns-above-limit"]);
});

test.each([
  ["old.xls", [0xd0, 0xcf, 0x11, 0xe0, 0xa1], "old-excel"],
  ["report.pdf", [0x25, 0x50, 0x44, 0x46, 0x2d], "pdf"],
  ["map.jpg", [0xff, 0xd8, 0xff, 0xe0], "picture"],
  ["all.7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27], "archive"],
  ["layer.gpkg", Array.from("SQLite format 3\0", (c) => c.charCodeAt(0)), "geopackage"],
  ["login.csv", Array.from("<!DOCTYPE html><html>", (c) => c.charCodeAt(0)), "web-page"],
])("%s is not read, and the way out is named", async (name, head, kind) => {
  const set = await readFile(new Blob([Uint8Array.from(head)]), name);
  expect([set.rowsRead, set.issues.map(({ rule, values }) => [rule, values["kind"]])]).toEqual([
    0,
    [["format-not-read", kind]],
  ]);
});

test("a packed file that is damaged says so", async () => {
  const packed = gzipSync(strToU8("id,lat,lon\n1,2,3\n".repeat(1000)));
  const set = await readFile(new Blob([packed.slice(0, packed.length - 20)]), "x.csv.gz");
  expect(set.issues.map(({ rule }) => rule)).toEqual(["archive-damaged"]);
});

function readText(text: string, name: string): Promise<IncidentSet> {
  return readFile(new Blob([text]), name);
}

function countsOf({ rowsRead, columns }: IncidentSet): readonly number[] {
  const placed = columns.latitude.filter((latitude) => !Number.isNaN(latitude)).length;
  const dated = columns.startMinute.filter((minute) => minute !== undatedMinute).length;
  return [rowsRead, placed, dated];
}

function sumsOf({ columns: { low, best, high } }: IncidentSet): readonly number[] {
  const sum = (values: Int32Array) =>
    values.reduce((total, value) => total + Math.max(0, value), 0);
  return [low, best, high].map(sum);
}
