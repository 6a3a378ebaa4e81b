import type { Atlas } from "./atlas.ts";
import { type ColumnRow, createColumnBuilder } from "./column-builder.ts";
import type { Incident } from "./incident.ts";
import type { IncidentColumns } from "./incident-columns.ts";
import { incidentSpan } from "./incident-span.ts";
import { precisionOfRadius } from "./precision.ts";

/**
 * An atlas's incidents as columns, a row each, in the order of `atlas.incidents`. There are no estimates in
 * them: an atlas carries claims, and claims are never merged into one number.
 */
export function columnsOf(atlas: Pick<Atlas, "heading" | "incidents">): IncidentColumns {
  const builder = createColumnBuilder(atlas.incidents.length);
  for (const incident of atlas.incidents) builder.add(rowOf(incident, atlas.heading.timeZone));
  return builder.finish();
}

function rowOf(incident: Incident, atlasZone: string): ColumnRow {
  const span = incidentSpan(incident, atlasZone);
  return {
    ...whereOf(incident),
    startMinute: span?.startMinute ?? null,
    endMinute: span?.endMinute ?? null,
    type: incident.type,
    actors: [...new Set(incident.actors.map(({ actor }) => actor))],
  };
}

function whereOf({ where }: Incident) {
  const nowhere = { longitude: null, latitude: null, uncertaintyMeters: null };
  switch (where.kind) {
    case "position":
      return {
        longitude: where.position[0],
        latitude: where.position[1],
        uncertaintyMeters: where.uncertaintyMeters,
        precision: precisionOfRadius(where.uncertaintyMeters),
      };
    case "country":
      return { ...nowhere, precision: "country" as const, country: where.country };
    case "none":
      return { ...nowhere, precision: "none" as const };
  }
}
