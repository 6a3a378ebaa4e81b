import { expect, test } from "vitest";
import { checkAtlas } from "./check-atlas.ts";
import { headingSample } from "./heading-sample.ts";
import { readAtlas } from "./read-atlas.ts";

const claim = {
  id: "m01",
  subject: "killed",
  claimant: "official",
  said: "2018-02-08",
  source: "afp",
  originId: "o1",
  figure: { min: 100, unit: "people", asReported: "at least 100" },
  hedges: ["at-least"],
};

const incident = {
  id: "night",
  title: { en: "The night" },
  type: "ground-attack",
  when: { edtf: "2018-02-07T22:00~/2018-02-08T02:00~" },
  where: { kind: "position", position: [40.3, 35.3], uncertaintyMeters: 2500, place: "khusham" },
  actors: [{ actor: "us", role: "striker" }],
  claims: [claim],
};

const area = {
  name: { en: "Area" },
  actor: "us",
  status: "assessed",
  validFrom: "2018-02-01",
  validTo: "2018-02-28",
  asOf: "2018-02-07",
  publisher: "Us",
  confidence: "low",
  uncertaintyMeters: 5000,
  statedBy: [],
  licence: "CC0-1.0",
};

const square = [
  [40, 35],
  [41, 35],
  [41, 36],
  [40, 36],
  [40, 35],
];

interface Changes {
  readonly heading?: object;
  readonly incident?: object;
  readonly claim?: object;
  readonly place?: object;
  readonly area?: object;
  readonly ring?: readonly (readonly number[])[];
  readonly actors?: readonly object[];
  readonly source?: object;
}

/** Everything the checks say about a good atlas in which some fields were changed. */
function issuesWith(changes: Changes): readonly string[] {
  const files = {
    "atlas.json": {
      ...headingSample,
      opening: { ...headingSample.opening, controlDate: "2018-02-07", incident: "night" },
      controlDates: [{ date: "2018-02-07", name: { en: "The night" } }],
      scopes: [{ id: "all", name: { en: "All" } }],
      ...changes.heading,
    },
    "places.geojson": {
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          id: "khusham",
          properties: {
            name: { en: "Khusham" },
            kind: "town",
            uncertaintyMeters: 800,
            why: { en: "Three sources agree." },
            positionStatus: "sourced",
            labelZoom: 9,
          },
          geometry: { type: "Point", coordinates: [40.29, 35.3] },
          ...changes.place,
        },
      ],
    },
    "control-areas.geojson": {
      type: "FeatureCollection",
      features: [
        {
          type: "Feature",
          id: "area",
          properties: { ...area, ...changes.area },
          geometry: { type: "Polygon", coordinates: [changes.ring ?? square] },
        },
      ],
    },
    "incidents.json": {
      schemaVersion: 1,
      incidents: [{ ...incident, claims: [{ ...claim, ...changes.claim }], ...changes.incident }],
    },
    "actors.json": {
      schemaVersion: 1,
      actors: changes.actors ?? [{ id: "us", name: { en: "US" }, colour: "blue", letter: "U" }],
      claimants: [{ id: "official", name: { en: "An official" }, kind: "official" }],
      sides: [],
    },
    "sources.json": {
      schemaVersion: 1,
      sources: [{ id: "afp", publisher: "AFP", url: "https://example.org/", ...changes.source }],
    },
  };
  // as text, so that what is undefined is not there
  const texts = Object.entries(files).map(([file, value]) => [file, JSON.stringify(value)]);
  const { atlas, issues, paths } = readAtlas(Object.fromEntries(texts));
  expect(issues).toEqual([]);
  if (atlas === null) return ["no atlas"];
  return checkAtlas(atlas, paths, "2026-11-22").map(
    ({ rule, severity, file, path }) => `${severity} ${rule} ${file}:${path}`,
  );
}

test("a good atlas has no issue", () => {
  expect(issuesWith({})).toEqual([]);
});

const inClaim = "incidents.json:incidents.0.claims.0";

