import { type Incident, incidentSchema } from "../../incidents/incident.ts";
import type { Issue } from "../../incidents/issue.ts";
import { readRecord } from "../../incidents/read-record.ts";
import type { ExportRow } from "../exports/export-row.ts";
import type { OriginalField } from "../format.ts";
import type { Problem } from "./document-issue.ts";
import type { DocumentRecord } from "./document-record.ts";

/** A row of one of our own exports: its plain columns, its imported columns and its full record, checked. */
export function ourRecord(
  row: ExportRow,
  fields: readonly OriginalField[],
  incident: unknown,
): DocumentRecord {
  const checked = checkedIncident(incident);
  const { startMinute, endMinute, incident: _, ...plain } = row;
  const isTimed = startMinute !== null && endMinute !== null;
  return {
    ...plain,
    fields,
    time: isTimed ? { startMinute, endMinute } : null,
    problems: checked.problems,
    ...(checked.incident === null ? {} : { incident: checked.incident }),
  };
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
