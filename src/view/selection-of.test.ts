import { expect, test } from "vitest";
import { khushamAtlas } from "../incidents/khusham-atlas.ts";
import type { IncidentSummary } from "../query/query-protocol.ts";
import { atlasDataset, recordOf, rowOfId, rowOfSelection, selectionOf } from "./selection-of.ts";

const atlas = khushamAtlas();
const row = 3;
const id = atlas.incidents[row]?.id ?? "";

function summaryIn(dataset: string): IncidentSummary {
  return {
    dataset,
    row,
    id,
    title: "",
    type: "air-strike",
    actors: [],
    position: null,
    uncertaintyMeters: null,
    precision: "none",
    startMinute: null,
    endMinute: null,
  };
}

test("a record of the atlas is selected by its id and found again by its row", () => {
  const selection = selectionOf(summaryIn(atlasDataset));
  expect(selection).toEqual({ kind: "incident", id });
  expect(rowOfSelection(atlas, selection)).toEqual({ dataset: atlasDataset, row });
  expect(recordOf(atlas, summaryIn(atlasDataset))?.id).toBe(id);
});

test("a row of a file stays a row, even one that has the id of a record", () => {
  const selection = selectionOf(summaryIn("file-1"));
  expect(selection).toEqual({ kind: "row", id: "file-1/3" });
  expect(rowOfSelection(atlas, selection)).toEqual({ dataset: "file-1", row });
  expect(recordOf(atlas, summaryIn("file-1"))).toBeUndefined();
});

test("the last slash of a row's id separates, whatever a dataset is called", () => {
  expect(rowOfId("a/b/12")).toEqual({ dataset: "a/b", row: 12 });
});
