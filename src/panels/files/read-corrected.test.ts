import { expect, test } from "vitest";
import { createLocalQueryClient } from "../../query/local-query-client.ts";
import { openFilter } from "../../query/query-protocol.ts";
import { readNew } from "./read-corrected.ts";

const file = new File(["id,date,lat,lon\n1,2018-02-07,35.3,40.2\n"], "rows.csv");

test("a new file that is cancelled while its rows go into the table leaves none of them there", async () => {
  const client = createLocalQueryClient();
  const controller = new AbortController();
  const late = {
    ...client,
    addFile: async (...parameters: Parameters<typeof client.addFile>) => {
      const summary = await client.addFile(...parameters);
      controller.abort();
      return summary;
    },
  };
  const options = { dataset: "file-1", signal: controller.signal };
  await expect(readNew(late, file, {}, options)).rejects.toThrow("aborted");
  expect(await client.passingRows(openFilter)).toEqual([]);
  const { summary } = await readNew(client, file, {}, { dataset: "file-1" });
  expect(summary.rows).toBe(1);
  expect(await client.passingRows(openFilter)).toHaveLength(1);
});
