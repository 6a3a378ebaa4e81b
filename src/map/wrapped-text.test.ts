import { expect, test } from "vitest";
import { wrappedText } from "./wrapped-text.ts";

test("a short name stays in one line", () => {
  expect(wrappedText("Khusham")).toEqual(["Khusham"]);
});

test("a long name is parted at the space nearest to its middle", () => {
  expect(wrappedText("SDF headquarters attacked on 7 February 2018")).toEqual([
    "SDF headquarters attacked",
    "on 7 February 2018",
  ]);
});

test("a long name without a space stays in one line", () => {
  expect(wrappedText("Llanfairpwllgwyngyllgogerychwyrndrobwll")).toHaveLength(1);
});
