import { expect, test } from "vitest";
import { nearestWord } from "./nearest-word.ts";

const words = ["at-least", "more-than", "killed", "wounded"];

test.each([
  ["atleast", "at-least"],
  ["At-Least", "at-least"],
  ["kiled", "killed"],
  ["more than", "more-than"],
])("%s was probably meant to be %s", (word, meant) => {
  expect(nearestWord(word, words)).toBe(meant);
});

test.each(["", "x", "destroyed", "y".repeat(10_000)])("%j is no slip of any", (word) => {
  expect(nearestWord(word, words)).toBeNull();
});
