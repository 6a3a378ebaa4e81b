import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { type Claim, claimSchema, claimSubjects } from "./claim.ts";
import { claimMatrix } from "./claim-matrix.ts";
import { contradictionsOf, opponentsOf } from "./contradictions.ts";
import { originsOf } from "./origins.ts";
import { revisionsOf } from "./revisions.ts";

function makeClaim(fields: Record<string, unknown>): Claim {
  return v.parse(claimSchema, {
    subject: "killed",
    claimant: "sohr",
    said: null,
    source: "s",
    originId: "o",
    statement: { en: "Said." },
    ...fields,
  });
}

function killed(id: string, min: number, fields: Record<string, unknown> = {}): Claim {
  const figure = { min, max: min, unit: "people", asReported: String(min) };
  return makeClaim({ id, figure, originId: id, ...fields });
}

const sohr = [
  killed("m04", 20),
  killed("m05", 45, { relations: [{ kind: "updates", claim: "m04" }] }),
  killed("m06", 68, { relations: [{ kind: "updates", claim: "m05" }] }),
  killed("m07", 230, { relations: [{ kind: "updates", claim: "m06" }] }),
];

test("a party's revisions read as one chain, oldest first", () => {
  const chains = revisionsOf([...sohr, killed("other", 5)]);
  expect(chains.map((chain) => chain.map(({ id }) => id))).toEqual([["m04", "m05", "m06", "m07"]]);
});

test("claims that update each other in a circle do not hang it", () => {
  const a = killed("a", 1, { relations: [{ kind: "updates", claim: "b" }] });
  const b = killed("b", 2, { relations: [{ kind: "updates", claim: "a" }] });
  const c = killed("c", 3, { relations: [{ kind: "updates", claim: "b" }] });
  expect(revisionsOf([a, b, c])[0]?.map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("reprints of one briefing are many links and one origin", () => {
  const one = makeClaim({ id: "a", originId: "briefing", source: "afp", alsoIn: ["cna", "jpost"] });
  const two = makeClaim({ id: "b", originId: "briefing", source: "jpost" });
  const three = makeClaim({ id: "c", originId: "letter", source: "sana" });
  const { origins, linkCount } = originsOf([one, two, three]);
  expect(origins.map(({ id, sources }) => [id, sources])).toEqual([
    ["briefing", ["afp", "cna", "jpost"]],
    ["letter", ["sana"]],
  ]);
  expect(linkCount).toBe(4);
});

test("figures that no number satisfies contradict each other", () => {
  const coalition = makeClaim({
    id: "m02",
    claimant: "coalition",
    originId: "m02",
    figure: { min: 100, unit: "people", asReported: "at least 100" },
  });
  const syrian = killed("m08", 55, { claimant: "syrian-side" });
  const found = contradictionsOf([coalition, syrian]);
  expect(found).toEqual([{ first: coalition, second: syrian, ground: "figures" }]);
  expect(opponentsOf(syrian, found)).toEqual([coalition]);
});

test("different scopes are never compared", () => {
  const all = killed("a", 200, { scope: "all-attackers", claimant: "nyt" });
  const russians = killed("b", 5, { scope: "russian-citizens", claimant: "mfa" });
  expect(contradictionsOf([all, russians])).toEqual([]);
});

test("a revision does not contradict what it replaces, and only the last one counts", () => {
  const other = killed("x", 55, { claimant: "syrian-side" });
  const pairs = contradictionsOf([...sohr, other]).map(({ first, second }) => [
    first.id,
    second.id,
  ]);
  expect(pairs).toEqual([["m07", "x"]]);
});

test("about 500 does not exclude more than 500, but it does exclude 257", () => {
  const about = killed("about", 500, { hedges: ["about"], claimant: "nyt" });
  const exact = killed("exact", 257, { claimant: "mattis" });
  const over = makeClaim({
    id: "over",
    claimant: "us",
    originId: "over",
    figure: { min: 500, exclusive: true, unit: "people", asReported: "over 500" },
  });
  const pairs = contradictionsOf([about, over, exact]).map(({ first, second }) => [
    first.id,
    second.id,
  ]);
  expect(pairs).toEqual([
    ["about", "exact"],
    ["over", "exact"],
  ]);
});

test("a contradiction that is written down holds without figures", () => {
  const us = makeClaim({ id: "us", subject: "place", claimant: "us" });
  const russia = makeClaim({
    id: "ru",
    subject: "place",
    claimant: "mod",
    relations: [{ kind: "contradicts", claim: "us" }],
  });
  expect(contradictionsOf([us, russia])).toEqual([{ first: us, second: russia, ground: "stated" }]);
});

test("silence and refusal are told apart in the matrix, and nobody named comes last", () => {
  const claims = [
    makeClaim({ id: "a", claimant: null, subject: "place" }),
    makeClaim({ id: "b", claimant: "mod", subject: "killed", stance: "declines" }),
    makeClaim({ id: "c", claimant: "us", subject: "killed" }),
  ];
  const { claimants, rows } = claimMatrix(claims);
  expect(claimants).toEqual(["mod", "us", null]);
  expect(rows.map(({ subject, cells }) => [subject, ...cells.map(({ kind }) => kind)])).toEqual([
    ["killed", "declined", "spoke", "silent"],
    ["place", "silent", "silent", "spoke"],
  ]);
});

test("no claim is lost or merged in matrix or origins", () => {
  const claim = fc
    .record({
      subject: fc.constantFrom(...claimSubjects),
      claimant: fc.constantFrom("a", "b", null),
      originId: fc.constantFrom("x", "y", "z"),
    })
    .map((fields) => makeClaim({ id: "c", ...fields }));
  fc.assert(
    fc.property(fc.array(claim), (claims) => {
      const { rows } = claimMatrix(claims);
      const inCells = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.claims));
      const inOrigins = originsOf(claims).origins.flatMap((origin) => origin.claims);
      expect(new Set(inCells)).toEqual(new Set(claims));
      expect(inCells).toHaveLength(claims.length);
      expect(inOrigins).toHaveLength(claims.length);
    }),
  );
});
