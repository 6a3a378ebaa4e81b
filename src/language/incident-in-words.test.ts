import { expect, test } from "vitest";
import { indexOf } from "../incidents/atlas-index.ts";
import { khushamAtlas } from "../incidents/khusham-atlas.ts";
import { incidentInWords } from "./incident-in-words.ts";
import { englishLanguage } from "./language.ts";

const index = indexOf(khushamAtlas());
const clash = "2018-02-07-khusham";

function told(id: string, known: string | null = null): readonly string[] {
  const incident = index.incidents.get(id);
  if (incident === undefined) throw new Error(`Got no incident ${id}.`);
  return incidentInWords(incident, { index, known, units: "metric", language: englishLanguage });
}

test("the first sentence says when, on the local clock", () => {
  expect(told(clash)[0]).toBe(
    "Attack on the SDF headquarters near Khusham and Coalition strikes, as reported: reported for the night of 7–8 February 2018, about 22:00–02:00 local time (Damascus, UTC+2).",
  );
});

test("the second sentence says where, and how well that is known", () => {
  expect(told(clash)[1]).toBe(
    "The atlas places it at SDF headquarters near Khusham, known to within 2.5 km.",
  );
});

test("a distance that is measured stands beside what each party says", () => {
  expect(told(clash)).toContain(
    "Measured, that is about 5.4 km (0.9–9.9 km) north-east of De-confliction line (approximate: the Euphrates); US-led coalition (CJTF-OIR) says 8 kilometres; James Mattis says more than 10 miles (likely); US Department of Defense says about 4 miles.",
  );
});

test("a distance from the very place is only what parties say", () => {
  expect(told(clash)).toContain(
    "Distance from SDF headquarters near Khusham: Col. Thomas Veale says up to 500 metres; Unnamed US official says up to 500 metres; Dana White says up to 500 metres.",
  );
});

test("who is named in it keeps alleged roles alleged", () => {
  expect(told(clash)).toContain(
    "Named in it: US-led coalition (carried out strikes), Syrian Democratic Forces (attacked), Syrian government and allies (alleged attacker) and Wagner Group (alleged attacker).",
  );
});

test("place and start are given as each party tells them", () => {
  expect(told(clash).find((sentence) => sentence.startsWith("Place: "))).toMatch(
    /El-Isba gathering station \(Russian Ministry of Defence\)/,
  );
  expect(told(clash).find((sentence) => sentence.startsWith("Start: "))).toMatch(
    /7 February 2018, about 15:00 \(The New York Times\)/,
  );
});

test("a certainty stays with its figure", () => {
  expect(told(clash)).toContain(
    "Killed · Russian citizens: 5 (Maria Zakharova, 15 February 2018, possibly, preliminary); 1 claim from 1 origin.",
  );
});

test("the last sentence says what it rests on", () => {
  expect(told(clash).at(-1)).toMatch(
    /^This rests on 101 claims from \d+ origins in \d+ documents\.$/,
  );
});

test("on 8 February nothing is told that was said later", () => {
  const sentences = told(clash, "2018-02-08").join(" ");
  expect(sentences).not.toMatch(/New York Times|Zakharova|24 May/);
  expect(sentences).toMatch(/As known on 8 February 2018, this rests on \d+ claims/);
  expect(sentences).toMatch(/Not counted, because nobody knows when they were made: \d+ claims\./);
});

test.each(["2018-02-08", "2018-02-16", "2018-05-24"])("%s tells another story", (day) => {
  const days = ["2018-02-08", "2018-02-16", "2018-05-24"];
  const others = days.filter((other) => other !== day).map((other) => told(clash, other).join(" "));
  expect(others).not.toContain(told(clash, day).join(" "));
});

test("before anybody spoke, no claim is told", () => {
  expect(told(clash, "2018-02-06")).toContain("No claim was recorded by 6 February 2018.");
});

test("an incident without a position says so", () => {
  expect(told("2018-02-08-call")).toContain("It has no position.");
});

test("every incident of the atlas can be told without a gap in a sentence", () => {
  for (const { id } of index.atlas.incidents) {
    for (const sentence of told(id)) {
      expect(sentence).not.toMatch(/undefined|null|NaN|\(\)|, ,| {2}/);
      expect(sentence).toMatch(/\.$/);
    }
  }
});
