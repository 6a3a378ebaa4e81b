import { expect, test } from "vitest";
import { exportName } from "./export-name.ts";

test.each([
  ["events.csv", "events"],
  ["archive.2018.csv", "archive.2018"],
  ["../../etc/passwd.csv", "etc passwd"],
  ['<img src=x>:"?*|.kml', "img src=x"],
  ["\u202egnp.exe", "gnp"],
  [".csv", "incidents"],
])("what is written of %s is called %s", (name, wanted) => {
  expect(exportName(name, null)).toBe(wanted);
});

test("a part of a file says so in its name", () => {
  expect(exportName("events.csv", new Uint32Array(3))).toBe("events-selection");
});
