import type { ExportInput, LeftOut } from "./export.ts";

/** What an atlas holds beside its incidents; each export says which of it it leaves out. */
export function leftOutOf(input: ExportInput, kept: ReadonlySet<LeftOut>): readonly LeftOut[] {
  const { atlas } = input;
  if (atlas === null) return [];
  const ids = new Set(atlas.incidents.map(({ id }) => id));
  const held: readonly (readonly [LeftOut, boolean])[] = [
    ["control-areas", atlas.controlAreas.length > 0],
    ["distance-notes", atlas.heading.distanceNotes.length > 0],
    ["places", atlas.places.length > 0],
    ["actors", atlas.actors.length > 0],
    [
      "related-incidents",
      atlas.incidents.some(({ related }) => related.some((id) => !ids.has(id))),
    ],
  ];
  return held.flatMap(([part, isHeld]) => (isHeld && !kept.has(part) ? [part] : []));
}
