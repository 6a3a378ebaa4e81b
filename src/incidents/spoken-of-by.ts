import type { Claimant } from "./actor.ts";
import type { AtlasIndex } from "./atlas-index.ts";
import type { Claim } from "./claim.ts";
import { claimsKnownBy, incidentKnownBy } from "./claims-known-by.ts";

/** Whose claims count, and until when they must have been said; null means all. */
export interface Voices {
  readonly claimants: readonly string[] | null;
  readonly sides: readonly string[] | null;
  /** `YYYY-MM-DD` */
  readonly known: string | null;
}

/**
 * The ids of incidents known on the day and spoken of by one of the claimants, and by one of the sides; null
 * where nothing limits them.
 */
export function incidentsSpokenOf(index: AtlasIndex, voices: Voices): readonly string[] | null {
  const { claimants, sides, known } = voices;
  if (known === null && claimants === null && sides === null) return null;
  const isAnyone = claimants === null && sides === null;
  return index.atlas.incidents
    .filter((incident) => incidentKnownBy(incident, known, index.sources) === "known")
    .filter(
      ({ claims }) =>
        isAnyone ||
        claimsKnownBy(claims, known).known.some((claim) => isBy(claim, voices, index.claimants)),
    )
    .map(({ id }) => id);
}

/** How many incidents each claimant and each side speaks of in claims known on a day. */
export function countVoices(
  { atlas, claimants }: AtlasIndex,
  known: string | null,
): Readonly<Record<"claimants" | "sides", ReadonlyMap<string, number>>> {
  const counts = { claimants: new Map<string, number>(), sides: new Map<string, number>() };
  for (const { claims } of atlas.incidents) {
    const speakers = new Set(claimsKnownBy(claims, known).known.map(({ claimant }) => claimant));
    const ids = [...speakers].filter((id) => id !== null);
    const sides = new Set(ids.flatMap((id) => claimants.get(id)?.side ?? []));
    for (const id of ids) counts.claimants.set(id, (counts.claimants.get(id) ?? 0) + 1);
    for (const id of sides) counts.sides.set(id, (counts.sides.get(id) ?? 0) + 1);
  }
  return counts;
}

function isBy(
  { claimant }: Claim,
  { claimants, sides }: Voices,
  known: ReadonlyMap<string, Claimant>,
): boolean {
  if (claimant === null) return false;
  const side = known.get(claimant)?.side ?? "";
  return (claimants?.includes(claimant) ?? true) && (sides?.includes(side) ?? true);
}
