import type { Atlas } from "./atlas.ts";
import { indexOf } from "./atlas-index.ts";
import { distanceNoteSuspicions } from "./distance-note-suspicion.ts";

/** Ids of the reported distances that fit neither their claim nor what is measured: to be marked. */
export function suspiciousNotes(atlas: Atlas): ReadonlySet<string> {
  const { places, claims } = indexOf(atlas);
  const found = atlas.heading.distanceNotes.filter((note) => {
    const claim = claims.get(note.claim)?.claim;
    const [anchor, of] = [places.get(note.anchor), places.get(note.of ?? "")];
    return distanceNoteSuspicions(note, { claim, anchor, of }).length > 0;
  });
  return new Set(found.map(({ id }) => id));
}
