import type { Issue } from "../incidents/issue.ts";
import type { DatasetSummary, ProblemGroup } from "./query-protocol.ts";

/** Problems of one kind that go with the summary; the rest stay in the worker until asked for. */
const firstOfKind = 50;

type Problems = Pick<DatasetSummary["file"], "problems" | "rowsWithProblems">;

/** Counts the problems of a file by kind, errors first, then by number. */
export function problemsOf(issues: readonly Issue[]): Problems {
  const byRule = new Map<Issue["rule"], Issue[]>();
  for (const issue of issues) {
    const group = byRule.get(issue.rule);
    if (group) group.push(issue);
    else byRule.set(issue.rule, [issue]);
  }
  const problems = Array.from(byRule.values(), (group) => groupOf(group, unlisted(issues, group)));
  return {
    problems: problems.sort((a, b) => rank(a) - rank(b) || b.count - a.count),
    rowsWithProblems: rowCount(issues),
  };
}

function groupOf(group: readonly Issue[], more: number): ProblemGroup {
  const cures = group.flatMap(({ values }) => values["cure"] ?? []);
  const rows = rowCount(group);
  const isError = group.some(({ severity }) => severity === "error");
  return {
    rule: group[0]?.rule ?? "more-problems",
    severity: isError ? "error" : "warning",
    count: group.length + more,
    // where each listed one is in a row of its own, the others are too
    rows: rows === group.length ? rows + more : rows,
    cures: [...new Set(cures)],
    first: group.slice(0, firstOfKind),
  };
}

/** How many of a kind were only counted when the file was read. */
function unlisted(issues: readonly Issue[], group: readonly Issue[]): number {
  const rule = group[0]?.rule;
  const rest = issues.findLast(
    (issue) => issue.rule === "issues-not-listed" && issue.values["of"] === rule,
  );
  return rest === undefined ? 0 : Number(rest.values["all"]) - Number(rest.values["listed"]);
}

function rowCount(issues: readonly Issue[]): number {
  return new Set(issues.flatMap(({ row }) => row ?? [])).size;
}

function rank({ severity }: ProblemGroup): number {
  return severity === "error" ? 0 : 1;
}
