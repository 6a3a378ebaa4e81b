import { expect, test } from "vitest";
import { compactCount } from "./compact-count.ts";

test.each([
  [7, "7"],
  [999, "999"],
  [1000, "1k"],
  [1250, "1.3k"],
  [9949, "9.9k"],
  [34_400, "34k"],
  [999_499, "999k"],
  [999_500, "1M"],
  [2_400_000, "2.4M"],
])("%i reads %s", (count, text) => {
  expect(compactCount(count)).toBe(text);
});
