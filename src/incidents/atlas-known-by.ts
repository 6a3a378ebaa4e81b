import type { Atlas } from "./atlas.ts";
import { claimsKnownBy } from "./claims-known-by.ts";

/** An atlas as it was known on a day, and how many claims that leaves out. */
export interface KnownAtlas {
  readonly atlas: Atlas;
  /** Claims made after the day. */
  readonly later: number;
  /** Claims nobody can date: they may or may not have been known. */
  readonly undated: number;
}

/** The atlas with only the claims said by the end of `day` (`YYYY-MM-DD`); null keeps them all. */
export function atlasKnownBy(atlas: Atlas, day: string | null): KnownAtlas {
  if (day === null) return { atlas, later: 0, undated: 0 };
  const parted = atlas.incidents.map((incident) => ({
    incident,
    ...claimsKnownBy(incident.claims, day),
  }));
  const sum = (count: (part: (typeof parted)[number]) => number) =>
    parted.reduce((total, part) => total + count(part), 0);
  return {
    atlas: {
      ...atlas,
      incidents: parted.map(({ incident, known }) => ({ ...incident, claims: known })),
    },
    later: sum(({ later }) => later.length),
    undated: sum(({ undated }) => undated.length),
  };
}
