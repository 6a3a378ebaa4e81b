import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { undatedMinute } from "../../incidents/incident-columns.ts";
import { precisionClasses } from "../../incidents/precision.ts";
import { geojson } from "./geojson.ts";
import { hasSharedFixtures, sharedFixture } from "./shared-fixtures.ts";

function read(value: unknown) {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return geojson.read(new Blob([text]), "x.geojson", {});
}

function collection(...features: unknown[]) {
  return { type: "FeatureCollection", features };
}

function feature(geometry: unknown, properties: unknown = {}) {
  return { type: "Feature", geometry, properties };
}

function rulesOf({ issues }: { readonly issues: readonly { readonly rule: string }[] }) {
  return issues.map(({ rule }) => rule);
}

test("a point keeps its properties, its time and what it is called", async () => {
  const set = await read(
    collection({
      ...feature(
        { type: "Point", coordinates: [40.277, 35.278] },
        { title: "Shelling", date: "2018-02-07", low: 20, best: 100, side_a: "A", side_b: "B" },
      ),
      id: "one",
    }),
  );
  expect([set.columns.longitude[0], set.columns.latitude[0]]).toEqual([40.277, 35.278]);
  expect([set.columns.low[0], set.columns.best[0], set.columns.high[0]]).toEqual([20, 100, -1]);
  expect(set.columns.actorNames).toEqual(["A", "B"]);
  expect((set.columns.endMinute[0] ?? 0) - (set.columns.startMinute[0] ?? 0)).toBe(1440);
  expect(set.detailsOf(0)).toMatchObject({ id: "one", title: "Shelling" });
  expect(set.detailsOf(0).fields).toContainEqual({ name: "date", value: "2018-02-07" });
  expect(set.issues).toEqual([]);
});

test.each([
  ["French", { titre: "Frappe", date: "7/2/2018 22h30", morts: 3, lieu: "Khousham" }],
  ["Arabic", { العنوان: "Frappe", التاريخ: "٢٠١٨-٠٢-٠٧", القتلى: 3, المكان: "Khousham" }],
])("properties with %s names mean what columns of that name mean", async (_, properties) => {
  const point = { type: "Point", coordinates: [40.277, 35.278] };
  const set = await geojson.read(
    new Blob([JSON.stringify(collection(feature(point, properties)))]),
    "x.geojson",
    { corrections: { dayMonthOrder: "day-month" } },
  );
  const day = Math.floor((set.columns.startMinute[0] ?? 0) / 1440) * 86_400_000;
  expect([new Date(day).toISOString().slice(0, 10), set.columns.best[0]]).toEqual([
    "2018-02-07",
    3,
  ]);
  expect(set.detailsOf(0)).toMatchObject({ title: "Frappe", place: "Khousham" });
});

test("a count of features is no count of the dead", async () => {
  const point = { type: "Point", coordinates: [40.277, 35.278] };
  const set = await read(collection(feature(point, { count: 7, n: 7 })));
  expect(set.columns.best[0]).toBe(-1);
});

test("an area stands at a point inside it with a radius that covers it", async () => {
  const ring = [
    [40, 35],
    [40.02, 35],
    [40.02, 35.02],
    [40, 35.02],
    [40, 35],
  ];
  const set = await read(feature({ type: "Polygon", coordinates: [ring] }));
  expect(set.columns.longitude[0]).toBeCloseTo(40.01);
  expect(set.columns.uncertaintyMeters[0]).toBeGreaterThan(1_400);
  expect(set.columns.uncertaintyMeters[0]).toBeLessThan(1_500);
  expect(set.detailsOf(0).precisionNote).toContain("covers all of it");
  expect(set.detailsOf(0).fields.at(-1)?.name).toBe("geometry");
});

