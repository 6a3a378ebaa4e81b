import type { Issue } from "../../incidents/issue.ts";
import type { IssueRule } from "../../incidents/issue-rule.ts";

/** Something a reader found, before it is known in which file and row. */
export interface Problem {
  readonly rule: IssueRule;
  readonly severity: Issue["severity"];
  /** Inside the record, e.g. `geometry.coordinates`; empty for the whole of it. */
  readonly path: string;
  readonly values: Readonly<Record<string, string>>;
}

/** An issue of a whole file. */
export function fileIssue(
  rule: IssueRule,
  severity: Issue["severity"],
  file: string,
  values: Readonly<Record<string, string>> = {},
): Issue {
  return { rule, severity, file, path: "", values: { file, ...values } };
}

/** A problem of one record as an issue; `row` is 1-based. */
export function rowIssue(problem: Problem, file: string, row: number): Issue {
  return { ...problem, file, row, values: { row: String(row), ...problem.values } };
}

/** A problem of a whole file as an issue. */
export function fileProblem(problem: Problem, file: string): Issue {
  return { ...problem, file, values: { file, ...problem.values } };
}
