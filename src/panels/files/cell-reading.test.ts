import { expect, test } from "vitest";
import { cellReading } from "./cell-reading.ts";

const table = { dayMonthOrder: "month-day" } as const;

test.each([
  ["latitude", "35°15'36\"N", "35.26°"],
  ["latitude", "95", null],
  ["longitude", "95", "95°"],
  ["longitude", "40,3 E", "40.3°"],
  ["coordinates", "35.31, 40.29", "35.310000, 40.290000"],
  ["coordinates", "Khusham", null],
  ["date", "02/07/2018", "7 February 2018"],
  ["date", "someday", null],
  ["best", "1,234", "1234"],
  ["best", "several", null],
  ["notes", "anything", ""],
  [undefined, "anything", ""],
  ["latitude", " ", ""],
] as const)("%s %s means %s", (role, text, wanted) => {
  expect(cellReading(text, role, table, "en-GB")).toBe(wanted);
});
