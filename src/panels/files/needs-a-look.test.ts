import { expect, test } from "vitest";
import { createLocalQueryClient } from "../../query/local-query-client.ts";
import { needsALook } from "./needs-a-look.ts";

test.each([
  ["no position", "name,date\nA,2018-02-07\n", true],
  ["no date", "name,latitude,longitude\nA,35.3,40.3\n", true],
  ["dates that may be day/month or month/day", "lat,lon,date\n35.3,40.3,05/02/2018\n", true],
  ["a date that decides it", "lat,lon,date\n35.3,40.3,05/02/2018\n35.3,40.3,25/02/2018\n", false],
  ["dates that say the year first", "lat,lon,date\n35.3,40.3,2018-02-07\n", false],
])("a table with %s", async (_, text, wanted) => {
  const client = createLocalQueryClient();
  expect(needsALook(await client.addFile(new Blob([text]), "a.csv"))).toBe(wanted);
});

test("a document has no columns to look at", async () => {
  const client = createLocalQueryClient();
  const text = '{"type":"FeatureCollection","features":[]}';
  expect(needsALook(await client.addFile(new Blob([text]), "a.geojson"))).toBe(false);
});
