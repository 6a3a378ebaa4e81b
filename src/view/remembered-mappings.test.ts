import { beforeEach, expect, test, vi } from "vitest";
import { rememberedMapping, rememberMapping } from "./remembered-mappings.ts";

const names = ["where", "when"];
const decided = {
  mapping: { place: ["where"], date: ["when"] },
  dayMonthOrder: "month-day",
} as const;

beforeEach(() => {
  const stored = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
  });
});

test("a decision comes back for the same columns in the same order only", () => {
  rememberMapping(names, decided);
  expect(rememberedMapping(["where", "when"])).toEqual(decided);
  expect(rememberedMapping(["when", "where"])).toBeNull();
});

test("a decision can be forgotten", () => {
  rememberMapping(names, decided);
  rememberMapping(names, null);
  expect(rememberedMapping(names)).toBeNull();
});

test("of more than forty tables the oldest is forgotten", () => {
  for (let table = 0; table < 41; table += 1) rememberMapping([`column ${table}`], decided);
  expect(rememberedMapping(["column 0"])).toBeNull();
  expect(rememberedMapping(["column 40"])).not.toBeNull();
});

test.each([
  "not JSON",
  "{}",
  "[null, 1, [], {}]",
  '[{"names":["where","when"],"decided":{"mapping":{"__proto__":["where"],"place":["elsewhere", "where"],"date":7}}}]',
])("spoilt storage (%s) gives nothing harmful", (text) => {
  localStorage.setItem("incident-atlas.mappings", text);
  const mapping = rememberedMapping(names)?.mapping ?? {};
  expect(
    Object.values(mapping)
      .flat()
      .every((name) => names.includes(name)),
  ).toBe(true);
  expect(Object.getPrototypeOf(mapping)).toBe(Object.prototype);
});

test("storage that is refused is no error", () => {
  vi.stubGlobal("localStorage", {
    getItem: () => null,
    setItem: () => {
      throw new Error("QuotaExceededError");
    },
  });
  expect(() => rememberMapping(names, decided)).not.toThrow();
});
