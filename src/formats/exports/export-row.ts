import type { Incident } from "../../incidents/incident.ts";
import type { PrecisionClass } from "../../incidents/precision.ts";
import type { OriginalField } from "../format.ts";

/** One incident on its way into a file, everything known about it. */
export interface ExportRow {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly uncertaintyMeters: number | null;
  readonly precision: PrecisionClass;
  readonly precisionNote: string;
  readonly place: string;
  readonly country: string;
  readonly actors: readonly string[];
  readonly low: number | null;
  readonly best: number | null;
  readonly high: number | null;
  readonly sources: readonly string[];
  readonly notes: string;
  /** Columns of the file it was imported from. */
  readonly fields: readonly OriginalField[];
  /** The full record, where there is one. */
  readonly incident: Incident | null;
}
