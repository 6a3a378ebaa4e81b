import { type DateReading, type DayMonthOrder, readDate } from "./read-date.ts";

/** How many dates prove which order of day and month. */
export interface OrderCounts {
  /** Dates that can only be read with the day first. */
  readonly dayMonth: number;
  /** Dates that can only be read with the month first. */
  readonly monthDay: number;
  /** Dates that can be read both ways and then mean two different days. */
  readonly either: number;
}

/** What a column of dates says about the order of day and month. */
export interface OrderEvidence extends OrderCounts {
  /** One that can be read both ways, for showing. */
  readonly example: string;
}

/** Evidence that grows date by date. */
export interface OrderTally {
  add(text: string, reading: DateReading | null): void;
  evidence(): OrderEvidence;
}

/** A tally of nothing yet. */
export function createOrderTally(): OrderTally {
  const counts = { dayMonth: 0, monthDay: 0, either: 0, example: "" };

  function add(text: string, reading: DateReading | null): void {
    if (reading?.order === "day-month") counts.dayMonth++;
    if (reading?.order === "month-day") counts.monthDay++;
    // 05/05/2018 is the same day either way
    if (reading?.order !== "either" || /^0?(\d+)[-/.] ?0?\1[-/.]/.test(text.trim())) return;
    counts.either++;
    if (counts.example === "") counts.example = text.trim();
  }

  return { add, evidence: () => ({ ...counts }) };
}

/** The evidence of some texts. */
export function orderEvidence(texts: readonly string[]): OrderEvidence {
  const tally = createOrderTally();
  for (const text of texts) tally.add(text, readDate(text, "day-month"));
  return tally.evidence();
}

/** The order that the evidence proves, or null where it proves none or both. */
export function provenOrder(evidence: OrderCounts): DayMonthOrder | null {
  if (evidence.dayMonth > 0 && evidence.monthDay === 0) return "day-month";
  if (evidence.monthDay > 0 && evidence.dayMonth === 0) return "month-day";
  return null;
}
