import { expect, test } from "vitest";
import type { Issue } from "../../incidents/issue.ts";
import { fileMessages } from "../../language/file-messages.ts";
import { problemTable } from "./problem-table.ts";

const words = fileMessages;

function issue(row: number, got: string): Issue {
  const values = { column: "lat", got, cure: "swap-coordinates" };
  return { rule: "latitude-out-of-range", severity: "error", file: "a.csv", path: "", row, values };
}

function clientOf(issues: readonly Issue[]) {
  const page = (_: string, offset: number, limit: number) =>
    Promise.resolve(issues.slice(offset, offset + limit));
  return { issues: page };
}

test("each problem says row, column, value, reason and cure", async () => {
  const table = await problemTable(clientOf([issue(7, "95")]), "file-1", words);
  const [, line] = (await table.text()).split("\r\n");
  expect(line).toMatch(/^7,lat,95,error,latitude-out-of-range,.+,swap latitude and longitude$/);
});

test("what a spreadsheet would run is text", async () => {
  const table = await problemTable(clientOf([issue(7, '=HYPERLINK("http://x")')]), "file-1", words);
  expect(await table.text()).toContain("\"'=HYPERLINK(");
});

test("more problems than cross at once are all there", async () => {
  const issues = Array.from({ length: 4001 }, (_, row) => issue(row + 2, "95"));
  const table = await problemTable(clientOf(issues), "file-1", words);
  expect((await table.text()).split("\r\n")).toHaveLength(4003);
});
