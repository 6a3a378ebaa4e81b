import type { Side } from "../../incidents/actor.ts";
import type { AtlasIndex } from "../../incidents/atlas-index.ts";

/** Columns of the matrix that speak for one side; null where no side is stated. */
export interface ColumnGroup {
  readonly side: Side | null;
  /** Ids of claimants; null stands for nobody named. */
  readonly claimants: readonly (string | null)[];
}

/** Claimants by side, in the atlas's order of sides, those without one last; no claimant is left out. */
export function columnGroups(
  claimants: readonly (string | null)[],
  { atlas, claimants: known, sides }: AtlasIndex,
): readonly ColumnGroup[] {
  const sideOf = (id: string | null) => sides.get(known.get(id ?? "")?.side ?? "") ?? null;
  return [...atlas.sides, null]
    .map((side) => ({ side, claimants: claimants.filter((id) => sideOf(id) === side) }))
    .filter((group) => group.claimants.length > 0);
}
