import fc from "fast-check";
import { expect, test } from "vitest";
import { atlasFiles } from "../../incidents/atlas.ts";
import { checkAtlas } from "../../incidents/check-atlas.ts";
import { readAtlas } from "../../incidents/read-atlas.ts";
import { arbitraryRow } from "./arbitrary-incident.ts";
import { atlasContents } from "./atlas-contents.ts";
import { atlasOfRows } from "./atlas-of-rows.ts";
import { edtfOfSpan } from "./edtf-of-span.ts";
import type { ExportRow } from "./export-row.ts";
import { exportInputOfAtlas } from "./rows-of-atlas.ts";

const about = { name: "Reports of 2018", origin: "reports.csv", today: "2026-11-22" };

/** What comes out of the six files again, with every error the checks find. */
function readBack(rows: readonly ExportRow[]) {
  const made = atlasOfRows(rows, about);
  const contents = atlasContents(made.atlas);
  const texts = atlasFiles.map((file) => [file, JSON.stringify(contents[file])]);
  const { atlas, issues } = readAtlas(Object.fromEntries(texts));
  if (atlas === null) throw new Error("Got no atlas, wanted the one that was written.");
  const found = [...issues, ...checkAtlas(atlas, undefined, about.today)];
  return { ...made, atlas, errors: found.filter(({ severity }) => severity === "error") };
}

const row: ExportRow = {
  id: "A/1",
  title: "Shelling at Hatla",
  type: "Shelling/artillery",
  startMinute: Date.UTC(2018, 1, 7) / 60_000,
  endMinute: Date.UTC(2018, 1, 8) / 60_000,
  longitude: 40.2,
  latitude: 35.35,
  uncertaintyMeters: 2500,
  precision: "settlement",
  precisionNote: "",
  place: "Hatla",
  country: "Syria",
  actors: ["Army of the North", "Army of the South"],
  low: 3,
  best: 5,
  high: 8,
  sources: ["https://example.org/a", "Radio North"],
  notes: "Two houses were hit.",
  fields: [],
  incident: null,
};

test("a row becomes an incident whose claims say what the row says, and where that was read", () => {
  const { atlas, errors, undated } = readBack([row]);
  expect([errors, undated]).toEqual([[], 0]);
  expect(atlas.incidents).toMatchObject([
    {
      id: "a-1",
      title: { und: "Shelling at Hatla" },
      when: { edtf: "2018-02-07" },
      where: { kind: "position", position: [40.2, 35.35], uncertaintyMeters: 2500 },
      actors: [
        { actor: "army-of-the-north", role: "party" },
        { actor: "army-of-the-south", role: "party" },
      ],
      claims: [
        {
          subject: "what-happened",
          claimant: null,
          statement: { und: "Shelling/artillery. Two houses were hit." },
        },
        { subject: "killed", figure: { min: 3, max: 8, asReported: "low 3, best 5, high 8" } },
      ],
    },
  ]);
  expect(atlas.actors.map(({ letter, colour }) => [letter, colour])).toEqual([
    ["A", "blue"],
    ["AO", "vermillion"],
  ]);
  expect(atlas.sources.map(({ publisher, url }) => [publisher, url])).toEqual([
    ["reports.csv", undefined],
    ["example.org", "https://example.org/a"],
    ["Radio North", undefined],
  ]);
});

test("a row without a date is counted and left out; one without a position says so", () => {
  const nowhere = { longitude: null, latitude: null, uncertaintyMeters: null } as const;
  const { atlas, undated } = readBack([
    { ...row, startMinute: null, endMinute: null },
    { ...row, ...nowhere, precision: "country" },
    { ...row, ...nowhere, precision: "none", place: "", country: "" },
  ]);
  expect(undated).toBe(1);
  expect(atlas.incidents.map(({ where }) => where)).toMatchObject([
    { kind: "country", country: "Syria" },
    { kind: "none", why: { en: "reports.csv gives no position." } },
  ]);
});

test("of any rows the atlas is without errors, and places and times are those of the rows", () => {
  const isDated = ({ startMinute, endMinute }: ExportRow) =>
    startMinute !== null && endMinute !== null && edtfOfSpan(startMinute, endMinute) !== null;
  const whereAndWhen = ({ startMinute, endMinute, longitude, latitude }: ExportRow) => ({
    ...{ startMinute, endMinute },
    ...{ longitude, latitude },
  });
  fc.assert(
    fc.property(fc.array(arbitraryRow, { maxLength: 6 }), (rows) => {
      const { atlas, errors, undated } = readBack(rows);
      const dated = rows.filter(isDated);
      expect([errors, undated]).toEqual([[], rows.length - dated.length]);
      expect([...exportInputOfAtlas(atlas).rows].map(whereAndWhen)).toEqual(
        dated.map(whereAndWhen),
      );
    }),
    { numRuns: 200 },
  );
});
