import type { Atlas } from "../incidents/atlas.ts";
import type { Incident } from "../incidents/incident.ts";
import type { IncidentSummary, RowReference } from "../query/query-protocol.ts";
import type { Selection } from "./view-state.ts";

/** The dataset that holds the incidents of the atlas itself; all others are files. */
export const atlasDataset = "atlas";

/** What opening an incident selects: a record of the atlas, or a row of a file. */
export function selectionOf(summary: IncidentSummary): Selection {
  if (summary.dataset === atlasDataset) return { kind: "incident", id: summary.id };
  return { kind: "row", id: rowId(summary) };
}

/** The record of the atlas behind a summary; undefined for a row of a file, even one with the same id. */
export function recordOf(atlas: Atlas, { dataset, row }: RowReference): Incident | undefined {
  return dataset === atlasDataset ? atlas.incidents[row] : undefined;
}

/** The row of the engine that is selected; null where a place, an area or nothing known is. */
export function rowOfSelection(atlas: Atlas, { kind, id }: Selection): RowReference | null {
  if (kind === "row") return rowOfId(id);
  const row = kind === "incident" ? atlas.incidents.findIndex((one) => one.id === id) : -1;
  return row < 0 ? null : { dataset: atlasDataset, row };
}

/** A row of a file as the id of a selection: `dataset/row`. */
export function rowId({ dataset, row }: RowReference): string {
  return `${dataset}/${row}`;
}

/** The row that the id of a selection names. */
export function rowOfId(id: string): RowReference {
  const at = id.lastIndexOf("/");
  return { dataset: id.slice(0, at), row: Number(id.slice(at + 1)) };
}
