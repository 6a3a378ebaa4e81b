import fc from "fast-check";
import { expect, test } from "vitest";
import { atlasFiles } from "./atlas.ts";
import { checkAtlas } from "./check-atlas.ts";
import { headingSample } from "./heading-sample.ts";
import { columnsOf } from "./incident-columns-of.ts";
import { readAtlas } from "./read-atlas.ts";

const heading = { ...headingSample, scopes: [{ id: "all", name: { en: "All" } }] };

const claim = {
  id: "m01",
  subject: "killed",
  claimant: "official",
  said: "2018-02-08",
  source: "afp",
  originId: "o1",
  statement: { en: "Many." },
};

const incident = {
  id: "night",
  title: { en: "The night" },
  type: "ground-attack",
  when: { edtf: "2018-02-07T22:00~/2018-02-08T02:00~" },
  where: { kind: "position", position: [40.3, 35.3], uncertaintyMeters: 2500 },
  actors: [],
  claims: [claim],
};

const place = {
  type: "Feature",
  id: "khusham",
  properties: {
    name: { en: "Khusham", ar: "خشام" },
    kind: "town",
    uncertaintyMeters: 800,
    why: { en: "Three sources agree." },
    positionStatus: "sourced",
    labelZoom: 9,
  },
  geometry: { type: "Point", coordinates: [40.29141, 35.30201] },
};

function contents(incidents: readonly unknown[], places: readonly unknown[] = [place]) {
  return {
    "atlas.json": heading,
    "places.geojson": { type: "FeatureCollection", features: places },
    "control-areas.geojson": { type: "FeatureCollection", features: [] },
    "incidents.json": JSON.stringify({ schemaVersion: 1, incidents }),
    "actors.json": { schemaVersion: 1, actors: [], claimants: [], sides: [] },
    "sources.json": { schemaVersion: 1, sources: [] },
  };
}

function found(incidents: readonly unknown[], places?: readonly unknown[]) {
  const { atlas, issues } = readAtlas(contents(incidents, places));
  return {
    incidents: atlas?.incidents.map(({ id }) => id),
    claims: atlas?.incidents.flatMap((each) => each.claims.map(({ id }) => id)),
    places: atlas?.places.map(({ id }) => id),
    issues: issues.map(({ rule, severity, file, path }) => `${severity} ${rule} ${file}:${path}`),
  };
}

test("a whole atlas is read without an issue, with what was left out of it filled in", () => {
  const { atlas, issues } = readAtlas(contents([incident]));
  expect(issues).toEqual([]);
  expect(atlas?.places[0]).toMatchObject({ id: "khusham", aliases: {}, geometry: place.geometry });
  expect(atlas?.incidents[0]?.claims[0]).toMatchObject({
    id: "m01",
    stance: "asserts",
    hedges: [],
  });
});

test("a broken incident is left out and named; the others keep the paths they have in the file", () => {
  const broken = { ...incident, id: "Not An Id", type: "battle" };
  const late = { ...incident, id: "late", claims: [] };
  expect(found([broken, incident, late])).toEqual({
    incidents: ["night", "late"],
    claims: ["m01"],
    places: ["khusham"],
    issues: [
      "error not-an-identifier incidents.json:incidents.0.id",
      "error not-in-list incidents.json:incidents.0.type",
    ],
  });
  const { atlas, paths } = readAtlas(contents([broken, incident, late]));
  expect(paths.get(atlas?.incidents[1] ?? {})?.path).toBe("incidents.2");
  expect(paths.get(atlas?.incidents[0]?.claims[0] ?? {})?.path).toBe("incidents.1.claims.0");
});

test("a broken claim does not cost its incident", () => {
  const broken = { ...claim, id: "m02", said: "2018-02-30" };
  expect(found([{ ...incident, claims: [broken, claim] }])).toMatchObject({
    incidents: ["night"],
    claims: ["m01"],
    issues: ["error impossible-date incidents.json:incidents.0.claims.0.said"],
  });
});

