import fc from "fast-check";
import { expect, test } from "vitest";
import { indexOf } from "../incidents/atlas-index.ts";
import type { Claim } from "../incidents/claim.ts";
import { orderedClaims } from "../incidents/claim-order.ts";
import { figureGroups, hasQuantity } from "../incidents/figure-groups.ts";
import { khushamAtlas } from "../incidents/khusham-atlas.ts";
import { originsOf } from "../incidents/origins.ts";
import { figureCaption } from "./figure-caption.ts";
import { englishLanguage } from "./language.ts";

const index = indexOf(khushamAtlas());
const clash = index.incidents.get("2018-02-07-khusham")?.claims ?? [];

function captions(claims: readonly Claim[]): readonly string[] {
  return figureGroups(claims).map((group) => figureCaption(group, index, englishLanguage));
}

test("the dead of Khusham are a range of claims, never one number", () => {
  expect(captions(clash)).toContain(
    "Killed · All attackers: from 20 (Syrian Observatory for Human Rights, 8 February 2018, confirmed) to 200–300 (The New York Times, 24 May 2018); no figure from Russian Ministry of Defence; 12 claims from 10 origins",
  );
});

test("a word for a number is quoted and no number is made of it", () => {
  expect(captions(clash)).toContain(
    "Wounded · Russian citizens: “several dozen” (Russian Ministry of Foreign Affairs, 20 February 2018), which names no number; 1 claim from 1 origin",
  );
});

test("few different figures are all named, with their units", () => {
  expect(captions(clash)).toContain(
    "Duration: more than 3 hours (Lt. Gen. Jeffrey Harrigian, 13 February 2018) and nearly 4 hours (The New York Times, 24 May 2018); 2 claims from 2 origins",
  );
});

test("a hedge goes where its figure goes", () => {
  expect(captions(clash)).toContain(
    "Killed · Russian citizens: 5 (Maria Zakharova, 15 February 2018, possibly, preliminary); 1 claim from 1 origin",
  );
});

test("none is a word of its own", () => {
  expect(captions(clash).find((text) => text.startsWith("Own casualties · US"))).toMatch(/none \(/);
});

const bound = fc.option(fc.integer({ min: 1, max: 999 }), { nil: undefined });
const claim = fc
  .record({
    min: bound,
    max: bound,
    exclusive: fc.boolean(),
    scope: fc.constantFrom("all-attackers", "sdf"),
    claimant: fc.constantFrom("sohr", "nyt", null),
    originId: fc.constantFrom("a", "b", "c"),
    stance: fc.constantFrom("asserts" as const, "denies" as const, "declines" as const),
    isFigure: fc.boolean(),
  })
  .map(({ min, max, exclusive, isFigure, ...rest }) => ({
    ...rest,
    ...(isFigure && {
      figure: {
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        exclusive,
        unit: "people" as const,
        asReported: "some",
      },
    }),
  }));
const claims = fc.array(claim).map((all) =>
  all.map(
    (fields, at): Claim => ({
      id: `c${at}`,
      subject: "killed",
      said: null,
      source: "s",
      alsoIn: [],
      hedges: [],
      relations: [],
      sourceReliability: "F",
      informationCredibility: "6",
      statement: { en: "Said." },
      ...fields,
    }),
  ),
);

test("no claim is lost or merged between record and plots, in either order", () => {
  fc.assert(
    fc.property(claims, fc.constantFrom("said" as const, "value" as const), (all, order) => {
      const groups = figureGroups(all);
      const drawn = groups.flatMap((group) => orderedClaims(group.claims, order));
      expect(new Set(drawn)).toEqual(new Set(all.filter(hasQuantity)));
      expect(drawn).toHaveLength(all.filter(hasQuantity).length);
    }),
  );
});

test("a group never mixes scopes", () => {
  fc.assert(
    fc.property(claims, (all) => {
      for (const group of figureGroups(all)) {
        expect(new Set(group.claims.map(({ scope }) => scope))).toEqual(new Set([group.scope]));
      }
    }),
  );
});

test("a caption says only numbers that its claims say, and counts all of them", () => {
  fc.assert(
    fc.property(claims, (all) => {
      for (const group of figureGroups(all)) {
        const caption = figureCaption(group, index, englishLanguage);
        const [body = "", counts = ""] = caption.split(/; (?=\d+ claims? from)/);
        const named = group.claims.flatMap(({ figure }) => [figure.min, figure.max]);
        const said = Array.from(body.matchAll(/\d+/g), ([number]) => Number(number));
        expect(said.filter((number) => !named.includes(number))).toEqual([]);
        const numbers = named.filter((number) => number !== undefined);
        if (numbers.length > 0) {
          expect(said).toContain(Math.min(...numbers));
          expect(said).toContain(Math.max(...numbers));
        }
        const { origins } = originsOf(group.claims);
        expect(counts.match(/\d+/g)?.map(Number)).toEqual([group.claims.length, origins.length]);
      }
    }),
  );
});
