import { createCellDictionary } from "./cell-dictionary.ts";
import { cellText } from "./cell-text.ts";
import { type DayMonthOrder, readDate } from "./read-date.ts";
import { createRowCells, readRow } from "./row-cells.ts";
import type { Table } from "./table.ts";

/** What a whole column says about the order of day and month. */
export interface OrderEvidence {
  /** Distinct dates that can only be one or the other, and such that can be both. */
  readonly dayMonth: number;
  readonly monthDay: number;
  readonly either: number;
  /** A date that can be both, for showing. */
  readonly example: string;
}

const rowsLookedAtFirst = 200;
const distinctLookedAt = 20_000;

/** Counts numeric dates by what they prove; rows beyond the first are read only if those need it. */
export function orderEvidence(table: Table, columns: readonly number[]): OrderEvidence {
  const first = countRows(table, columns, Math.min(table.rowCount, rowsLookedAtFirst));
  return hasNumericDates(first) ? countRows(table, columns, table.rowCount) : first;
}

/** The order that the evidence proves, or null where it proves none or both. */
export function provenOrder(evidence: OrderEvidence): DayMonthOrder | null {
  if (evidence.dayMonth > 0 && evidence.monthDay === 0) return "day-month";
  if (evidence.monthDay > 0 && evidence.dayMonth === 0) return "month-day";
  return null;
}

function hasNumericDates({ dayMonth, monthDay, either }: OrderEvidence): boolean {
  return dayMonth + monthDay + either > 0;
}

function countRows(table: Table, columns: readonly number[], rowCount: number): OrderEvidence {
  const { bytes } = table.source;
  const cells = createRowCells();
  const dictionary = createCellDictionary(bytes);
  const counts = { dayMonth: 0, monthDay: 0, either: 0, example: "" };
  for (let row = 0; row < rowCount && dictionary.size < distinctLookedAt; row++) {
    readRow(table.source, table.offsets[row] ?? 0, cells);
    for (const column of columns) {
      const known = dictionary.size;
      dictionary.codeOf(cells, column);
      if (dictionary.size > known) countText(counts, cellText(bytes, cells, column));
    }
  }
  return counts;
}

function countText(
  counts: { dayMonth: number; monthDay: number; either: number; example: string },
  text: string,
): void {
  const order = readDate(text, "day-month")?.order;
  if (order === "day-month") counts.dayMonth++;
  if (order === "month-day") counts.monthDay++;
  // 05/05/2018 is the same day either way
  if (order !== "either" || /^(\d+)[-/.] ?0*\1\b/.test(text.replace(/^0+/, ""))) return;
  counts.either++;
  if (counts.example === "") counts.example = text;
}
