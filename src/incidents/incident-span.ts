import type { Incident } from "./incident.ts";
import { parseSpan } from "./parse-span.ts";
import type { TimeSpan } from "./time-span.ts";

/**
 * When an incident is reported to have happened, its clock times read in its own zone, else in the atlas's;
 * null where the text is not a time (the checks say so and the incident counts as undated).
 */
export function incidentSpan(incident: Pick<Incident, "when">, atlasZone: string): TimeSpan | null {
  return parseSpan(incident.when.edtf, incident.when.zone ?? atlasZone).span;
}
