import * as v from "valibot";
import type { Issue } from "./issue.ts";
import type { RecordPath } from "./record-path.ts";
import { issueOf } from "./schema-issue.ts";

/** Takes each issue as it is found. */
export type Report = (issue: Issue) => void;

/** Unknown fields of one record that are reported one by one before the record is given up. */
const mostUnknownFields = 50;

/** Other problems of one record that are reported one by one. */
const mostProblems = 20;

/**
 * A record as its schema wants it, or null when it is broken; says why through `report`. Unknown fields are
 * left out with a warning and do not break a record.
 */
export function readRecord<S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
  at: RecordPath,
  report: Report,
): v.InferOutput<S> | null {
  let value = raw;
  for (let round = 0; round < mostUnknownFields; round += 1) {
    const result = v.safeParse(schema, value);
    if (result.success) return result.output;
    const unknown = result.issues.filter(isUnknownField);
    if (unknown.length === 0) {
      reportProblems(result.issues, at, report);
      return null;
    }
    for (const issue of unknown) {
      report(issueOf(issue, at, "warning"));
      value = without(value, keysOf(issue));
    }
  }
  report({ rule: "more-problems", severity: "error", ...at, values: { count: "many" } });
  return null;
}

/** Whether a value is an object with fields. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isUnknownField(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === "strict_object" && issue.expected === "never";
}

function reportProblems(
  issues: readonly v.BaseIssue<unknown>[],
  at: RecordPath,
  report: Report,
): void {
  for (const issue of issues.slice(0, mostProblems)) report(issueOf(issue, at, "error"));
  const more = issues.length - mostProblems;
  if (more <= 0) return;
  report({ rule: "more-problems", severity: "error", ...at, values: { count: String(more) } });
}

function keysOf(issue: v.BaseIssue<unknown>): readonly unknown[] {
  return issue.path?.map(({ key }) => key) ?? [];
}

/** A copy without the field that the keys lead to. */
function without(value: unknown, keys: readonly unknown[]): unknown {
  const [key, ...deeper] = keys;
  if (Array.isArray(value)) {
    return value.map((item, at) => (at === key ? without(item, deeper) : item));
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value);
  if (deeper.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === key ? without(item, deeper) : item]),
  );
}
