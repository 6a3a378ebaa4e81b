import type { Atlas } from "../../src/incidents/atlas.ts";

/** An atlas without records: the incidents of the bench come as columns. */
export const emptyAtlas: Atlas = {
  heading: {
    schemaVersion: 1,
    id: "bench",
    title: { en: "Bench" },
    summary: { en: "Bench" },
    extent: [-180, -85, 180, 85],
    opening: { center: [0, 0], zoom: 3 },
    timeZone: "UTC",
    version: "1",
    published: "2026-11-22",
    authors: [],
    licence: "MIT",
    attribution: [],
    controlDates: [],
    scopes: [],
    distanceNotes: [],
  },
  places: [],
  controlAreas: [],
  incidents: [],
  actors: [],
  claimants: [],
  sides: [],
  sources: [],
};
