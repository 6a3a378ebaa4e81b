import { expect, test } from "vitest";
import { indexOf } from "../incidents/atlas-index.ts";
import { khushamAtlas } from "../incidents/khusham-atlas.ts";
import { toldStarts } from "../incidents/told-times.ts";
import { englishLanguage } from "./language.ts";
import { timeCaption } from "./time-caption.ts";

const atlas = khushamAtlas();
const index = indexOf(atlas);
const claims = atlas.incidents.find(({ id }) => id === "2018-02-07-khusham")?.claims ?? [];
const starts = toldStarts(claims, atlas.heading.timeZone);

test("a caption names the earliest and the latest start told, with who said so when", () => {
  expect(timeCaption(starts, index, englishLanguage)).toBe(
    "Start: from 7 February 2018, about 15:00 (The New York Times, 24 May 2018) to 8 February 2018 (Syrian Observatory for Human Rights, 15 February 2018); 6 claims from 4 origins",
  );
});

test("every start that is told with a time is there once, and no time gives no caption", () => {
  const wanted = claims.filter(({ subject, when }) => subject === "start" && when !== undefined);
  expect(starts.map(({ claim }) => claim)).toEqual(wanted);
  expect(timeCaption([], index, englishLanguage)).toBe("");
});
