import { expect, test } from "vitest";
import type { Issue } from "../incidents/issue.ts";
import { problemsOf } from "./problem-groups.ts";

function issue(
  rule: Issue["rule"],
  severity: Issue["severity"],
  row?: number,
  cure?: string,
): Issue {
  const values = cure === undefined ? {} : { cure };
  return { rule, severity, file: "a.csv", path: "", values, ...(row !== undefined && { row }) };
}

test("problems are counted by kind, errors first, and a row with two problems once", () => {
  const { problems, rowsWithProblems } = problemsOf([
    issue("date-missing", "warning", 2),
    issue("date-missing", "warning", 3),
    issue("latitude-out-of-range", "error", 3, "swap-coordinates"),
    issue("columns-swapped", "warning", undefined, "swap-coordinates"),
  ]);
  expect(rowsWithProblems).toBe(2);
  expect(problems.map(({ rule, count, rows, cures }) => [rule, count, rows, ...cures])).toEqual([
    ["latitude-out-of-range", 1, 1, "swap-coordinates"],
    ["date-missing", 2, 2],
    ["columns-swapped", 1, 0, "swap-coordinates"],
  ]);
});

test("a hundred thousand problems cross to the page as a count and the first fifty", () => {
  const issues = Array.from({ length: 100_000 }, (_, at) =>
    issue("date-missing", "warning", at + 2),
  );
  const [group] = problemsOf(issues).problems;
  expect(group).toMatchObject({ count: 100_000, rows: 100_000 });
  expect(group?.first).toHaveLength(50);
});

test("problems that were only counted while reading are in the count", () => {
  const rest: Issue = {
    ...issue("issues-not-listed", "warning"),
    values: { of: "date-missing", listed: "1", all: "250000" },
  };
  const [, group] = problemsOf([issue("date-missing", "warning", 2), rest]).problems.toSorted(
    (a, b) => a.count - b.count,
  );
  expect(group).toMatchObject({ rule: "date-missing", count: 250_000, rows: 250_000 });
});
