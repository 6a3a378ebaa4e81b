import { expect, test } from "vitest";
import { khushamAtlas } from "../incidents/khusham-atlas.ts";
import { foreignActors } from "./foreign-actors.ts";

const facets = [
  { value: "coalition", passing: 5, all: 50 },
  { value: "Rebels", passing: 1, all: 3 },
  { value: "Government of Examplia", passing: 0, all: 9 },
  ...Array.from({ length: 9 }, (_, at) => ({ value: `Group ${at}`, passing: 1, all: 1 })),
];

test("the most frequent actors of files have colours of their own, those of the atlas keep theirs", () => {
  const actors = foreignActors(facets, khushamAtlas());
  expect([...actors.keys()].slice(0, 2)).toEqual(["Government of Examplia", "Rebels"]);
  expect(actors.has("coalition")).toBe(false);
  expect(new Set([...actors.values()].map(({ colour }) => colour)).size).toBe(6);
});

test("filters do not change the colours", () => {
  const filtered = facets.map((facet) => ({ ...facet, passing: 0 }));
  expect(foreignActors(filtered, khushamAtlas())).toEqual(foreignActors(facets, khushamAtlas()));
});

test("an actor's letter is the first of its name", () => {
  expect(foreignActors(facets, khushamAtlas()).get("Rebels")?.letter).toBe("R");
});
