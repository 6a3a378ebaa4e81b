import type { IncidentSummary } from "../query/query-protocol.ts";
import type { Selection } from "./view-state.ts";

/** The dataset that holds the incidents of the atlas itself; all others are files. */
export const atlasDataset = "atlas";

/** What opening an incident selects: a record of the atlas, or a row of a file. */
export function selectionOf({ dataset, row, id }: IncidentSummary): Selection {
  if (dataset === atlasDataset) return { kind: "incident", id };
  return { kind: "row", id: `${dataset}/${row}` };
}
