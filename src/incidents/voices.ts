import type { Claimant } from "./actor.ts";
import type { Incident } from "./incident.ts";

/** Stands for more than one party: an incident on which accounts can be compared. */
export const severalVoices = "several";

/** Who speaks of an incident: an id, `severalVoices`, or empty where nobody who is named does. */
export interface Voices {
  readonly side: string;
  readonly claimant: string;
}

/** The only side and the only claimant whose claims an incident carries, or that there are several. */
export function voicesOf(
  incident: Pick<Incident, "claims">,
  claimants: ReadonlyMap<string, Claimant>,
): Voices {
  const speakers = incident.claims
    .map(({ claimant }) => claimants.get(claimant ?? ""))
    .filter((claimant) => claimant !== undefined);
  return {
    side: only(speakers.map(({ side }) => side).filter((side) => side !== undefined)),
    claimant: only(speakers.map(({ id }) => id)),
  };
}

function only(ids: readonly string[]): string {
  const [first = "", ...others] = new Set(ids);
  return others.length === 0 ? first : severalVoices;
}
