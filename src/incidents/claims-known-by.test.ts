import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { type Claim, claimSchema } from "./claim.ts";
import { claimsKnownBy, incidentKnownBy } from "./claims-known-by.ts";
import type { Source } from "./source.ts";

function claimSaid(said: string | null, id = "a"): Claim {
  return v.parse(claimSchema, {
    id,
    subject: "killed",
    claimant: null,
    said,
    source: "s",
    originId: "o",
    statement: { en: "Many." },
  });
}

const noSources = new Map<string, Source>();

test("a claim counts from the day it was said", () => {
  const claims = [claimSaid("2018-02-08", "first"), claimSaid("2018-05-24", "last")];
  expect(claimsKnownBy(claims, "2018-02-07").known).toEqual([]);
  expect(claimsKnownBy(claims, "2018-02-08").known).toEqual([claims[0]]);
  expect(claimsKnownBy(claims, "2018-05-24").known).toEqual(claims);
});

test("a partial date counts when the month or year is over", () => {
  expect(claimsKnownBy([claimSaid("2018-02")], "2018-02-27").later).toHaveLength(1);
  expect(claimsKnownBy([claimSaid("2018-02")], "2018-02-28").known).toHaveLength(1);
  expect(claimsKnownBy([claimSaid("2018~")], "2018-12-30").later).toHaveLength(1);
  expect(claimsKnownBy([claimSaid("2018~")], "2018-12-31").known).toHaveLength(1);
});

test("undated claims stand apart until no day is asked for", () => {
  const undated = claimSaid(null);
  expect(claimsKnownBy([undated], "2030-01-01").undated).toEqual([undated]);
  expect(claimsKnownBy([undated], null).known).toEqual([undated]);
});

const day = fc
  .date({ min: new Date("2017-01-01"), max: new Date("2019-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const said = fc.oneof(
  day,
  day.map((each) => each.slice(0, 7)),
  day.map((each) => `${each.slice(0, 4)}?`),
  fc.constant(null),
);
const claims = fc.array(said.map((each) => claimSaid(each)));

test("a later day never knows less, and no claim is lost", () => {
  fc.assert(
    fc.property(claims, day, day, (all, one, other) => {
      const [earlier = one, later = other] = [one, other].sort();
      const before = claimsKnownBy(all, earlier);
      const after = claimsKnownBy(all, later);
      expect(after.known).toEqual(expect.arrayContaining([...before.known]));
      expect(before.known.length + before.later.length + before.undated.length).toBe(all.length);
    }),
  );
});

test("an incident once known stays known", () => {
  fc.assert(
    fc.property(claims, day, day, (all, one, other) => {
      const [earlier = one, later = other] = [one, other].sort();
      const incident = { claims: all, sources: [] };
      if (incidentKnownBy(incident, earlier, noSources) !== "known") return;
      expect(incidentKnownBy(incident, later, noSources)).toBe("known");
    }),
  );
});

test("an incident without claims is known once a source of it was published", () => {
  const sources = new Map<string, Source>([
    ["s", { id: "s", publisher: "SANA", published: "2017-10-17" }],
  ]);
  const incident = { claims: [], sources: ["s"] };
  expect(incidentKnownBy(incident, "2017-10-16", sources)).toBe("later");
  expect(incidentKnownBy(incident, "2017-10-17", sources)).toBe("known");
  expect(incidentKnownBy({ claims: [], sources: [] }, "2017-10-17", sources)).toBe("undated");
});

test("an undated claim leaves an incident undated until another is known", () => {
  const incident = { claims: [claimSaid(null), claimSaid("2018-02-08")], sources: [] };
  expect(incidentKnownBy(incident, "2018-02-07", noSources)).toBe("undated");
  expect(incidentKnownBy(incident, "2018-02-08", noSources)).toBe("known");
});
