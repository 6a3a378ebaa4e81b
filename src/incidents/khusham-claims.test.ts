import { expect, test } from "vitest";
import type { Claim } from "./claim.ts";
import { contradictionsOf } from "./contradictions.ts";
import { figureRange } from "./figure-range.ts";
import { khushamAtlas } from "./khusham-atlas.ts";

const atlas = khushamAtlas();
const all = new Map(
  atlas.incidents.flatMap(({ claims }) => claims.map((claim) => [claim.id, claim] as const)),
);
const clash = atlas.incidents.find(({ id }) => id === "2018-02-07-khusham")?.claims ?? [];

function claimOf(id: string): Claim {
  const claim = all.get(id) ?? all.get(`khusham-${id}`);
  if (claim === undefined) throw new Error(`Got no claim ${id}, wanted a row of the facts.`);
  return claim;
}

/** The bounds of a claim as text: "100+" at least, "100>" more than, "-30" up to, "" no number. */
function boundsOf({ figure }: Claim): string | null {
  if (figure === undefined) return null;
  const { from, to, kind } = figureRange(figure);
  if (kind === "words") return "";
  if (to === null) return `${from?.value}${from?.included ? "+" : ">"}`;
  return from === null ? `-${to.value}` : `${from.value}-${to.value}`;
}

/** Row of the facts, id of its claim, claimant, bounds: null where the row gives no figure. */
const rows: readonly (readonly [string, string, string | null, string | null])[] = [
  ["S1", "s01", "us-official", "100>"],
  ["S2", "s02", "us-led-coalition", "100+"],
  ["S3", "s03", "us-led-coalition", null],
  ["S4", "s04", null, null],
  ["S5a", "s05a", null, ""],
  ["S5b", "s05b", null, "1-1"],
  ["S6", "s06", "unnamed-news-site", null],
  ["S7", "call-s07", "turkish-presidency", null],
  ["S8", "s08", "unnamed-news-site", null],
  ["S9", "s09", "us-official", "2014-2017"],
  ["S10", "s10", "unnamed-news-site", "0-0"],
  ["S11", "s11", "russian-mod", null],
  ["S12", "s12", "us-official", null],
  ["S13", "s13", "unnamed-news-site", "2000-2000"],
  ["S14 rounds", "s14a", "veale", "-30"],
  ["S14 distance", "s14b", "veale", "-500"],
  ["S15", "nebenzia-s15", "nebenzia", "120-120"],
  ["S16", "s16", "unnamed-news-site", null],
  ["S17", "s17", "sana", null],
  ["S18", "s18", "russian-mod", null],
  ["S19", "s19", "syrian-government-voice", null],
  ["S20", "jadin-s20", "unnamed-news-site", "1-1"],
  ["headline", "nebenzia-headline", "russia-voice", null],
  ["m01", "m01", "us-official", "100>"],
  ["m02", "m02", "us-led-coalition", "100+"],
  ["m03", "m03", "sana", ""],
  ["m04", "m04", "sohr", "20-20"],
  ["m05", "m05", "sohr", "45-45"],
  ["m06", "m06", "sohr", "68-68"],
  ["m07", "m07", "sohr", "230-230"],
  ["m08", "m08", "syrian-side", "55-55"],
  ["m09", "m09", "russian-mod", "25-25"],
  ["m10", "m10", "zakharova", "5-5"],
  ["m11", "m11", "russian-mfa", ""],
  ["m12", "m12", "reuters-three-sources", "300-300"],
  ["m13", "m13", "russian-military-doctor", "100-100"],
  ["m14", "m14", "wagner-linked-source", "80>"],
  ["m15", "m15", "bloomberg-two-russians", "200>"],
  ["m16 killed", "m16a", "us-official-bloomberg", "100-100"],
  ["m16 injured", "m16b", "us-official-bloomberg", "200-300"],
  ["m17", "m17", "cit", "8+"],
  ["m18", "m18", "pompeo", ""],
  ["m19", "m19", "nyt", "200-300"],
  ["m20", "m20", "sbu", "80+"],
  ["m21 BBC", "m21a", "bbc-russian", "80-80"],
  ["m21 university", "m21b", "usd", "65-200"],
  ["m22", "m22", "us-official", "1-1"],
  ["m23", "m23", "us-led-coalition", "0-0"],
  ["m24 about", "m24a", "us-official", "500-500"],
  ["m24 over", "m24b", "us-official", "500>"],
  ["m25", "m25", "mattis", "300-300"],
  ["m26", "m26", "mattis", "257-257"],
  ["m27", "m27", "shabayev", "550-550"],
  ["m28 rounds", "m28a", "veale", "20-30"],
  ["m28 distance", "m28b", "veale", "-500"],
  ["m29", "m29", "us-led-coalition", "8-8"],
  ["m30", "m30", "mattis", "10>"],
  ["m31", "m31", "harrigian", "3>"],
  ["m32", "m32", "nyt", "4-4"],
  ["m33", "m33", "mattis", "2-2"],
  ["m34 people", "m34a", "nyt", "30-40"],
  ["m34 vehicles", "m34b", "nyt", "27-27"],
];

test.each(rows)("row %s of the facts is a claim as its party made it", (_row, id, who, bounds) => {
  const claim = claimOf(id);
  expect(claim.claimant).toBe(who);
  expect(boundsOf(claim)).toBe(bounds);
});

/** Each contradiction of the facts: what it is about, and claims that stand against each other. */
const contradictions: readonly (readonly [string, string, string])[] = [
  ["the dead", "m05", "m02"],
  ["the Russian dead", "m10", "m13"],
  ["wounded only", "mod-killed", "m02"],
  ["the attackers", "m25", "m24a"],
  ["the distance", "m30", "m29"],
  ["the duration", "m32", "m31"],
  ["the start", "start-midnight", "start-2200"],
  ["the purpose", "mod-purpose", "s09"],
  ["the place", "place-mod", "place-us"],
  ["the equipment lost", "harrigian-equipment", "m33"],
  ["who fired first", "mod-fired-first", "coalition-unprovoked"],
];

test.each(contradictions)("accounts of %s are shown to contradict each other", (_what, a, b) => {
  const pair = [claimOf(a).id, claimOf(b).id].toSorted();
  const found = contradictionsOf(clash).map(({ first, second }) =>
    [first.id, second.id].toSorted(),
  );
  expect(found).toContainEqual(pair);
});

test("the Russian Ministry of Defence counts wounded and no dead", () => {
  const own = clash.filter(({ claimant }) => claimant === "russian-mod");
  expect(own.find(({ subject }) => subject === "wounded")?.figure).toMatchObject({ min: 25 });
  expect(own.find(({ subject }) => subject === "killed")?.stance).toBe("declines");
});

test.each([
  ["15:00", "start-buildup"],
  ["20:30", "start-tanks"],
  ["22:00", "start-2200"],
  ["midnight", "start-midnight"],
  ["dawn", "start-dawn-sohr"],
])("a start at %s is told with its time", (_when, id) => {
  expect(claimOf(id).when).toMatch(/^2018-02-0[78]/);
});
