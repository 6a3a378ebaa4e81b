import { minuteText } from "./minute-text.ts";

const minutesPerDay = 1440;

/**
 * The EDTF text of a span in UTC, as short as says it: `2018`, `2018-02`, `2018-02-07`, `2018-02-07/2018-02-08`,
 * `2018-02-07T22:00/2018-02-08T02:00`. Minutes since 1970-01-01T00:00Z, the end exclusive; null where it is
 * empty, and for years that four digits cannot write.
 */
export function edtfOfSpan(startMinute: number, endMinute: number): string | null {
  if (endMinute <= startMinute) return null;
  const start = minuteText(startMinute).slice(0, 16);
  const end = minuteText(endMinute).slice(0, 16);
  if (![start, end].every((text) => /^\d{4}-/.test(text))) return null;
  if (startMinute % minutesPerDay !== 0 || endMinute % minutesPerDay !== 0) {
    return endMinute - startMinute === 1 ? start : `${start}/${end}`;
  }
  const [first, last] = [start, minuteText(endMinute - minutesPerDay)].map(dayOf);
  if (first === undefined || last === undefined) return null;
  const [isWholeMonths, isWholeYears] = [isFirstOf(end, 8), isFirstOf(end, 5)];
  if (isWholeYears && isFirstOf(first, 5)) return joined(first.slice(0, 4), last.slice(0, 4));
  if (isWholeMonths && isFirstOf(first, 8)) return joined(first.slice(0, 7), last.slice(0, 7));
  return joined(first, last);
}

/** Whether a date is the first of its month (`at` 8) or of its year (`at` 5). */
function isFirstOf(date: string, at: 5 | 8): boolean {
  return date.slice(at, 10) === (at === 5 ? "01-01" : "01");
}

function dayOf(text: string): string {
  return text.slice(0, 10);
}

function joined(first: string, last: string): string {
  return first === last ? first : `${first}/${last}`;
}