test("unknown fields give a warning each and nothing else", () => {
  const extra = { ...incident, colour: "red", where: { ...incident.where, height: 3 } };
  expect(found([extra])).toMatchObject({
    incidents: ["night"],
    issues: [
      "warning unknown-field incidents.json:incidents.0.where.height",
      "warning unknown-field incidents.json:incidents.0.colour",
    ],
  });
});

test("of two records with one id the first stays", () => {
  expect(found([incident, { ...incident, title: { en: "Again" } }])).toMatchObject({
    incidents: ["night"],
    issues: ["error duplicate-id incidents.json:incidents.1.id"],
  });
});

test.each([
  ["a latitude beyond the pole", { type: "Point", coordinates: [40, 95] }, "latitude-out-of-range"],
  [
    "an endless longitude",
    { type: "Point", coordinates: [Number.POSITIVE_INFINITY, 35] },
    "longitude-out-of-range",
  ],
  ["an empty position", { type: "Point", coordinates: [] }, "wrong-type"],
  ["a position of nulls", { type: "Point", coordinates: [null, null] }, "wrong-type"],
  [
    "an open ring",
    polygon([
      [40, 35],
      [41, 35],
      [41, 36],
      [40, 36],
    ]),
    "polygon-unclosed",
  ],
  [
    "a ring of three",
    polygon([
      [40, 35],
      [41, 35],
      [40, 35],
    ]),
    "polygon-too-few-points",
  ],
  ["a geometry of no known kind", { type: "Circle", coordinates: [] }, "not-in-list"],
])("%s is refused", (_name, geometry, rule) => {
  const { places, issues } = found([], [{ ...place, geometry: geometry }]);
  expect(places).toEqual([]);
  expect(issues[0]).toContain(rule);
});

function polygon(ring: readonly (readonly number[])[]) {
  return { type: "Polygon", coordinates: [ring] };
}

test("a file that is missing, cut off or newer is named; the rest works", () => {
  const { atlas, issues } = readAtlas({
    ...contents([incident]),
    "places.geojson": undefined,
    "actors.json": '{"schemaVersion": 1,',
    "sources.json": { schemaVersion: 2, sources: [] },
  });
  expect(atlas?.incidents).toHaveLength(1);
  expect(issues.map(({ rule, file }) => `${rule} ${file}`)).toEqual([
    "file-missing places.geojson",
    "not-json actors.json",
    "wrong-version sources.json",
  ]);
});

test("without a usable atlas.json there is no atlas", () => {
  const { atlas, issues } = readAtlas({ ...contents([]), "atlas.json": { schemaVersion: 1 } });
  expect(atlas).toBeNull();
  expect(issues.every(({ rule }) => rule === "missing-field")).toBe(true);
});

test("nothing that could be in the files makes it throw", () => {
  const hostile = fc.anything({ withBigInt: true, withNullPrototype: true, key: anyKey() });
  const part = fc.oneof(fc.string(), fc.json(), hostile, fc.constant(heading));
  const files = fc.record(Object.fromEntries(atlasFiles.map((file) => [file, part])));
  fc.assert(
    fc.property(files, (each) => {
      readAtlas(each);
    }),
    { numRuns: 300 },
  );
});

test("nothing put somewhere into a good atlas makes it throw or pollutes", () => {
  const paths = fc.constantFrom("when", "where", "claims", "actors", "title", "id", "__proto__");
  const anything = fc.oneof(fc.anything({ key: anyKey() }), fc.constant([claim, null, 3]));
  fc.assert(
    fc.property(paths, anything, (key, value) => {
      const { atlas, paths } = readAtlas(contents([{ ...incident, [key]: value }]));
      if (atlas === null) throw new Error("got no atlas, wanted one");
      checkAtlas(atlas, paths);
      columnsOf({ ...atlas, heading: { ...atlas.heading, timeZone: String(key) } });
      expect("polluted" in {}).toBe(false);
    }),
    { numRuns: 300 },
  );
});

function anyKey() {
  return fc.constantFrom("id", "__proto__", "constructor", "features", "incidents", "type", "x");
}
