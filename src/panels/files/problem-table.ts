import { csvLine } from "../../formats/exports/csv-line.ts";
import { safeCell } from "../../formats/exports/safe-cell.ts";
import type { Issue } from "../../incidents/issue.ts";
import type { fileMessages } from "../../language/file-messages.ts";
import { issueSentence } from "../../language/issue-sentence.ts";
import type { QueryClient } from "../../query/query-protocol.ts";

/** Problems that cross from the worker at once, few enough not to hold up the page. */
const pageLength = 2000;

/**
 * Every problem of a file as a CSV table: row, column, value, severity, rule, reason, proposed cure.
 * `onProgress` hears how many have been collected.
 */
export async function problemTable(
  client: Pick<QueryClient, "issues">,
  dataset: string,
  words: typeof fileMessages,
  onProgress: (collected: number) => void = () => undefined,
): Promise<Blob> {
  const parts = [new Blob(["\ufeff", csvLine(words.problemColumns)])];
  for (let offset = 0; ; offset += pageLength) {
    const page = await client.issues(dataset, offset, pageLength);
    parts.push(new Blob([page.map((issue) => lineOf(issue, words)).join("")]));
    onProgress(offset + page.length);
    if (page.length < pageLength) return new Blob(parts, { type: "text/csv;charset=utf-8" });
  }
}

function lineOf(issue: Issue, words: typeof fileMessages): string {
  const { row, values, severity, rule, path } = issue;
  const cure = values["cure"];
  const cells = [
    values["column"] ?? path,
    values["got"] ?? "",
    severity,
    rule,
    issueSentence(issue),
    cure === undefined ? "" : words.cureName(cure),
  ];
  return csvLine([row === undefined ? "" : String(row), ...cells.map(safeCell)]);
}
