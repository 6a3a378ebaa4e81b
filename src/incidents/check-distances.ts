import { type Check, claimsOf, issueAt } from "./checked-atlas.ts";
import { type DistanceSuspicion, distanceNoteSuspicions } from "./distance-note-suspicion.ts";
import type { Issue } from "./issue.ts";

/**
 * Reported distances that are not the figure of their own claim, or that a slip of the decimal point parts
 * from what is measured. That two parties disagree, or one with the map, is no mistake of the record.
 */
export const checkDistances: Check = ({ atlas, at }) => {
  const places = new Map(atlas.places.map((place) => [place.id, place]));
  const claims = new Map(claimsOf(atlas).map(([claim]) => [claim.id, claim]));
  return atlas.heading.distanceNotes.flatMap((note) =>
    distanceNoteSuspicions(note, {
      claim: claims.get(note.claim),
      anchor: places.get(note.anchor),
      of: places.get(note.of ?? ""),
    })
      .filter(isSlipOfRecord)
      .map(({ against, other, verdict }): Issue => {
        const values = {
          got: String(note.meters),
          wanted: rangeText(other),
          slip: verdict.kind === "slip" ? verdict.slip : "",
        };
        const rule = against === "claim" ? "distance-not-of-claim" : "distance-off-by-ten";
        return issueAt(rule, "warning", at(note), "meters", values);
      }),
  );
};

/** A mile taken for a kilometre may be the speaker's slip as well, and then it belongs in the atlas. */
function isSlipOfRecord({ against, verdict }: DistanceSuspicion): boolean {
  if (against === "claim") return true;
  return verdict.kind === "slip" && !/^(?:kilometers|miles)-/.test(verdict.slip);
}

function rangeText({ min, max }: DistanceSuspicion["other"]): string {
  const [least, greatest] = [Math.round(min), Math.round(max)];
  return least === greatest ? String(least) : `${least}–${greatest}`;
}
