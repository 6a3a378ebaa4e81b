import type { DatasetSummary, ProblemGroup } from "../../query/query-protocol.ts";

/** Problems that only somebody who knows the file can settle. */
const openQuestions: ReadonlySet<ProblemGroup["rule"]> = new Set([
  "position-columns-missing",
  "date-column-missing",
  "date-order-assumed",
  "date-order-mixed",
]);

/** Whether a table left a question that nobody but the reader can answer: no position, no date, D/M or M/D. */
export function needsALook({ file, rows }: DatasetSummary): boolean {
  const { table, problems } = file;
  if (table === null || rows === 0 || table.dayMonthOrderFrom === "known") return false;
  return problems.some(({ rule }) => openQuestions.has(rule));
}
