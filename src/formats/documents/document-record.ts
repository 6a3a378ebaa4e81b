import type { Incident } from "../../incidents/incident.ts";
import type { PrecisionClass } from "../../incidents/precision.ts";
import type { OriginalField } from "../format.ts";
import type { DateReading } from "../tables/read-date.ts";
import type { Problem } from "./document-issue.ts";

/** One record of a document, read but not yet in columns. */
export interface DocumentRecord {
  /** Empty where the file gives none. */
  readonly id: string;
  readonly title: string;
  readonly notes: string;
  readonly place: string;
  readonly type: string;
  readonly country: string;
  readonly actors: readonly string[];
  readonly sources: readonly string[];
  readonly time: DateReading | null;
  readonly longitude: number | null;
  readonly latitude: number | null;
  readonly uncertaintyMeters: number | null;
  readonly precision: PrecisionClass;
  readonly precisionNote: string;
  readonly best: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly fields: readonly OriginalField[];
  readonly problems: readonly Problem[];
  readonly incident?: Incident;
}

/** A record of which nothing is known; readers fill in what their format says. */
export const blankRecord: DocumentRecord = {
  id: "",
  title: "",
  notes: "",
  place: "",
  type: "",
  country: "",
  actors: [],
  sources: [],
  time: null,
  longitude: null,
  latitude: null,
  uncertaintyMeters: null,
  precision: "none",
  precisionNote: "",
  best: null,
  low: null,
  high: null,
  fields: [],
  problems: [],
};