test.each<readonly [string, Changes, string]>([
  [
    "an actor nobody knows",
    { incident: { actors: [{ actor: "x", role: "party" }] } },
    "error unknown-reference incidents.json:incidents.0.actors.0.actor",
  ],
  [
    "a claimant nobody knows",
    { claim: { claimant: "x" } },
    `error unknown-reference ${inClaim}.claimant`,
  ],
  [
    "a source nobody knows",
    { claim: { source: "x" } },
    `error unknown-reference ${inClaim}.source`,
  ],
  [
    "a reprint nobody knows",
    { claim: { alsoIn: ["afp", "x"] } },
    `error unknown-reference ${inClaim}.alsoIn.1`,
  ],
  ["a scope nobody knows", { claim: { scope: "x" } }, `error unknown-reference ${inClaim}.scope`],
  [
    "a relation to no claim",
    { claim: { relations: [{ kind: "updates", claim: "x" }] } },
    `error unknown-reference ${inClaim}.relations.0.claim`,
  ],
  [
    "a relation to itself",
    { claim: { relations: [{ kind: "updates", claim: "m01" }] } },
    `error refers-to-itself ${inClaim}.relations.0.claim`,
  ],
  [
    "a related incident nobody knows",
    { incident: { related: ["x"] } },
    "error unknown-reference incidents.json:incidents.0.related.0",
  ],
  [
    "an opening incident nobody knows",
    { heading: { opening: { center: [40, 35], zoom: 9, incident: "x" } } },
    "error unknown-reference atlas.json:opening.incident",
  ],
  [
    "a distance from nowhere",
    {
      heading: {
        distanceNotes: [
          { id: "d", name: { en: "D" }, anchor: "x", meters: 500, bound: "at-most", claim: "m01" },
        ],
      },
    },
    "error unknown-reference atlas.json:distanceNotes.0.anchor",
  ],
  [
    "an area of nobody",
    { area: { actor: "x" } },
    "error unknown-reference control-areas.geojson:features.0.properties.actor",
  ],
  [
    "a claim id twice",
    { incident: { claims: [claim, claim] } },
    "error duplicate-id incidents.json:incidents.0.claims.1.id",
  ],
  [
    "a place with the id of an incident",
    { place: { id: "night" }, incident: { where: { ...incident.where, place: "night" } } },
    "warning shared-id places.geojson:features.0.id",
  ],
  ["Null Island", { claim: { position: [0, 0] } }, `warning null-island ${inClaim}.position`],
  [
    "swapped coordinates",
    { place: { geometry: { type: "Point", coordinates: [35.3, 40.29] } } },
    "warning coordinates-swapped places.geojson:features.0.geometry.coordinates",
  ],
  [
    "a position far away",
    { place: { geometry: { type: "Point", coordinates: [2, 48] } } },
    "warning outside-extent places.geojson:features.0.geometry.coordinates",
  ],
  [
    "an outline that crosses itself",
    {
      ring: [
        [40, 35],
        [41, 36],
        [41, 35],
        [40, 36],
        [40, 35],
      ],
    },
    "error polygon-crosses-itself control-areas.geojson:features.0.geometry.coordinates.0",
  ],
  [
    "an outline wound the wrong way",
    { ring: [...square].reverse() },
    "warning polygon-wrong-winding control-areas.geojson:features.0.geometry.coordinates.0",
  ],
  [
    "a day that does not exist",
    { incident: { when: { edtf: "2018-02-30" } } },
    "error impossible-date incidents.json:incidents.0.when.edtf",
  ],
  [
    "an end before the start",
    { incident: { when: { edtf: "2018-02-08/2018-02-07" } } },
    "error ends-before-start incidents.json:incidents.0.when.edtf",
  ],
  [
    "a zone nobody keeps",
    { incident: { when: { edtf: "2018", zone: "Asia/Khusham" } } },
    "error unknown-time-zone incidents.json:incidents.0.when.zone",
  ],
  ["a claimed time that is none", { claim: { when: "dawn" } }, `error not-a-time ${inClaim}.when`],
  [
    "a claim older than the incident",
    { claim: { said: "2018-02-06" } },
    `warning said-before-incident ${inClaim}.said`,
  ],
  ["a claim from the future", { claim: { said: "2030" } }, `warning in-the-future ${inClaim}.said`],
  [
    "an area that ends before it begins",
    {
      area: { validTo: "2018-01-01" },
      heading: { opening: { center: [40, 35], zoom: 9 }, controlDates: [] },
    },
    "error ends-before-start control-areas.geojson:features.0.properties.validTo",
  ],
  [
    "an area as of a day it does not hold for",
    { area: { asOf: "2018-03-01" } },
    "warning as-of-outside-validity control-areas.geojson:features.0.properties.asOf",
  ],
  [
    "a day without areas",
    { heading: { controlDates: [{ date: "2019-03-23", name: { en: "End" } }] } },
    "warning no-areas-on-date atlas.json:controlDates.0.date",
  ],
  [
    "bounds out of order",
    { claim: { hedges: [], figure: { min: 30, max: 20, unit: "people", asReported: "?" } } },
    `warning estimates-out-of-order ${inClaim}.figure`,
  ],
  [
    "at least with a closed range",
    { claim: { figure: { min: 20, max: 30, unit: "people", asReported: "?" } } },
    `warning hedge-and-figure-disagree ${inClaim}.figure`,
  ],
  [
    "more than with the bound included",
    { claim: { hedges: ["more-than"] } },
    `warning hedge-and-figure-disagree ${inClaim}.figure`,
  ],
  [
    "up to with a min alone",
    { claim: { hedges: ["up-to"] } },
    `warning hedge-and-figure-disagree ${inClaim}.figure`,
  ],
  [
    "a claim that says nothing",
    { claim: { figure: undefined } },
    `error claim-says-nothing ${inClaim}`,
  ],
  [
    "a claim of nobody",
    { claim: { claimant: null } },
    `warning claim-without-speaker ${inClaim}.claimant`,
  ],
  [
    "a source nobody can open",
    { source: { url: undefined } },
    "warning source-not-reachable sources.json:sources.0",
  ],
  [
    "a figure no claim carries",
    { incident: { summary: { en: "The Coalition said it killed 200." } } },
    "warning figure-without-claim incidents.json:incidents.0.summary.en",
  ],
  [
    "an attribution to nobody",
    { incident: { summary: { en: "A force is believed to have attacked." } } },
    "warning passive-attribution incidents.json:incidents.0.summary.en",
  ],
  [
    "blame that no claim carries",
    { incident: { summary: { en: "It was an unprovoked war." } } },
    "warning accusation-without-claim incidents.json:incidents.0.summary.en",
  ],
  [
    "an actor's deed that no claim carries",
    { incident: { title: { en: "US forces shelled the town" } } },
    "warning accusation-without-claim incidents.json:incidents.0.title.en",
  ],
])("%s is found", (_name, changes, expected) => {
  expect(issuesWith(changes)).toEqual([expected]);
});

