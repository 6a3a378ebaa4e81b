import type { IncidentType } from "../incidents/incident-type.ts";

/** One filled drawing per type of incident: an SVG path in a box of 16 × 16, y down. */
const incidentGlyphs: Record<IncidentType, string> = {
  "ground-attack": "M1 6h7V2l7 6-7 6v-4H1z",
  "ground-fighting":
    "M2.5 1 8 6.5 13.5 1 15 2.5 9.5 8l5.5 5.5-1.5 1.5L8 9.5 2.5 15 1 13.5 6.5 8 1 2.5z",
  "air-strike":
    "M8 .5 9.5 6 15.5 9v1.7L9.5 9.4 9 13l2 1.5v1l-3-.8-3 .8v-1L7 13l-.5-3.6-6 1.3V9l6-3z",
  "missile-strike":
    "M8 0c2 2 2.6 4 2.6 6v3.8l2.4 3V15l-3.4-1.6H6.4L3 15v-2.2l2.4-3V6C5.4 4 6 2 8 0z",
  shelling: "M1.5 14A10 10 0 0 1 10.5 4.6L9.6 2l5.9 2.4-3.2 5.2-.9-2.6A8 8 0 0 0 4 14z",
  bombing:
    "M6.5 5.5A4.9 4.9 0 1 0 10.2 7l1.3-1.4 1 .9L15 4 12.2 1 9.7 3.5l.9 1-1.4 1.4a4.9 4.9 0 0 0-2.7-.4z",
  explosion:
    "m8 0 1.8 4.2L14 2l-1.6 4.3L16 8l-3.8 1.6L14 14l-4.3-2.2L8 16l-1.7-4.2L2 14l1.8-4.4L0 8l3.6-1.7L2 2l4.2 2.2z",
  "air-encounter": "m0 8 5-5v3h6V3l5 5-5 5v-3H5v3z",
  advance: "M1 2h3.2L9 8l-4.8 6H1l4.8-6zm6.5 0h3.2l4.8 6-4.8 6H7.5l4.8-6z",
  capture: "M3 0h1.8v1.2H14l-2.8 3.9L14 9H4.8v7H3z",
  "violence-against-civilians":
    "M8 0a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 8 0zM2 16c0-5.2 2.4-8.4 6-8.4s6 3.2 6 8.4z",
  protest: "M1 5.8h3L12 2v12l-5-2.4.9 3.4H5.3l-1-4.8H1zM13.2 5.6a3.2 3.2 0 0 1 0 4.8z",
  riot: "M8.2 0c.8 3 4.8 5 4.8 10A5 5 0 0 1 3 10c0-2 1-3.6 2-4.6.2 1.5.8 2.3 1.6 2.8C6.3 5.2 7 2 8.2 0z",
  statement: "M1 2h14v9H8l-4 4v-4H1z",
  "strategic-development": "m8 0 8 8-8 8-8-8z",
  other: "M8 2.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z",
};

/** The drawing of a type; types of imported files that are not ours get the neutral one. */
export function glyphOf(type: string): string {
  return (
    Object.entries(incidentGlyphs).find(([known]) => known === type)?.[1] ?? incidentGlyphs.other
  );
}
