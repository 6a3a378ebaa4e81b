import type { Selection } from "./view-state.ts";

const selectionPrefixes = {
  incident: "",
  place: "place:",
  "control-area": "area:",
  "distance-note": "note:",
  row: "row:",
} as const satisfies Record<Selection["kind"], string>;

/** `khusham-clash` for an incident, `place:khusham`, `area:…`, `note:…`, `row:dataset/12` otherwise. */
export function encodeSelection({ kind, id }: Selection): string {
  return selectionPrefixes[kind] + id;
}

/** The selection a link's `id` stands for; null where no id can look like that. */
export function decodeSelection(text: string): Selection | null {
  const prefix = /^(place|area|note|row):/.exec(text)?.[0] ?? "";
  const id = text.slice(prefix.length);
  const kinds: readonly Selection["kind"][] = [
    "incident",
    "place",
    "control-area",
    "distance-note",
    "row",
  ];
  const kind = kinds.find((candidate) => selectionPrefixes[candidate] === prefix);
  if (kind === undefined || id === "" || id.length > 200) return null;
  if (kind !== "row" && !/^[a-z0-9-]+$/.test(id)) return null;
  return { kind, id };
}
