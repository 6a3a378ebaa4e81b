import { expect, test } from "vitest";
import { canonicalText } from "./canonical-text.ts";

test("the order of keys does not change the text, the order of a list does", () => {
  expect(canonicalText({ b: 1, a: { d: [2, 1], c: null } })).toBe(
    '{"a":{"c":null,"d":[2,1]},"b":1}',
  );
  expect(canonicalText({ a: [1, 2] })).not.toBe(canonicalText({ a: [2, 1] }));
});