test("an area across the antimeridian is 20° wide, not 340°", async () => {
  const ring = [
    [170, -5],
    [-170, -5],
    [-170, 5],
    [170, 5],
    [170, -5],
  ];
  const set = await read(feature({ type: "Polygon", coordinates: [ring] }));
  expect(Math.abs(set.columns.longitude[0] ?? 0)).toBeCloseTo(180);
  expect(set.columns.uncertaintyMeters[0]).toBeLessThan(1_300_000);
});

test("a horseshoe stands on its own ground", async () => {
  const ring = [
    [0, 0],
    [10, 0],
    [10, 10],
    [9, 10],
    [9, 1],
    [1, 1],
    [1, 10],
    [0, 10],
    [0, 0],
  ];
  const set = await read(feature({ type: "Polygon", coordinates: [ring] }));
  const longitude = set.columns.longitude[0] ?? 0;
  expect(longitude < 1 || longitude > 9).toBe(true);
});

test.each([
  ["null geometry", null, "position-missing"],
  ["a pair of nulls", { type: "Point", coordinates: [null, null] }, "position-missing"],
  ["an empty pair", { type: "Point", coordinates: [] }, "position-missing"],
  ["words", { type: "Point", coordinates: ["35.3abc", 1] }, "position-not-a-number"],
  ["hexadecimal", { type: "Point", coordinates: ["0x10", 1] }, "position-not-a-number"],
  ["metres", { type: "Point", coordinates: [617_000, 3_904_000] }, "position-projected"],
  ["latitude first", { type: "Point", coordinates: [35.2, 140.3] }, "coordinates-swapped"],
  ["beyond the pole", { type: "Point", coordinates: [140, 91] }, "latitude-out-of-range"],
  ["beyond the world", { type: "Point", coordinates: [4239.0, 35] }, "position-projected"],
  ["no such thing", { type: "Circle", coordinates: [1, 2] }, "geometry-unknown"],
  ["no geometry at all", { type: "Point" }, "position-missing"],
])("%s gives no place but a reason", async (_, geometry, rule) => {
  const set = await read(collection(feature(geometry)));
  expect(set.rowsRead).toBe(1);
  expect(set.columns.longitude[0]).toBeNaN();
  expect(precisionClasses[set.columns.precision[0] ?? 0]).toBe("none");
  expect(rulesOf(set)).toContain(rule);
  expect(set.issues[0]).toMatchObject({ row: 1 });
});

test("0, 0 is kept and questioned", async () => {
  const set = await read(collection(feature({ type: "Point", coordinates: [0, 0] })));
  expect(set.columns.latitude[0]).toBe(0);
  expect(rulesOf(set)).toEqual(["null-island"]);
});

test.each([
  [
    "open",
    [
      [0, 0],
      [1, 0],
      [1, 1],
    ],
    "polygon-unclosed",
    true,
  ],
  [
    "of two corners",
    [
      [0, 0],
      [1, 0],
      [0, 0],
    ],
    "polygon-too-few-points",
    false,
  ],
  ["empty", [], "position-missing", false],
])("a ring that is %s is named", async (_, ring, rule, hasPlace) => {
  const set = await read(feature({ type: "Polygon", coordinates: [ring] }));
  expect(rulesOf(set)).toContain(rule);
  expect(Number.isFinite(set.columns.longitude[0])).toBe(hasPlace);
});

test("a file that breaks off keeps the features that were whole", async () => {
  const whole = JSON.stringify(
    collection(...[1, 2, 3].map((x) => feature({ type: "Point", coordinates: [x, x] }, { x }))),
  );
  const set = await read(whole.slice(0, -30));
  expect(set.rowsRead).toBe(2);
  expect(set.issues[0]).toMatchObject({ rule: "file-truncated", severity: "error" });
});

test("NaN and Infinity are no numbers, and the rest of the file is read", async () => {
  const text =
    '{"type":"Feature","properties":{"a":"NaN","b":-Infinity},"geometry":{"type":"Point","coordinates":[NaN,1]}}';
  const set = await read(text);
  expect(rulesOf(set)).toEqual(["json-not-a-number", "position-not-a-number"]);
  expect(set.detailsOf(0).fields[0]).toEqual({ name: "a", value: "NaN" });
});

