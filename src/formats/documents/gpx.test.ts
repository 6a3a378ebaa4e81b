import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gpx } from "./gpx.ts";
import { hasSharedFixtures, sharedFixture } from "./shared-fixtures.ts";

test("waypoints, routes and tracks are a row each, in file order", async () => {
  const text = `<gpx><wpt lat="35.2" lon="40.2"><name>A</name><time>2018-02-07T20:00:00Z</time></wpt>
    <rte><rtept lat="1" lon="2"/><rtept lat="1" lon="4"/></rte>
    <trk><trkseg><trkpt lat="1" lon="2"><time>2018-02-07T20:00:00Z</time></trkpt>
    <trkpt lat="1" lon="3"><time>2018-02-07T21:00:00Z</time></trkpt></trkseg></trk></gpx>`;
  const set = await gpx.read(new Blob([text]), "x.gpx", {});
  expect(set.columns.typeNames).toEqual(["waypoint", "route", "track"]);
  expect([...set.columns.longitude]).toEqual([40.2, 3, 2.5]);
  const [start = 0, end = 0] = [set.columns.startMinute[2], set.columns.endMinute[2]];
  expect(end - start).toBe(60);
  expect(set.issues).toEqual([]);
});

test("any bytes give a set", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      const set = await gpx.read(new Blob(["<gpx>", bytes.slice()]), "x.gpx", {});
      expect(set.columns.rowCount).toBe(set.rowsRead);
    }),
  );
});

describe.runIf(hasSharedFixtures)("the shared fixtures", () => {
  test.each([
    ["bad.gpx", 4, 0],
    ["multitrackgpx.gpx", 3, 3],
    ["osm.gpx", 3, 3],
    ["run.gpx", 1, 1],
    ["wpt.gpx", 40, 40],
  ])("%s: %i rows, %i with a position", async (file, rows, placed) => {
    const set = await gpx.read(sharedFixture(`kml_gpx/${file}`), file, {});
    expect(set.rowsRead).toBe(rows);
    expect(set.columns.longitude.filter(Number.isFinite)).toHaveLength(placed);
  });
});
