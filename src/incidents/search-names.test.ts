import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";
import { type NameEntry, searchNames } from "./search-names.ts";

function entry(kind: NameEntry["kind"], id: string, ...names: string[]): NameEntry {
  return { kind, id, name: names[0] ?? id, names, folded: names.map(foldText) };
}

const entries = [
  entry("incident", "2018-02-07-khusham", "Attack on the headquarters near Khusham"),
  entry("place", "khusham", "Khusham", "خشام", "Khasham", "Хашам"),
  entry(
    "place",
    "deir-ez-zor",
    "Deir ez-Zor",
    "Deir Ezzor",
    "دير الزور",
    "Deir al-Zor",
    "Dayr az-Zawr",
  ),
  entry("place", "deir-ez-zor-airbase", "Deir ez-Zor military airfield", "مطار دير الزور العسكري"),
];

function idsFor(query: string): readonly string[] {
  return searchNames(entries, query, 10).map((hit) => hit.entry.id);
}

test.each(["Khusham", "Khasham", "خشام", "خُشَام", "хашам", "KHUSH"])(
  "%s finds Khusham first",
  (query) => {
    expect(idsFor(query)[0]).toBe("khusham");
  },
);

test("a name that is the query comes before names that only hold it", () => {
  expect(idsFor("deir al-zor")).toEqual(["deir-ez-zor", "deir-ez-zor-airbase"]);
  expect(idsFor("airfield deir")).toEqual(["deir-ez-zor-airbase"]);
});

test("places come before incidents that fit as well", () => {
  expect(idsFor("khusham")).toEqual(["khusham", "2018-02-07-khusham"]);
});

test.each(["Khushan", "Khushm", "Khushaam", "Khuhsam"])("%s is near enough to Khusham", (query) => {
  expect(searchNames(entries, query, 1)[0]).toMatchObject({
    match: "near",
    matchedName: "Khusham",
  });
});

test("words written together or apart make no difference", () => {
  expect(idsFor("deirezzor")[0]).toBe("deir-ez-zor");
  expect(idsFor("Deir Azor")[0]).toBe("deir-ez-zor");
});

test("short words must be spelled right", () => {
  expect(idsFor("Deit")).toEqual([]);
});

test("an alias that was found is named", () => {
  expect(searchNames(entries, "khasham", 1)[0]?.matchedName).toBe("Khasham");
});

test("nothing asked, nothing found", () => {
  expect(idsFor("  -- ")).toEqual([]);
});