test("two actors with one letter are told apart by colour only: a warning", () => {
  const us = { id: "us", name: { en: "US" }, colour: "blue", letter: "U" };
  expect(issuesWith({ actors: [us, { ...us, id: "un" }] })).toEqual([
    "warning shared-letter actors.json:actors.1.letter",
  ]);
});

test.each([
  "At least 100 people died, the Coalition said.",
  "On 8 February 2018 at 22:00, F-15E and Su-22 jets and T-72 tanks met the 137th Brigade.",
  "From 7–8 February to March 2018 no one spoke of the Brigade 137 base.",
  "A force is believed to have attacked, according to the Coalition.",
  "It was reported by Reuters.",
  "US forces shelled the town, the ministry said, in a war crime.",
  "US forces killed at least 100.",
  "The massacre of prisoners is denied by US officials, according to Reuters.",
])("prose that claims carry gives no warning: %s", (text) => {
  expect(issuesWith({ incident: { summary: { en: text } } })).toEqual([]);
});

test.each([
  ["Three tanks were hit.", "Three"],
  ["It lasted 2.5 hours.", "2.5"],
  ["About 2,000 troops.", "2,000"],
])("a figure in prose is found in words and digits: %s", (text) => {
  expect(issuesWith({ incident: { summary: { en: text } } })).toEqual([
    "warning figure-without-claim incidents.json:incidents.0.summary.en",
  ]);
});

test.each(["1", "a", "A", " ", "1,000", "is ", "one ", "-1", "7–8 "])(
  "100,000 characters of %j in prose are checked in a moment",
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const started = performance.now();
    issuesWith({ incident: { summary: { en: text } } });
    expect(performance.now() - started).toBeLessThan(1000);
  },
);
