import { type Incident, incidentSchema } from "../../incidents/incident.ts";
import type { Issue } from "../../incidents/issue.ts";
import type { IssueRule } from "../../incidents/issue-rule.ts";
import { readRecord } from "../../incidents/read-record.ts";
import type { OpenCells } from "../cell-mend.ts";
import type { ExportRow } from "../exports/export-row.ts";
import { type FlatColumn, rowOfFlat } from "../exports/flat-row.ts";
import type { OriginalField } from "../format.ts";
import type { DateReading } from "../tables/read-date.ts";
import type { Problem } from "./document-issue.ts";
import type { DocumentRecord } from "./document-record.ts";
import type { DocumentSource } from "./document-set.ts";
import type { FeatureHabits } from "./feature-record.ts";
import { arrayOf, memberOf, plainText } from "./json-value.ts";
import { cellsOfFeature } from "./mended-feature.ts";
import { type DayOrder, readReportedTime, timeFromTo } from "./reported-time.ts";

/** A row of one of our own exports, its parts read when they are asked for. */
export interface OurRow {
  /** A plain column as text. */
  textOf(column: FlatColumn): string;
  /** Lists the format keeps as lists. */
  readonly lists?: Pick<ExportRow, "actors" | "sources">;
  /** Columns of the file it was imported from. */
  fields(): readonly OriginalField[];
  /** The full record, unchecked. */
  incident(): unknown;
}

/** Plain columns its reader may write over, beside the position. */
const openColumns = [
  ...(["id", "title", "type", "start", "end", "uncertainty_m"] as const),
  ...(["place", "country", "low", "best", "high", "notes"] as const),
] as const;

/** The rows of one of our own exports as records of a document, plain columns of each open to its reader. */
export function ourRecords(
  rowAt: (row: number) => OurRow,
): Pick<DocumentSource, "isOurs" | "featureAt" | "recordAt" | "recordOf" | "cellsOf"> {
  return {
    isOurs: true,
    featureAt(row) {
      const { textOf } = rowAt(row);
      const coordinates = [textOf("longitude"), textOf("latitude")];
      const properties = Object.fromEntries(openColumns.map((name) => [name, textOf(name)]));
      return { type: "Feature", geometry: { type: "Point", coordinates }, properties };
    },
    recordAt(row, { dayOrder }) {
      const own = rowAt(row);
      return ourRecord(own, own.textOf, dayOrder);
    },
    recordOf(feature, { dayOrder }, row) {
      const own = rowAt(row);
      return ourRecord(own, textsIn(feature, own), dayOrder);
    },
    cellsOf: (feature, habits, row) => openCells(rowAt(row), feature, habits),
  };
}

/** A full record says the same again in its claims, a shape where it lies: neither is written over in part. */
function openCells(row: OurRow, feature: unknown, habits: FeatureHabits): OpenCells {
  const open = cellsOfFeature(feature, habits);
  const incident = row.incident();
  if (incident !== undefined && incident !== null) return { ...open, cells: [], closed: "claims" };
  if (!row.fields().some(({ name }) => name === "geometry")) return open;
  const cells = open.cells.filter(({ role }) => role !== "coordinates");
  return { ...open, cells, closed: "shape" };
}

/** Plain columns as a feature made of the row has them, which may be written over. */
function textsIn(feature: unknown, { textOf }: OurRow): OurRow["textOf"] {
  const [longitude, latitude] = arrayOf(memberOf(feature, "geometry"), "coordinates");
  const properties = memberOf(feature, "properties");
  const own = new Map<FlatColumn, string>([
    ["longitude", plainText(longitude)],
    ["latitude", plainText(latitude)],
    ...openColumns.map((column) => [column, plainText(memberOf(properties, column))] as const),
  ]);
  return (column) => own.get(column) ?? textOf(column);
}

/** A row by its plain columns, its imported columns and its full record, checked. */
function ourRecord(row: OurRow, textOf: OurRow["textOf"], dayOrder: DayOrder): DocumentRecord {
  const checked = checkedIncident(row.incident());
  const { startMinute, endMinute, incident: _, ...plain } = rowOfFlat(textOf);
  const isTimed = startMinute !== null && endMinute !== null;
  const texts = [textOf("start"), textOf("end")] as const;
  const isOurs = isTimed && texts.every(isOurMinute);
  const time: DateReading | null = isOurs
    ? { startMinute, endMinute, order: null, clock: "told" }
    : timeWritten(texts, dayOrder);
  return {
    ...plain,
    ...row.lists,
    fields: row.fields(),
    time,
    problems: [...checked.problems, ...unreadProblems(textOf, plain, time)],
    ...(checked.incident === null ? {} : { incident: checked.incident }),
  };
}

/** What a hand has written into an export that cannot be read. */
function unreadProblems(
  textOf: OurRow["textOf"],
  { longitude, latitude }: Pick<ExportRow, "longitude" | "latitude">,
  time: DateReading | null,
): readonly Problem[] {
  const place = [textOf("longitude"), textOf("latitude")].filter(Boolean).join(", ");
  const start = textOf("start");
  const problem = (rule: IssueRule, column: string, got: string): Problem => {
    const values = { got: got.slice(0, 80), column };
    return { rule, severity: "warning", path: column, values };
  };
  return [
    ...(place !== "" && (longitude === null || latitude === null)
      ? [problem("position-not-a-number", "position", place)]
      : []),
    ...(start !== "" && time === null ? [problem("date-unreadable", "start", start)] : []),
  ];
}

/** Whether a text is a minute as our exports write it. */
function isOurMinute(text: string): boolean {
  return /^[-+]?\d{4,6}-\d\d-\d\dT\d\d:\d\dZ$/.test(text);
}

/** The span of two texts somebody wrote by hand, the later one its last day or its end. */
function timeWritten(texts: readonly [string, string], dayOrder: DayOrder): DateReading | null {
  const [start, end] = texts.map((text) => readReportedTime(text, dayOrder));
  return timeFromTo(start ?? null, end ?? null) ?? start ?? null;
}

/** A full record that passes its checks, or null, and what was wrong with it. */
export function checkedIncident(raw: unknown): {
  readonly incident: Incident | null;
  readonly problems: readonly Problem[];
} {
  if (raw === undefined || raw === null) return { incident: null, problems: [] };
  const issues: Issue[] = [];
  const at = { file: "incidents.json", path: "incident" } as const;
  const incident = readRecord(incidentSchema, raw, at, (issue) => issues.push(issue));
  if (issues.length === 0) return { incident, problems: [] };
  const got = issues
    .map(({ path, rule }) => `${path}: ${rule}`)
    .slice(0, 3)
    .join("; ");
  const severity = incident === null ? "error" : "warning";
  const values = { got: got.slice(0, 200) };
  return {
    incident,
    problems: [{ rule: "record-of-ours-damaged", severity, path: "incident", values }],
  };
}