test("nesting of ten thousand levels is refused before it is parsed", async () => {
  const set = await read(`{"type":"FeatureCollection","features":${"[".repeat(10_000)}`);
  expect(rulesOf(set)).toEqual(["too-deep"]);
});

test("keys that reach into prototypes are named and change nothing", async () => {
  const set = await read(
    '{"type":"Feature","geometry":null,"properties":{"__proto__":{"x":1},"constructor":2,"name":"kept"}}',
  );
  expect(rulesOf(set).filter((rule) => rule === "forbidden-key")).toHaveLength(2);
  expect(Object.getOwnPropertyNames({})).toEqual([]);
  expect(({} as { readonly x?: unknown }).x).toBeUndefined();
  expect(set.detailsOf(0).title).toBe("kept");
});

test("markup is text", async () => {
  const title = "<img src=x onerror=alert(1)>";
  const set = await read(feature(null, { title }));
  expect(set.detailsOf(0).title).toBe(title);
});

test("a coordinate system nobody here can read is named", async () => {
  const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::2180" } };
  const set = await read({ ...collection(), crs });
  expect(rulesOf(set)).toEqual(["coordinate-system"]);
});

test.each([
  ["urn:ogc:def:crs:EPSG::32637", [614_913, 3_911_805]],
  ["urn:ogc:def:crs:EPSG::3857", [4_482_200, 4_210_900]],
])("metres on %s, which the file names, become degrees", async (name, coordinates) => {
  const point = feature({ type: "Point", coordinates }, { name: "plant" });
  const crs = { type: "name", properties: { name } };
  const set = await read({ ...collection(point), crs });
  expect(rulesOf(set)).toEqual(["coordinate-system-converted"]);
  expect(set.columns.longitude[0]).toBeCloseTo(40.264, 2);
  expect(set.columns.latitude[0]).toBeCloseTo(35.343, 2);
  expect(set.columns.uncertaintyMeters[0]).toBe(100);
  expect(set.detailsOf(0).fields.at(-1)?.value).toContain(String(coordinates[0]));
});

test("an area that crosses itself is drawn and said", async () => {
  const bow = [
    [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ],
  ];
  const set = await read(collection(feature({ type: "Polygon", coordinates: bow })));
  expect(rulesOf(set)).toEqual(["polygon-crosses-itself"]);
  expect(set.columns.latitude[0]).not.toBeNaN();
});

test("dates before 1900 and after today are kept and said", async () => {
  const at = (date: string) => feature({ type: "Point", coordinates: [1, 2] }, { date });
  const set = await read(collection(at("1018-02-07"), at("2018-02-07"), at("2918-02-07")));
  expect(set.issues.map(({ rule, row }) => [rule, row])).toEqual([
    ["date-implausible", 1],
    ["date-implausible", 3],
  ]);
  expect(set.columns.startMinute[2]).toBe(Date.UTC(2918, 1, 7) / 60_000);
});

test("points of a publisher's table are read with its code book", async () => {
  const row = {
    ...{ event_id_cnty: "EXA1", event_date: "2024-01-05", event_type: "Battles", fatalities: 3 },
    ...{ geo_precision: 2, time_precision: 1, actor1: "A", source: "X; Y" },
  };
  const set = await read(collection(feature({ type: "Point", coordinates: [40.3, 35.3] }, row)));
  expect(set.format).toBe("acled");
  expect([set.columns.longitude[0], set.columns.uncertaintyMeters[0]]).toEqual([40.3, 25_000]);
  expect(set.detailsOf(0).precisionNote).toContain("geo_precision 2:");
  expect(set.detailsOf(0).sources).toEqual(["X", "Y"]);
});

