import fc from "fast-check";
import { expect, test } from "vitest";
import { indexOf } from "./atlas-index.ts";
import { claimsKnownBy } from "./claims-known-by.ts";
import { khushamAtlas } from "./khusham-atlas.ts";
import { countVoices, incidentsSpokenOf } from "./spoken-of-by.ts";

const index = indexOf(khushamAtlas());
const open = { claimants: null, sides: null, known: null };

test("nothing chosen limits nothing", () => {
  expect(incidentsSpokenOf(index, open)).toBeNull();
});

test("an incident passes when a claim of it is by the claimant", () => {
  const ids = incidentsSpokenOf(index, { ...open, claimants: ["nyt"] });
  expect(ids).toContain("2018-02-07-khusham");
  expect(ids).not.toContain("2018-02-08-call");
});

test("a claimant counts only once it spoke", () => {
  const chosen = { ...open, claimants: ["nyt"] };
  expect(incidentsSpokenOf(index, { ...chosen, known: "2018-05-23" })).toEqual([]);
  expect(incidentsSpokenOf(index, { ...chosen, known: "2018-05-24" })).not.toEqual([]);
});

test("sides hold the claimants who speak for them", () => {
  const ids = incidentsSpokenOf(index, { ...open, sides: ["isil-side"] }) ?? [];
  for (const id of ids) {
    const speakers = index.incidents.get(id)?.claims.map(({ claimant }) => claimant ?? "") ?? [];
    expect(speakers.map((speaker) => index.claimants.get(speaker)?.side)).toContain("isil-side");
  }
  expect(ids.length).toBeGreaterThan(0);
});

test("the counts beside the boxes are what choosing them lets through", () => {
  const counts = countVoices(index, "2018-02-16");
  for (const id of index.claimants.keys()) {
    const passing = incidentsSpokenOf(index, { ...open, claimants: [id], known: "2018-02-16" });
    expect(counts.claimants.get(id) ?? 0).toBe(passing?.length);
  }
});

const day = fc
  .date({ min: new Date("2017-06-01"), max: new Date("2018-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const voices = fc.record({
  claimants: fc.option(fc.subarray([...index.claimants.keys()])),
  sides: fc.option(fc.subarray([...index.sides.keys()])),
});

test("a later day never takes an incident or a claim away", () => {
  fc.assert(
    fc.property(voices, day, day, (chosen, one, other) => {
      const [earlier = one, later = other] = [one, other].sort();
      const before = incidentsSpokenOf(index, { ...chosen, known: earlier }) ?? [];
      const after = incidentsSpokenOf(index, { ...chosen, known: later }) ?? [];
      expect(after).toEqual(expect.arrayContaining([...before]));
      for (const { claims } of index.atlas.incidents) {
        const known = claimsKnownBy(claims, later).known;
        expect(known).toEqual(expect.arrayContaining([...claimsKnownBy(claims, earlier).known]));
      }
    }),
    { numRuns: 30 },
  );
});
