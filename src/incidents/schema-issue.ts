import type * as v from "valibot";
import type { Issue } from "./issue.ts";
import type { IssueRule } from "./issue-rule.ts";
import type { RecordPath } from "./record-path.ts";
import { shortened, written } from "./written-value.ts";

/** Rules that schemas give as the message of a validator. */
const namedInSchemas = [
  "text-missing",
  "not-an-identifier",
  "not-a-language-tag",
  "not-a-date",
  "impossible-date",
  "not-a-web-address",
  "longitude-out-of-range",
  "latitude-out-of-range",
  "polygon-too-few-points",
  "polygon-unclosed",
  "extent-upside-down",
] as const satisfies readonly IssueRule[];

/** What a validator found out about the record at `at`, as an issue of ours. */
export function issueOf(
  issue: v.BaseIssue<unknown>,
  at: RecordPath,
  severity: Issue["severity"],
): Issue {
  const keys = issue.path?.map(({ key }) => String(key)) ?? [];
  return {
    rule: ruleOf(issue),
    severity,
    file: at.file,
    path: [at.path, ...keys].filter((part) => part !== "").join("."),
    values: valuesOf(issue),
  };
}

function ruleOf(issue: v.BaseIssue<unknown>): IssueRule {
  const named = namedInSchemas.find((rule) => rule === issue.message);
  if (named !== undefined) return named;
  switch (issue.type) {
    case "strict_object":
      return fieldRuleOf(issue);
    case "picklist":
    case "variant":
      return issue.received === "undefined" ? "missing-field" : "not-in-list";
    case "non_empty":
      return "text-missing";
    case "max_length":
      return "text-too-long";
    default:
      return issue.kind === "schema" ? "wrong-type" : "wrong-value";
  }
}

/** An object may lack a field, have one too many, or be no object. */
function fieldRuleOf(issue: v.BaseIssue<unknown>): IssueRule {
  if (issue.expected === "never") return "unknown-field";
  const isAboutField = issue.path?.at(-1)?.origin === "key";
  return isAboutField ? "missing-field" : "wrong-type";
}

function valuesOf(issue: v.BaseIssue<unknown>): Issue["values"] {
  const key = String(issue.path?.at(-1)?.key ?? "");
  switch (ruleOf(issue)) {
    case "unknown-field":
      return { got: shortened(key) };
    case "missing-field":
      return { got: "nothing", wanted: key };
    case "text-too-long":
    case "polygon-too-few-points":
      return { got: issue.received, wanted: bare(issue.expected) };
    case "not-a-language-tag":
    case "not-an-identifier":
    case "not-a-date":
    case "not-a-web-address":
      return { got: written(issue.input) };
    case "impossible-date":
      return { got: shortened(String(issue.input)) };
    case "longitude-out-of-range":
    case "latitude-out-of-range":
      return { got: String(issue.input) };
    default:
      return { got: written(issue.input), wanted: wantedBy(issue.expected) };
  }
}

/** Alternatives without brackets and bars: `"a", "b"`. */
function wantedBy(expected: string | null): string {
  return (expected ?? "another value").replace(/^\((.*)\)$/s, "$1").replaceAll(" | ", ", ");
}

function bare(expected: string | null): string {
  return (expected ?? "").replace(/^[<>=!]+/, "");
}
