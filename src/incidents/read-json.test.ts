import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "./read-json.ts";

function problemsIn(text: unknown) {
  return readJson(text, "x.json").issues.map(({ rule, path, values }) => ({ rule, path, values }));
}

test.each([
  ['{"a": 1,\n "b": }', { line: "2", column: "7", got: '"}"', wanted: "value" }],
  ['{"a": 1,\n}', { line: "2", column: "1", got: '"}"', wanted: "name" }],
  ["[1 2]", { line: "1", column: "4", got: '"2"', wanted: "comma" }],
  ['{"a" 1}', { line: "1", column: "6", got: '"1"', wanted: "colon" }],
  ["{} {}", { line: "1", column: "4", got: '"{"', wanted: "end" }],
  ['["a', { line: "1", column: "2", got: '"\\""', wanted: "value" }],
  ["[01]", { line: "1", column: "2", got: '"01"', wanted: "value" }],
  ["", { line: "1", column: "1", got: "the end of the file", wanted: "value" }],
  ["{'a': 1}", { line: "1", column: "2", got: '"\'"', wanted: "name" }],
])("%j is refused where it goes wrong", (text, values) => {
  expect(problemsIn(text)).toEqual([{ rule: "not-json", path: "", values }]);
});

test("a byte order mark does no harm", () => {
  expect(readJson("\uFEFF[1]", "x.json")).toEqual({ value: [1], issues: [] });
});

test("keys that reach prototypes are left out with a warning, others stay", () => {
  const text = '{"a": {"__proto__": {"polluted": true}, "b": 1}, "constructor": 2}';
  const { value, issues } = readJson(text, "x.json");
  expect(value).toEqual({ a: { b: 1 } });
  expect(issues.map(({ path }) => path)).toEqual(["a.__proto__", "constructor"]);
  expect("polluted" in {}).toBe(false);
});

test("nesting beyond 64 is refused, as text and as value, strings notwithstanding", () => {
  const deep = `${"[".repeat(10_000)}${"]".repeat(10_000)}`;
  expect(problemsIn(deep)[0]?.rule).toBe("too-deep");
  expect(problemsIn(`["${"[".repeat(100)}\\""]`)).toEqual([]);
  const nested = Array.from({ length: 100 }).reduce<unknown>((inner) => [inner], 1);
  expect(problemsIn(nested)[0]?.rule).toBe("too-deep");
});

test("a cut-off file of megabytes is refused without overflow", () => {
  expect(problemsIn(`["${"a".repeat(5_000_000)}`)[0]?.rule).toBe("not-json");
});

test("any text is read as JSON.parse reads it or gives one issue", () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", "}", ",", "x"))
    .map(
      ([json, at, put]) =>
        json.slice(0, at % json.length) + put + json.slice((at % json.length) + 1),
    );
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), broken), (text) => {
      const { value, issues } = readJson(text, "x.json");
      if (issues.some(({ rule }) => rule === "not-json")) {
        expect(() => JSON.parse(text.replace(/^\uFEFF/, ""))).toThrow();
        return;
      }
      if (issues.length === 0) expect(value).toEqual(JSON.parse(text.replace(/^\uFEFF/, "")));
    }),
  );
});
