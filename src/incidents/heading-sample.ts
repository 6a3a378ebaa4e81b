import type { AtlasHeading } from "./atlas.ts";

/** The least that an atlas.json says, as tests and benches need it. */
export const headingSample: AtlasHeading = {
  schemaVersion: 1,
  id: "test",
  title: { en: "Test" },
  summary: { en: "Test" },
  extent: [38, 33, 43, 37],
  opening: { center: [40.3, 35.3], zoom: 10 },
  timeZone: "Asia/Damascus",
  version: "1",
  published: "2026",
  authors: [],
  licence: "CC0-1.0",
  attribution: [],
  controlDates: [],
  scopes: [],
  distanceNotes: [],
};
