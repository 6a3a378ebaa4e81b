import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { kml } from "./kml.ts";
import { hasSharedFixtures, sharedFixture } from "./shared-fixtures.ts";

function read(inside: string) {
  return kml.read(new Blob([`<kml><Document>${inside}</Document></kml>`]), "x.kml", {});
}

function isoMinute(minute: number | undefined) {
  return new Date((minute ?? 0) * 60_000).toISOString().slice(0, 16);
}

test("a placemark keeps its name, its text without markup, its data, its folder and its span", async () => {
  const set = await read(
    `<Folder><name>Strikes</name><Placemark id="p1"><name>Bridge
 </name><description><![CDATA[<b>Two</b> rounds<br>at night]]></description>
 <TimeSpan><begin>2018-02-07T20:00:00Z</begin><end>2018-02-08</end></TimeSpan>
 <ExtendedData><Data name="killed"><value>3</value></Data><Data name="__proto__"><value>x</value></Data></ExtendedData>
 <Point><coordinates> 40.277, 35.278, 0 </coordinates></Point></Placemark></Folder>`,
  );
  const details = set.detailsOf(0);
  expect(details).toMatchObject({ id: "p1", title: "Bridge", notes: "Two rounds\nat night" });
  expect(set.columns.typeNames).toEqual(["Strikes"]);
  expect(set.columns.best[0]).toBe(3);
  expect([set.columns.longitude[0], set.columns.latitude[0]]).toEqual([40.277, 35.278]);
  expect(isoMinute(set.columns.startMinute[0])).toBe("2018-02-07T20:00");
  expect(isoMinute(set.columns.endMinute[0])).toBe("2018-02-09T00:00");
  expect(set.issues.map(({ rule }) => rule)).toEqual(["forbidden-key"]);
});

test("nothing a file names is fetched, and what it names is listed", async () => {
  const fetched = vi.spyOn(globalThis, "fetch");
  const set = await read(
    `<NetworkLink><Link><href>https://evil.example/x.kml</href></Link></NetworkLink>
     <GroundOverlay><Icon><href>https://evil.example/pixel.png</href></Icon></GroundOverlay>
     <Placemark><description>&lt;img src="https://evil.example/2.png"&gt;</description></Placemark>`,
  );
  expect(fetched).not.toHaveBeenCalled();
  expect(set.issues.filter(({ rule }) => rule === "link-not-fetched")).toHaveLength(2);
  expect(set.detailsOf(0).notes).toBe("");
  fetched.mockRestore();
});

test("an entity bomb gives a plain error", async () => {
  const set = await kml.read(
    new Blob(['<!DOCTYPE k [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><kml>&b;</kml>']),
    "x.kml",
    {},
  );
  expect(set.rowsRead).toBe(0);
  expect(set.issues[0]).toMatchObject({ rule: "xml-declares-entities", severity: "error" });
});

test("a file above 20 MB is refused before it is decoded", async () => {
  const set = await kml.read(new Blob([new Uint8Array(20_000_001)]), "x.kml", {});
  expect(set.issues[0]?.rule).toBe("file-above-limit");
});

test("a file that breaks off keeps its whole placemarks", async () => {
  const point = "<Placemark><Point><coordinates>1,2</coordinates></Point></Placemark>";
  const set = await kml.read(new Blob([`<kml><Document>${point}${point.slice(0, 40)}`]), "x", {});
  expect(set.columns.longitude[0]).toBe(1);
  expect(set.issues[0]?.rule).toBe("xml-invalid");
});

test("any bytes give a set", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), fc.string(), async (bytes, text) => {
      const set = await kml.read(new Blob([bytes.slice(), text]), "x.kml", {});
      expect(set.columns.rowCount).toBe(set.rowsRead);
    }),
  );
});

describe.runIf(hasSharedFixtures)("the shared fixtures", () => {
  test.each([
    ["addresses.kml", 15, 7],
    ["bad.kml", 3, 0],
    ["extended_data.kml", 1, 1],
    ["gxmultitrack.kml", 3, 3],
    ["gxtrack.kml", 1, 1],
    ["inline_style.kml", 3, 3],
    ["linestring.kml", 2, 2],
    ["multigeometry.kml", 1, 1],
    ["networklink.kml", 0, 0],
    ["nogeomplacemark.kml", 1, 0],
    ["noname.kml", 1, 1],
    ["polygon.kml", 1, 1],
    ["schema.kml", 1, 1],
    ["simpledata.kml", 2, 2],
    ["style_url.kml", 1, 1],
    ["timespan.kml", 1, 1],
    ["twopoints.kml", 2, 2],
  ])("%s: %i placemarks, %i with a position", async (file, rows, placed) => {
    const set = await kml.read(sharedFixture(`kml_gpx/${file}`), file, {});
    expect(set.rowsRead).toBe(rows);
    expect(set.columns.longitude.filter(Number.isFinite)).toHaveLength(placed);
    const withIssue = new Set(set.issues.flatMap(({ row }) => row ?? []));
    const unplaced = [...set.columns.longitude.keys()].filter((row) =>
      Number.isNaN(set.columns.longitude[row]),
    );
    expect(unplaced.every((row) => withIssue.has(row + 1))).toBe(true);
  });

  test("a track spans from its first to its last position", async () => {
    const set = await kml.read(sharedFixture("kml_gpx/gxtrack.kml"), "gxtrack.kml", {});
    expect(isoMinute(set.columns.startMinute[0])).toBe("2010-05-28T02:02");
  });

  test("the network link is named, not followed", async () => {
    const set = await kml.read(sharedFixture("kml_gpx/networklink.kml"), "networklink.kml", {});
    expect(set.issues[0]?.values["got"]).toBe("https://tiny.url");
  });

  test("extended data and its schema's data are fields", async () => {
    const set = await kml.read(sharedFixture("kml_gpx/simpledata.kml"), "simpledata.kml", {});
    expect(set.detailsOf(0).fields.map(({ name }) => name)).toContain("TrailLength");
  });
});
