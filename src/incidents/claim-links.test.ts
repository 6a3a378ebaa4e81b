import { expect, test } from "vitest";
import { indexOf } from "./atlas-index.ts";
import { relationsOf } from "./claim-relations.ts";
import { differencesOf } from "./differences.ts";
import { khushamAtlas } from "./khusham-atlas.ts";
import { isElsewhere, toldPlaces } from "./told-places.ts";

const index = indexOf(khushamAtlas());
const clash = index.incidents.get("2018-02-07-khusham");
const claims = clash?.claims ?? [];

test("a link between claims is seen from both ends", () => {
  for (const claim of claims) {
    for (const { kind, claim: other, direction } of relationsOf(claim, claims)) {
      expect(relationsOf(other, claims)).toContainEqual({
        kind,
        claim,
        direction: direction === "to" ? "from" : "to",
      });
    }
  }
});

test("a link to a claim that does not count yet is left out", () => {
  const first = claims.find(({ id }) => id === "khusham-m05");
  if (first === undefined) throw new Error("Got no claim khusham-m05.");
  expect(relationsOf(first, [first])).toEqual([]);
});

test("every subject of a contradiction is listed once, in the order of the matrix", () => {
  expect(differencesOf(claims).map(({ subject }) => subject)).toEqual([
    "what-happened",
    "killed",
    "attackers",
    "equipment-lost",
    "distance",
    "place",
    "start",
    "duration",
    "who-fired-first",
    "purpose",
    "coordination",
  ]);
});

test("who puts the clash elsewhere is drawn as theirs, who agrees is not", () => {
  if (clash === undefined) throw new Error("Got no clash.");
  const elsewhere = toldPlaces(index, claims).filter((told) => isElsewhere(told, clash.where));
  const speakers = elsewhere.map(({ claim }) => claim.claimant);
  expect(speakers).toEqual(expect.arrayContaining(["russian-mod", "sana", "us-official"]));
  expect(speakers).not.toContain("nyt");
});
