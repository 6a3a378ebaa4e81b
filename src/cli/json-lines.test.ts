import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonLines } from "./json-lines.ts";

const text = `{
  "title": "a, b: {c}",
  "incidents": [
    {
      "id": "first",
      "claims": [{ "id": "one" }, { "id": "two",
        "source": "\\"x\\" ]" }]
    },
    { "id": "second" }
  ]
}`;

test.each([
  ["title", 2],
  ["incidents", 3],
  ["incidents.0", 4],
  ["incidents.0.claims.0.id", 6],
  ["incidents.0.claims.1", 6],
  ["incidents.0.claims.1.source", 7],
  ["incidents.1.id", 9],
])("%s stands on line %i", (path, line) => {
  expect(jsonLines(text)(path)).toBe(line);
});

test("a field that is missing has the line of what should hold it", () => {
  const lineOf = jsonLines(text);
  expect(lineOf("incidents.1.where.place")).toBe(9);
  expect(lineOf("authors")).toBe(1);
  expect(lineOf("")).toBe(1);
});

test("every value of any JSON is found on a line that has it", () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.string())), (list) => {
      const written = JSON.stringify(list, null, 2);
      const lines = written.split("\n");
      const lineOf = jsonLines(written);
      for (const [at, record] of list.entries()) {
        for (const [key, value] of Object.entries(record)) {
          expect(lines[lineOf(`${at}.${key}`) - 1]).toContain(
            `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
          );
        }
      }
    }),
  );
});

test("any text gives lines and never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (any) => {
      expect(jsonLines(any)("a.b")).toBeGreaterThan(0);
    }),
  );
});
