import { expect, test } from "vitest";
import { sharedIdsOf } from "./shared-ids.ts";

function fileWith(format: string, ids: readonly string[]) {
  const nothing = { title: "", notes: "", place: "", sources: [], precisionNote: "", fields: [] };
  const detailsOf = (row: number) => ({ ...nothing, id: ids[row] ?? "" });
  return { format, rowsRead: ids.length, detailsOf };
}

test("ids that an earlier file of the same format has are counted, each once", async () => {
  const files = new Map([
    ["first", fileWith("ucdp-ged", ["1", "2", "3", "3"])],
    ["second", fileWith("ucdp-ged", ["3", "3", "2", "9", ""])],
  ]);
  expect(await sharedIdsOf("second", files)).toEqual([{ dataset: "first", count: 2 }]);
  expect(await sharedIdsOf("first", files)).toEqual([]);
});

test("the same number of another publisher is another id", async () => {
  const files = new Map([
    ["first", fileWith("acled", ["1", "2"])],
    ["second", fileWith("ucdp-ged", ["1", "2"])],
  ]);
  expect(await sharedIdsOf("second", files)).toEqual([]);
});
