import fc from "fast-check";
import { gzipSync } from "fflate";
import { expect, test } from "vitest";
import type { IncidentSet } from "./format.ts";
import { formats } from "./formats.ts";
import { readFile } from "./read-file.ts";

/** How files of every kind begin, so that noise gets past the first look at them. */
const beginnings = [
  "",
  '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[',
  '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[',
  '{"type":"umap","layers":[{"features":[',
  '[{"id":"CIV1","date":"2/3/2022","latitude":"49","longitude":"36","filters":[',
  '[{"id":1,"lat":35,"lon":40},',
  '{"data":[{"event_id_cnty":"X","event_date":"2024-01-01","geo_precision":"1"},',
  '{"incidentAtlasCsv":"',
  '{"@context":"http://www.w3.org/ns/csvw"',
  "<kml><Placemark><Point><coordinates>",
  '<gpx><wpt lat="1" lon="2">',
  '<feed xmlns="http://www.w3.org/2005/Atom"><entry><point>1 2</point>',
  "id,latitude,longitude,date,type,fatalities\n1,35.3,40.3,2018-02-07,",
  "Title,,,\n\nid;lat;lon;date\n1;35,3;40,3;07.02.2018\n",
  "PK\u0003\u0004",
  "PAR1",
] as const;

const noise = fc.tuple(
  fc.constantFrom(...beginnings),
  fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.string({ unit: "binary", maxLength: 100 }).map((text) => new TextEncoder().encode(text)),
    fc.json({ maxDepth: 4 }).map((text) => new TextEncoder().encode(text)),
  ),
);

function bytesOf([beginning, rest]: readonly [string, Uint8Array]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...new TextEncoder().encode(beginning), ...rest]);
}

function expectWhole(set: IncidentSet): void {
  expect(set.columns.rowCount).toBe(set.rowsRead);
  for (let row = 0; row < set.rowsRead; row++) set.detailsOf(row);
  for (const longitude of set.columns.longitude) {
    expect(Number.isNaN(longitude) || Math.abs(longitude) <= 180).toBe(true);
  }
}

test.each(formats)("$id: any bytes give records and issues", async (format) => {
  await fc.assert(
    fc.asyncProperty(noise, async (parts) => {
      expectWhole(await format.read(new Blob([bytesOf(parts)]), "any", {}));
    }),
    { numRuns: 80 },
  );
});

test("any file, packed or not, is read by somebody or said to be unknown", async () => {
  await fc.assert(
    fc.asyncProperty(noise, fc.boolean(), async (parts, isPacked) => {
      const bytes = bytesOf(parts);
      const set = await readFile(new Blob([isPacked ? gzipSync(bytes) : bytes]), "any");
      expectWhole(set);
      expect(set.rowsRead + set.issues.length > 0 || set.format !== "").toBe(true);
    }),
    { numRuns: 200 },
  );
});
