import { expect, test } from "vitest";
import { controlStatementOn } from "./control-statement.ts";
import { khushamAtlas } from "./khusham-atlas.ts";

const { controlAreas } = khushamAtlas();

test("on the day of the statement it is no day old", () => {
  expect(controlStatementOn(controlAreas, "2018-02-07")).toEqual({
    asOf: "2018-02-07",
    daysBefore: 0,
    holds: true,
  });
});

test("a statement that still holds says how old it is", () => {
  expect(controlStatementOn(controlAreas, "2018-02-19")).toMatchObject({
    daysBefore: 12,
    holds: true,
  });
});

test("an area may be stated for days before the statement was made", () => {
  expect(controlStatementOn(controlAreas, "2018-02-01")).toMatchObject({ daysBefore: -6 });
});

test("where nobody states anything, the last statement before is told as such", () => {
  expect(controlStatementOn(controlAreas, "2017-10-01")).toEqual({
    asOf: "2017-09-01",
    daysBefore: 30,
    holds: false,
  });
  expect(controlStatementOn(controlAreas, "2015-01-01")).toBeNull();
});
