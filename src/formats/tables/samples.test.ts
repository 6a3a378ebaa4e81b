import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { undatedMinute } from "../../incidents/incident-columns.ts";
import type { IncidentSet, ReadOptions } from "../format.ts";
import { readFile } from "../read-file.ts";

/** rows: read, with a position, with a date. */
const samples = [
  { file: "ucdp-global.csv", format: "ucdp-ged", rows: [3, 3, 3] },
  { file: "ucdp-candidate-without-header.csv", format: "ucdp-ged", rows: [3, 3, 3] },
  { file: "ucdp-hdx.csv", format: "ucdp-ged", rows: [3, 3, 3] },
  { file: "ucdp-old-syria.csv", format: "ucdp-ged", rows: [3, 3, 3] },
  { file: "acled-new.csv", format: "acled", rows: [3, 3, 3] },
  { file: "acled-old.csv", format: "acled", rows: [3, 3, 3] },
  { file: "airwars.csv", format: "airwars", rows: [3, 2, 3] },
  { file: "gtd.csv", format: "gtd", rows: [2, 1, 2] },
  { file: "missing-migrants-2017.csv", format: "missing-migrants", rows: [2, 2, 2] },
  { file: "missing-migrants-later.csv", format: "missing-migrants", rows: [2, 2, 2] },
  { file: "gdelt-1-2012.csv", format: "gdelt", rows: [2, 2, 2] },
  { file: "gdelt-1.csv", format: "gdelt", rows: [2, 2, 2] },
  { file: "gdelt-2.csv", format: "gdelt", rows: [2, 2, 2] },
  { file: "usgs.csv", format: "usgs-csv", rows: [2, 2, 2] },
  { file: "umap.csv", format: "umap-csv", rows: [2, 2, 0] },
  { file: "sigacts-afghanistan.csv", format: "sigacts-afghanistan", rows: [2, 2, 2] },
  { file: "killings-tweeted.csv", format: "killings-tweeted", rows: [2, 2, 2] },
  { file: "arabic-windows-1256.csv", format: "table", rows: [2, 2, 2] },
  { file: "german-windows-1252.csv", format: "table", rows: [2, 2, 2] },
  { file: "russian-utf-16.tsv", format: "table", rows: [2, 2, 2] },
  { file: "turkish-pipes.csv", format: "table", rows: [2, 2, 2] },
] as const;

test.each(samples)("$file is read as $format: $rows", async ({ file, format, rows }) => {
  const set = await readSample(file);
  const { latitude, startMinute } = set.columns;
  expect(set.format).toBe(format);
  expect([
    set.rowsRead,
    latitude.filter((each) => !Number.isNaN(each)).length,
    startMinute.filter((each) => each !== undatedMinute).length,
  ]).toEqual(rows);
});

test.each(samples)("every cell of $file is in the details of its row", async ({ file }) => {
  const set = await readSample(file);
  const details = Array.from({ length: set.rowsRead }, (_, row) => set.detailsOf(row));
  const [first] = details;
  expect(details.every(({ fields }) => fields.length === first?.fields.length)).toBe(true);
  expect(set.table?.sampleRows).toEqual(
    details.map(({ fields }) => fields.map(({ value }) => value)),
  );
});

test.each(samples)(
  "rows of $file are called the same with and without details",
  async ({ file }) => {
    const set = await readSample(file);
    for (let row = 0; row < set.rowsRead; row++) {
      const { id, title } = set.detailsOf(row);
      expect(set.labelOf?.(row)).toEqual({ id, title });
    }
  },
);

test("all layouts of UCDP give the same incidents", async () => {
  const [global, ...others] = await Promise.all(
    samples.slice(0, 4).map(({ file }) => readSample(file)),
  );
  for (const { columns } of others) expect(columns).toEqual(global?.columns);
});