test("equal ids are told apart, and it is said whether the records are the same", async () => {
  const point = (x: number) => ({
    ...feature({ type: "Point", coordinates: [x, 1] }, { x }),
    id: 7,
  });
  const set = await read(collection(point(1), point(1), point(2)));
  expect([0, 1, 2].map((row) => set.detailsOf(row).id)).toEqual(["7", "7-2", "7-3"]);
  expect(rulesOf(set)).toEqual(["duplicate-identical", "duplicate-different"]);
});

test("a record without an id gets the same one at every reading", async () => {
  const text = JSON.stringify(collection(feature({ type: "Point", coordinates: [1, 2] })));
  const [first, second] = await Promise.all([read(text), read(text)]);
  expect(first.detailsOf(0).id).toBe(second.detailsOf(0).id);
});

test("a byte order mark and UTF-16 change nothing", async () => {
  const text = JSON.stringify(feature(null, { name: "خشام" }));
  const utf16 = new Uint8Array(
    new Uint16Array([0xfeff, ...Array.from(text, (c) => c.charCodeAt(0))]).buffer,
  );
  for (const part of [`\ufeff${text}`, utf16]) {
    const set = await geojson.read(new Blob([part]), "x.geojson", {});
    expect(set.detailsOf(0).title).toBe("خشام");
  }
});

test("an undecided date is not guessed", async () => {
  const set = await read(collection(feature(null, { date: "07/02/2018" })));
  expect(set.columns.startMinute[0]).toBe(undatedMinute);
  expect(rulesOf(set)).toContain("date-order-unknown");
});

test("an abort is heard", async () => {
  const signal = AbortSignal.abort();
  await expect(geojson.read(new Blob(["{}"]), "x", { signal })).rejects.toThrow();
});

test("any bytes give a set", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      const set = await geojson.read(new Blob([bytes.slice()]), "x.geojson", {});
      expect(set.columns.rowCount).toBe(set.rowsRead);
    }),
  );
});

test("any JSON gives a set in which every accepted position is on the globe", async () => {
  const coordinates = fc.oneof(
    fc.array(fc.double()),
    fc.array(fc.array(fc.double())),
    fc.jsonValue(),
  );
  const type = fc.constantFrom("Point", "LineString", "Polygon", "MultiPolygon", "x");
  const any = fc.array(
    fc.oneof(
      fc.record({
        type: fc.constant("Feature"),
        geometry: fc.record({ type, coordinates }),
        properties: fc.jsonValue(),
      }),
      fc.jsonValue(),
    ),
  );
  await fc.assert(
    fc.asyncProperty(any, async (features) => {
      const set = await read({ type: "FeatureCollection", features });
      expect(set.rowsRead).toBe(features.length);
      for (let row = 0; row < set.rowsRead; row++) {
        const latitude = set.columns.latitude[row] ?? Number.NaN;
        const longitude = set.columns.longitude[row] ?? Number.NaN;
        expect(Number.isNaN(latitude) || Math.abs(latitude) <= 90).toBe(true);
        expect(Number.isNaN(longitude) || Math.abs(longitude) <= 180).toBe(true);
        expect(set.detailsOf(row).id).not.toBe("");
      }
    }),
  );
});

describe.runIf(hasSharedFixtures)("the shared fixtures", () => {
  test("a week of USGS earthquakes: 1,707 features in three dimensions, times in milliseconds", async () => {
    const file = sharedFixture("usgs_all_week_2018.geojson");
    const set = await geojson.read(file, "usgs_all_week_2018.geojson", {});
    expect(set.rowsRead).toBe(1_707);
    expect(set.columns.longitude.every(Number.isFinite)).toBe(true);
    expect(set.columns.startMinute[0]).toBe(Math.floor(1_517_966_773_840 / 60_000));
    expect(set.columns.startMinute.every((minute) => minute !== undatedMinute)).toBe(true);
    expect(set.detailsOf(0).fields.at(-1)?.value).toContain("26.49");
    expect(rulesOf(set)).toEqual([]);
  });
});
