import type { Box } from "./label-placement.ts";

/** Who may take room on the map, most important first: each yields to those before it. */
const owners = ["symbols", "told", "measured", "asked", "places", "distances", "basemap"] as const;

export type LabelOwner = (typeof owners)[number];

/**
 * Where layers tell each other which parts of the screen they have taken; boxes are in layer pixels. Labels
 * are placed anew once before the next frame, however many layers have moved.
 */
export class LabelBoard {
  readonly #boxes = new Map<LabelOwner, readonly Box[]>();
  readonly #listeners = new Map<LabelOwner, () => void>();
  readonly #stale = new Set<LabelOwner>();
  #request = 0;

  /** Takes room for `owner`; the owners after it will place their labels anew. */
  take(owner: LabelOwner, boxes: readonly Box[]): void {
    const isEmptyStill = boxes.length === 0 && (this.#boxes.get(owner)?.length ?? 0) === 0;
    this.#boxes.set(owner, boxes);
    if (isEmptyStill) return;
    for (const later of owners.slice(owners.indexOf(owner) + 1)) this.refresh(later);
  }

  /** Lets an owner place its labels anew before the next frame. */
  refresh(owner: LabelOwner): void {
    this.#stale.add(owner);
    if (this.#request === 0) this.#request = requestAnimationFrame(() => this.#refreshStale());
  }

  /** The room that more important owners have taken. */
  takenBefore(owner: LabelOwner): readonly Box[] {
    return owners.slice(0, owners.indexOf(owner)).flatMap((name) => this.#boxes.get(name) ?? []);
  }

  /** Calls back when an owner has to place its labels anew; returns the way to stop listening. */
  onRefresh(owner: LabelOwner, listener: () => void): () => void {
    this.#listeners.set(owner, listener);
    return () => {
      this.#listeners.delete(owner);
    };
  }

  /** In order of importance, because each owner may make those after it stale. */
  #refreshStale(): void {
    for (const owner of owners) {
      if (this.#stale.delete(owner)) this.#listeners.get(owner)?.();
    }
    this.#stale.clear();
    this.#request = 0;
  }
}
