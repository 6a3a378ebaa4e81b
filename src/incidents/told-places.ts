import type { UncertainPosition } from "../geodesy/position.ts";
import type { AtlasIndex } from "./atlas-index.ts";
import type { Claim } from "./claim.ts";
import type { Location } from "./location.ts";
import { positionOfRecord } from "./position-of-record.ts";

/** Where somebody puts an incident. */
export interface ToldPlace {
  readonly claim: Claim;
  readonly at: UncertainPosition;
}

/** Two positions nearer to each other than this are the same spot on any map, degrees. */
const sameSpotDegrees = 1e-4;

/** The places that claims give for an incident, in the order of the claims; each claim once. */
export function toldPlaces(index: AtlasIndex, claims: readonly Claim[]): readonly ToldPlace[] {
  return claims.flatMap((claim) => {
    const at = claim.subject === "place" ? placeTold(index, claim) : null;
    return at === null ? [] : [{ claim, at }];
  });
}

/** Whether a told place is another spot than the one the atlas draws. */
export function isElsewhere({ at }: ToldPlace, where: Location): boolean {
  if (where.kind !== "position") return true;
  return [0, 1].some(
    (axis) => Math.abs((at.position[axis] ?? 0) - (where.position[axis] ?? 0)) > sameSpotDegrees,
  );
}

function placeTold(index: AtlasIndex, claim: Claim): UncertainPosition | null {
  const place =
    claim.place === undefined ? null : positionOfRecord(index, { kind: "place", id: claim.place });
  if (claim.position === undefined) return place;
  const uncertaintyMeters = claim.uncertaintyMeters ?? place?.uncertaintyMeters ?? 0;
  return { position: claim.position, uncertaintyMeters };
}
