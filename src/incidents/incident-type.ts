/** Kinds of incident. Each has one glyph on the map; `other` is the neutral one. */
export const incidentTypes = [
  "ground-attack",
  "ground-fighting",
  "air-strike",
  "missile-strike",
  "shelling",
  "bombing",
  "explosion",
  "air-encounter",
  "advance",
  "capture",
  "violence-against-civilians",
  "protest",
  "riot",
  "statement",
  "strategic-development",
  "other",
] as const;

export type IncidentType = (typeof incidentTypes)[number];