test("codes become radii and words, ours marked as assumed", async () => {
  const ucdp = await readSample("ucdp-global.csv");
  expect([...ucdp.columns.uncertaintyMeters]).toEqual([2000, 25_000, 500_000]);
  expect(ucdp.detailsOf(1).precisionNote).toContain("where_prec 2: near a known point; 25 km.");
  expect(ucdp.detailsOf(2).precisionNote).toContain("500 km assumed");
  const airwars = await readSample("airwars.csv");
  expect(airwars.detailsOf(0).precisionNote).toBe("geolocation_accuracy within_100m: 100 m");
  expect(airwars.detailsOf(1).precisionNote).toBe("geolocation_accuracy village: 2000 m assumed");
  const usgs = await readSample("usgs.csv");
  expect([...usgs.columns.uncertaintyMeters]).toEqual([390, 5000]);
});

test("without a stated precision the digits say how far a position can be trusted", async () => {
  const text = `id,lat,lon,date\n1,35.2612,40.28,2018\n2,35.3,40.3,2018\n3,35°15'36"N,40°16'48"E,2018\n4,35°15'N,40°16'E,2018\n`;
  const set = await readFile(new Blob([text]), "notations.csv");
  expect([...set.columns.uncertaintyMeters].map(Math.round)).toEqual([100, 7872, 100, 1198]);
  expect(set.detailsOf(1).precisionNote).toBe(
    "no precision stated; 7872 m assumed from the digits",
  );
});

test("a list of sources inside one cell comes apart", async () => {
  const set = await readSample("ucdp-global.csv");
  expect(set.detailsOf(0).sources.slice(0, 2)).toEqual([
    "Example Gazette,2018-02-08,Two die, officials say",
    'Test Wire,2018-02-09,Clash near "Alpha"',
  ]);
});

test("a month and day of 0 are a year, -99 is no number", async () => {
  const set = await readSample("gtd.csv");
  const { startMinute, endMinute, best } = set.columns;
  expect(((endMinute[1] ?? 0) - (startMinute[1] ?? 0)) / 1440).toBe(365);
  expect([...best]).toEqual([4, -1]);
  expect(set.encoding).toBe("windows-1252");
  expect(set.detailsOf(0).notes).toBe("A communiqué was found.");
});

test.each([
  ["arabic-windows-1256.csv", "windows-1256", ";", "خشام", "قصف"],
  ["german-windows-1252.csv", "windows-1252", ";", "Alpha", "Beschuss"],
  ["russian-utf-16.tsv", "UTF-16LE", "\t", "Альфа", "Обстрел"],
  ["turkish-pipes.csv", "UTF-8", "|", "Alfa", "çatışma"],
])("%s is mapped from its own words", async (file, encoding, delimiter, place, type) => {
  const set = await readSample(file);
  expect([set.encoding, set.delimiter, set.detailsOf(0).place]).toEqual([
    encoding,
    delimiter,
    place,
  ]);
  const { longitude, latitude, startMinute, best, typeNames } = set.columns;
  expect([longitude[0], latitude[0], best[0]]).toEqual([40.28, 35.26, 3]);
  expect((startMinute[0] ?? 0) * 60_000).toBe(Date.UTC(2018, 1, 7));
  expect(typeNames).toContain(type);
});

test("MGRS stands in where latitude and longitude are empty", async () => {
  const set = await readSample("sigacts-afghanistan.csv");
  expect(set.columns.latitude[1]).toBeCloseTo(34.652, 2);
});

test("what somebody corrects is read again as they say", async () => {
  const swapped = await readSample("umap.csv", { corrections: { swapCoordinates: true } });
  expect(swapped.columns.latitude[0]).toBe(40.28);
  const mapping = { latitude: ["Latitude"], longitude: ["Longitude"], title: ["description"] };
  const mapped = await readSample("umap.csv", { corrections: { mapping } });
  expect(mapped.detailsOf(0).title).toBe("Crossing <script>alert(1)</script>");
});

async function readSample(file: string, options: ReadOptions = {}): Promise<IncidentSet> {
  const bytes = readFileSync(new URL(`samples/${file}`, import.meta.url));
  return readFile(new Blob([bytes]), file, options);
}
