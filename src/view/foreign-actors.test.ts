import { expect, test } from "vitest";
import { khushamAtlas } from "../incidents/khusham-atlas.ts";
import { foreignActors } from "./foreign-actors.ts";

const others = Array.from({ length: 9 }, (_, at) => `Group ${at}`);
const frequentActors = ["coalition", "Government of Examplia", "Rebels", ...others];

test("the most frequent actors of files have colours of their own, those of the atlas keep theirs", () => {
  const actors = foreignActors(frequentActors, khushamAtlas());
  expect([...actors.keys()].slice(0, 2)).toEqual(["Government of Examplia", "Rebels"]);
  expect(actors.has("coalition")).toBe(false);
  expect(new Set([...actors.values()].map(({ colour }) => colour)).size).toBe(6);
});

test("an actor's letter is the first of its name", () => {
  expect(foreignActors(frequentActors, khushamAtlas()).get("Rebels")?.letter).toBe("R");
});
