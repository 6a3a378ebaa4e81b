import { expect, test } from "vitest";
import type { Claimant } from "./actor.ts";
import type { Claim } from "./claim.ts";
import { voicesOf } from "./voices.ts";

const claimants = new Map<string, Claimant>(
  (
    [
      ["coalition", "west"],
      ["pentagon", "west"],
      ["mod", "east"],
    ] as const
  ).map(([id, side]) => [id, { id, side, name: { en: id }, kind: "official" }]),
);

function saidBy(...speakers: readonly (string | null)[]) {
  const claims = speakers.map(
    (claimant, index): Claim => ({
      id: `c${index}`,
      subject: "killed",
      claimant,
      stance: "asserts",
      hedges: [],
      said: null,
      source: "s",
      alsoIn: [],
      originId: `o${index}`,
      relations: [],
      sourceReliability: "F",
      informationCredibility: "6",
    }),
  );
  return voicesOf({ claims }, claimants);
}

test("an incident told by one side only carries that side", () => {
  expect(saidBy("coalition", "pentagon")).toEqual({ side: "west", claimant: "several" });
  expect(saidBy("mod", "mod")).toEqual({ side: "east", claimant: "mod" });
});

test("an incident told by several sides says so", () => {
  expect(saidBy("coalition", "mod", null)).toEqual({ side: "several", claimant: "several" });
});

test("nobody named speaks where no claim is attributed", () => {
  expect(saidBy(null)).toEqual({ side: "", claimant: "" });
  expect(saidBy()).toEqual({ side: "", claimant: "" });
});
