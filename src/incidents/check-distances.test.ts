import { expect, test } from "vitest";
import { checkDistances } from "./check-distances.ts";
import { recordPathsOf } from "./checked-atlas.ts";
import type { DistanceNote } from "./distance-note.ts";
import { khushamAtlas } from "./khusham-atlas.ts";

const shipped = khushamAtlas();

/** What is said of a distance note of the shipped atlas once some fields are changed. */
function issuesWith(id: string, changes: Partial<DistanceNote>) {
  const distanceNotes = shipped.heading.distanceNotes.map((note) =>
    note.id === id ? { ...note, ...changes } : note,
  );
  const atlas = { ...shipped, heading: { ...shipped.heading, distanceNotes } };
  const paths = recordPathsOf(atlas);
  const at = (record: object) => paths.get(record) ?? { file: "atlas.json" as const, path: "" };
  return checkDistances({ atlas, today: "2026-11-22", at }).map(
    ({ rule, path, values }) => `${path} ${rule} ${values["slip"]}`,
  );
}

test("that the accounts of the night disagree is no mistake", () => {
  expect(issuesWith("ten-miles-over-the-river", {})).toEqual([]);
});

test("a ring ten times as wide as its claim says is found", () => {
  expect(issuesWith("rounds-within-500-m", { meters: 5000 })).toEqual([
    "distanceNotes.0.meters distance-not-of-claim ten-times-too-great",
  ]);
});

test("miles copied as kilometres are found", () => {
  expect(issuesWith("ten-miles-over-the-river", { meters: 10_000 })).toEqual([
    "distanceNotes.2.meters distance-not-of-claim miles-written-as-kilometers",
  ]);
});

test("a distance that is neither its claim's nor a slip away from it is found", () => {
  expect(issuesWith("rounds-within-500-m", { meters: 1500 })).toEqual([
    "distanceNotes.0.meters distance-not-of-claim ",
  ]);
});

test("a distance ten times what is measured between its places is found, whatever its claim", () => {
  expect(issuesWith("eight-km-east-of-the-line", { meters: 80_000, claim: "khusham-s16" })).toEqual(
    ["distanceNotes.1.meters distance-off-by-ten ten-times-too-great"],
  );
});
