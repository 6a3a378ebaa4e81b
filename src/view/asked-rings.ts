import { longestRingName, ringLimitsMeters } from "./ring-limits.ts";
import { changeView, viewStore } from "./store.ts";
import type { AskedRing } from "./view-state.ts";

type NewRing = Omit<AskedRing, "id" | "isHidden">;

/** Adds a ring; its id is the first free `ring-N`, so that a link and the list agree. */
export function addRing(ring: NewRing): AskedRing {
  const { rings } = viewStore.get();
  const ids = rings.map(({ id }) => id);
  const free = ids.findIndex((id, index) => id !== `ring-${index + 1}`);
  const added = { ...ring, isHidden: false, id: `ring-${(free < 0 ? ids.length : free) + 1}` };
  changeView({ rings: [...rings, added] });
  return added;
}

/** Gives a ring another radius, held within the limits; anything that is no number leaves it as it is. */
export function resizeRing(id: string, radiusMeters: number): void {
  if (!Number.isFinite(radiusMeters)) return;
  const { least, greatest } = ringLimitsMeters;
  changeRing(id, { radiusMeters: Math.min(Math.max(radiusMeters, least), greatest) });
}

/** Gives a ring another name; one without letters leaves it as it is. */
export function renameRing(id: string, name: string): void {
  const trimmed = name.trim().slice(0, longestRingName);
  if (trimmed !== "") changeRing(id, { name: trimmed });
}

/** Draws a ring or leaves it out of the map; it stays listed either way. */
export function showRing(id: string, isShown: boolean): void {
  changeRing(id, { isHidden: !isShown });
}

/** Takes a ring away. */
export function removeRing(id: string): void {
  changeView({ rings: viewStore.get().rings.filter((ring) => ring.id !== id) });
}

function changeRing(id: string, change: Partial<AskedRing>): void {
  const rings = viewStore
    .get()
    .rings.map((ring) => (ring.id === id ? { ...ring, ...change } : ring));
  changeView({ rings });
}
