import { daysInMonth } from "./calendar-date.ts";

/**
 * The last day (`YYYY-MM-DD`) a partial date may mean: `2018-02` → `2018-02-28`, `2018~` → `2018-12-31`.
 * Marks for about and uncertain do not move it.
 */
export function lastDayOf(date: string): string {
  const [year = "0000", month = "12", day] = date.replace(/[~?%]$/, "").split("-");
  const last = day ?? String(daysInMonth(Number(year), Number(month)));
  return `${year}-${month}-${last}`;
}

/** The first day (`YYYY-MM-DD`) a partial date may mean: `2018-02` → `2018-02-01`. */
export function firstDayOf(date: string): string {
  const [year = "0000", month = "01", day = "01"] = date.replace(/[~?%]$/, "").split("-");
  return `${year}-${month}-${day}`;
}
