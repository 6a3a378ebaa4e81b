import * as v from "valibot";
import { readCalendarDate } from "./calendar-date.ts";
import type { IssueRule } from "./issue-rule.ts";
import { firstDayOf } from "./last-day-of.ts";

const notation = /^\d{4}(-\d{2}(-\d{2})?)?[~?%]?$/;

/** EDTF level 0 and 1 date: `2018`, `2018-02`, `2018-02-08`, with `~` (about), `?` (uncertain) or `%` (both). */
export const partialDate = v.pipe(
  v.string(),
  v.regex(notation, "not-a-date" satisfies IssueRule),
  // what is no date at all has been said so
  v.check(
    (date) => !notation.test(date) || readCalendarDate(firstDayOf(date)) !== null,
    "impossible-date" satisfies IssueRule,
  ),
  v.description("EDTF date: 2018, 2018-02 or 2018-02-08; add ~ for about, ? for uncertain."),
);
