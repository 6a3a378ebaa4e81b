import { expect, test } from "vitest";
import { cellReading } from "./cell-reading.ts";

test.each([
  ["latitude", "35°15'36\"N", "35.26°"],
  ["latitude", "95", null],
  ["longitude", "95", "95°"],
  ["longitude", "40,3 E", "40.3°"],
  ["coordinates", "35.31, 40.29", "35.310000, 40.290000"],
  ["coordinates", "Khusham", null],
  ["coordinates", "95.3, 40.29", null],
  ["date", "02/07/2018", "7 February 2018"],
  ["date", "someday", null],
  ["best", "1,234", "1234"],
  ["best", "several", null],
  ["notes", "anything", ""],
  [undefined, "anything", ""],
  ["latitude", " ", ""],
] as const)("%s %s means %s", (role, text, wanted) => {
  expect(cellReading(text, role, "month-day", "en-GB")).toBe(wanted);
});

test("a date with two meanings is none where the file does not say which", () => {
  expect(cellReading("02/07/2018", "date", null, "en-GB")).toBe(null);
  expect(cellReading("17/07/2018", "date", null, "en-GB")).toBe("17 July 2018");
});
