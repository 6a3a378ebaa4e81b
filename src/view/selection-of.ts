import type { Atlas } from "../incidents/atlas.ts";
import type { IncidentSummary, RowReference } from "../query/query-protocol.ts";
import type { Selection } from "./view-state.ts";

/** The dataset that holds the incidents of the atlas itself; all others are files. */
export const atlasDataset = "atlas";

/** What opening an incident selects: a record of the atlas, or a row of a file. */
export function selectionOf({ dataset, row, id }: IncidentSummary): Selection {
  if (dataset === atlasDataset) return { kind: "incident", id };
  return { kind: "row", id: `${dataset}/${row}` };
}

/** The row of the engine that is selected; null where a place, an area or nothing known is. */
export function rowOfSelection(atlas: Atlas, { kind, id }: Selection): RowReference | null {
  if (kind === "row") {
    const at = id.lastIndexOf("/");
    return { dataset: id.slice(0, at), row: Number(id.slice(at + 1)) };
  }
  const row = kind === "incident" ? atlas.incidents.findIndex((one) => one.id === id) : -1;
  return row < 0 ? null : { dataset: atlasDataset, row };
}
