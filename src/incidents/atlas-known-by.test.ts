import { expect, test } from "vitest";
import type { Atlas } from "./atlas.ts";
import { atlasKnownBy } from "./atlas-known-by.ts";
import type { Claim } from "./claim.ts";
import { headingSample } from "./heading-sample.ts";
import type { Incident } from "./incident.ts";

function claim(id: string, said: string | null): Claim {
  return {
    id,
    subject: "killed",
    claimant: null,
    stance: "asserts",
    hedges: [],
    said,
    source: "s",
    alsoIn: [],
    originId: id,
    relations: [],
    sourceReliability: "F",
    informationCredibility: "6",
  };
}

const incident: Incident = {
  id: "i",
  title: { en: "i" },
  type: "other",
  when: { edtf: "2018-02-07" },
  where: { kind: "none", why: { en: "not said" } },
  actors: [],
  claims: [claim("first", "2018-02-08"), claim("later", "2018-05-24"), claim("undated", null)],
  sources: [],
  related: [],
};

const atlas: Atlas = {
  heading: headingSample,
  places: [],
  controlAreas: [],
  incidents: [incident],
  actors: [],
  claimants: [],
  sides: [],
  sources: [],
};

test("an atlas of a day keeps what had been said and counts what it leaves out", () => {
  const known = atlasKnownBy(atlas, "2018-02-16");
  expect(known.atlas.incidents[0]?.claims.map(({ id }) => id)).toEqual(["first"]);
  expect(known).toMatchObject({ later: 1, undated: 1 });
});

test("without a day nothing is left out", () => {
  expect(atlasKnownBy(atlas, null)).toEqual({ atlas, later: 0, undated: 0 });
});
