import { expect, test } from "vitest";
import { contestedIncidents } from "./contested-incidents.ts";
import { differencesOf } from "./differences.ts";
import { khushamAtlas } from "./khusham-atlas.ts";

const atlas = khushamAtlas();

test("an incident is told differently where its details name a subject, or somebody denies", () => {
  const contested = contestedIncidents(atlas, null);
  for (const { id, claims } of atlas.incidents) {
    const isDenied = claims.some(({ stance }) => stance === "denies");
    expect(contested.has(id), id).toBe(isDenied || differencesOf(claims).length > 0);
  }
  expect(contested.size).toBeGreaterThan(5);
  expect(contested.size).toBeLessThan(atlas.incidents.length / 2);
});

test("before anybody spoke nothing is told differently; replaying the days, more and more is", () => {
  const days = ["2017-01-01", "2017-12-31", "2018-02-08", "2018-05-24", "2019-12-31"];
  const counts = days.map((day) => contestedIncidents(atlas, day).size);
  expect(counts[0]).toBe(0);
  expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  expect(contestedIncidents(atlas, "2018-02-07").has("2018-02-07-khusham")).toBe(false);
  expect(contestedIncidents(atlas, "2018-02-08").has("2018-02-07-khusham")).toBe(true);
});
