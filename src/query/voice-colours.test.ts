import { expect, test } from "vitest";
import { createColumnBuilder } from "../incidents/column-builder.ts";
import { createLocalQueryClient } from "./local-query-client.ts";
import { openFilter } from "./query-protocol.ts";

test("symbols can be coloured by the side that speaks; files without voices count as nobody's", async () => {
  const client = createLocalQueryClient();
  await client.addIncidents("atlas", threeRows(), [
    { id: "a", title: "a", searchText: "", voices: { side: "west", claimant: "coalition" } },
    { id: "b", title: "b", searchText: "", voices: { side: "west", claimant: "several" } },
    { id: "c", title: "c", searchText: "", voices: { side: "several", claimant: "several" } },
  ]);
  await client.addIncidents("file", threeRows(), []);
  const answer = await client.ask({
    filter: openFilter,
    view: { extent: [39, 34, 42, 37], zoom: 6 },
    display: "clusters",
    colourBy: "side",
    list: { order: "time", offset: 0, limit: 10 },
    histogramBins: 10,
  });
  const { legend, composition } = answer?.symbols ?? { legend: [], composition: [] };
  const counts = new Map<string, number>();
  for (const [at, count] of composition.entries()) {
    const value = legend[at % legend.length] ?? "?";
    counts.set(value, (counts.get(value) ?? 0) + count);
  }
  expect(Object.fromEntries(counts)).toEqual({ "": 3, west: 2, several: 1 });
});

function threeRows() {
  const builder = createColumnBuilder(3);
  for (const longitude of [40, 40.2, 40.4]) {
    builder.add({
      longitude,
      latitude: 35,
      uncertaintyMeters: 100,
      precision: "exact",
      startMinute: 0,
      endMinute: 10,
      type: "other",
      actors: [],
    });
  }
  return builder.finish();
}
