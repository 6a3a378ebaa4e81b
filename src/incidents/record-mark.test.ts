import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Claim } from "./claim.ts";
import type { Incident } from "./incident.ts";
import { khushamAtlas } from "./khusham-atlas.ts";
import { markOf, readMark, recordChange, recordParts, writeMark } from "./record-mark.ts";

const clash = khushamAtlas().incidents.find(({ id }) => id === "2018-02-07-khusham");
if (clash === undefined) throw new Error("Got no clash in the atlas, wanted it.");
const night: Incident = clash;
const [firstClaim, ...otherClaims] = night.claims;

async function hash(text: string): Promise<string> {
  return createHash("sha256").update(text).digest("hex");
}

async function changeFrom(then: Incident, now: Incident) {
  return recordChange(await markOf(then, hash), await markOf(now, hash));
}

function withFirstClaim(change: Partial<Claim>): Incident {
  return { ...night, claims: firstClaim ? [{ ...firstClaim, ...change }, ...otherClaims] : [] };
}

test.each([
  ["words", { ...night, summary: { en: "Another summary." } }],
  ["words", { ...night, type: "shelling" }],
  ["time", { ...night, when: { edtf: "2018-02-08" } }],
  ["place", { ...night, where: { kind: "country", country: "SY" } }],
  ["actors", { ...night, actors: [] }],
  ["claims", withFirstClaim({ said: "2018-02-09" })],
  ["figures", withFirstClaim({ figure: { min: 101, unit: "people", asReported: "101" } })],
  ["figures", withFirstClaim({ hedges: [] })],
  ["sources", withFirstClaim({ alsoIn: ["another-paper"] })],
] satisfies readonly (readonly [string, Incident])[])(
  "an edit of the %s is named, and nothing else",
  async (part, edited) => {
    expect((await changeFrom(night, edited))?.parts).toEqual([part]);
  },
);

test("a claim that was added is counted", async () => {
  const before = { ...night, claims: otherClaims };
  const change = await changeFrom(before, night);
  expect(change?.claimCounts).toEqual([100, 101]);
  expect(change?.parts).toContain("claims");
});

test("the same record in another order of its keys has not changed", async () => {
  const { id, title, ...others } = night;
  expect(await changeFrom(night, { ...others, title, id })).toBeNull();
});

test("a mark that carries only the whole says that something changed, not what", async () => {
  const old = readMark("00000000");
  expect(old && recordChange(old, await markOf(night, hash))).toEqual({
    parts: [],
    claimCounts: null,
  });
});

test("a mark read back is the same, and is short", () => {
  const digits = (length: number) =>
    fc.string({
      unit: fc.constantFrom(..."0123456789abcdef"),
      minLength: length,
      maxLength: length,
    });
  fc.assert(
    fc.property(
      digits(8),
      fc.nat(99_999),
      digits(3 * recordParts.length),
      (whole, count, parts) => {
        const text = `${whole}.${count}.${parts}`;
        const mark = readMark(text);
        expect(mark && writeMark(mark)).toBe(text);
        expect(text.length).toBeLessThan(40);
      },
    ),
  );
});

test.each(["", "changed", "0a1b2c3", "0a1b2c3d.", "0a1b2c3d.5.abc", "0A1B2C3D"])(
  "%j is no mark",
  (text) => {
    expect(readMark(text)).toBeNull();
  },
);
