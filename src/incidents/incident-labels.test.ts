import { expect, test } from "vitest";
import { foldText, matchesFolded } from "./fold-text.ts";
import { headingSample } from "./heading-sample.ts";
import { incidentLabels } from "./incident-labels.ts";
import { readAtlas } from "./read-atlas.ts";

const { atlas } = readAtlas({
  "atlas.json": headingSample,
  "places.geojson": {
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        id: "khusham",
        properties: {
          name: { en: "Khusham", ar: "خشام" },
          aliases: { en: ["Khasham"], ru: ["Хашам"] },
          kind: "town",
          uncertaintyMeters: 800,
          why: { en: "Three sources agree." },
          positionStatus: "sourced",
          labelZoom: 9,
        },
        geometry: { type: "Point", coordinates: [40.29, 35.3] },
      },
    ],
  },
  "incidents.json": {
    schemaVersion: 1,
    incidents: [
      {
        id: "night",
        title: { en: "The night", ar: "الليلة" },
        type: "ground-attack",
        when: { edtf: "2018-02-07" },
        where: { kind: "position", position: [40.3, 35.3], uncertaintyMeters: 9, place: "khusham" },
        actors: [{ actor: "coalition", role: "striker" }],
        claims: [],
      },
    ],
  },
  "actors.json": {
    schemaVersion: 1,
    actors: [
      {
        id: "coalition",
        name: { en: "US-led coalition" },
        aliases: ["CJTF-OIR"],
        colour: "blue",
        letter: "U",
      },
    ],
    claimants: [],
    sides: [],
  },
});

test.each(["khasham", "خُشَام", "Хашам", "cjtf oir", "night coalition", "ليلة"])(
  "an incident is found by what it, its place or its actors are called: %s",
  (query) => {
    const labels = atlas === null ? [] : incidentLabels(atlas, "en");
    expect(matchesFolded(labels[0]?.searchText ?? "", foldText(query))).toBe(true);
  },
);

test("titles come in the reader's language, in English where there is none", () => {
  const titleIn = (language: string) => atlas && incidentLabels(atlas, language)[0]?.title;
  expect([titleIn("ar"), titleIn("ku")]).toEqual(["الليلة", "The night"]);
});
