import type { Position } from "../geodesy/position.ts";
import { changeView, viewStore } from "./store.ts";
import type { AskedRing, Selection } from "./view-state.ts";

/** Least and greatest radius a ring may have, metres. */
export const ringLimitsMeters = { least: 1, greatest: 1_000_000 } as const;

/** Radii offered without typing, metres. */
export const commonRadiiMeters = [500, 1000, 5000, 10_000] as const;

interface NewRing {
  readonly center: Position;
  readonly anchor: Selection | null;
  readonly radiusMeters: number;
  readonly name: string;
}

/** Adds a ring; its id is the first free `ring-N`, so that a link and the list agree. */
export function addRing(ring: NewRing): AskedRing {
  const { rings } = viewStore.get();
  const ids = rings.map(({ id }) => id);
  const free = ids.findIndex((id, index) => id !== `ring-${index + 1}`);
  const added = { ...ring, id: `ring-${(free < 0 ? ids.length : free) + 1}` };
  changeView({ rings: [...rings, added] });
  return added;
}

/** Gives a ring another radius. */
export function resizeRing(id: string, radiusMeters: number): void {
  const { least, greatest } = ringLimitsMeters;
  const clamped = Math.min(Math.max(radiusMeters, least), greatest);
  const rings = viewStore
    .get()
    .rings.map((ring) => (ring.id === id ? { ...ring, radiusMeters: clamped } : ring));
  changeView({ rings });
}

/** Takes a ring away. */
export function removeRing(id: string): void {
  changeView({ rings: viewStore.get().rings.filter((ring) => ring.id !== id) });
}
