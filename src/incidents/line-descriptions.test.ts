import { expect, test } from "vitest";
import { indexOf } from "./atlas-index.ts";
import { khushamAtlas } from "./khusham-atlas.ts";
import { lineDescriptions } from "./line-descriptions.ts";
import { describedLines } from "./line-place.ts";
import { suspiciousNotes } from "./suspicious-notes.ts";

const atlas = khushamAtlas();
const index = indexOf(atlas);
const [line] = describedLines(atlas);
const descriptions = line === undefined ? null : lineDescriptions(index, line);

test("the de-confliction line is the one line that parties give distances from", () => {
  expect(describedLines(atlas).map(({ id }) => id)).toEqual(["deconfliction-line"]);
});

test("every distance from it is told, drawn or not, each held against the measured range", () => {
  const told = descriptions?.told.map(({ claim, meters, bound, note, verdict }) => [
    claim.claimant,
    Math.round(meters),
    bound,
    note !== null,
    verdict.kind,
  ]);
  expect(told).toEqual([
    ["us-led-coalition", 8000, "about", true, "consistent"],
    ["mattis", 16_100, "at-least", true, "slip"],
    ["us-defense-department", 6437, "about", false, "consistent"],
  ]);
});

test("it is measured 5.4 km to the south-west at the nearest, 8.0 due south and 13.6 due west", () => {
  const legs = descriptions?.legs.map(({ due, meters }) => [due, (meters / 1000).toFixed(1)]);
  expect(legs).toEqual([
    [null, "5.4"],
    ["S", "8.0"],
    ["W", "13.6"],
  ]);
});

test("a place that is no line has no descriptions of a line", () => {
  const khusham = index.places.get("khusham");
  expect(khusham && lineDescriptions(index, khusham)).toBeNull();
});

test("only the ten miles are marked as not fitting the map", () => {
  expect([...suspiciousNotes(atlas)]).toEqual(["ten-miles-over-the-river"]);
});
