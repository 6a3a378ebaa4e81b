import type { Box } from "./label-placement.ts";

/** Who may take room on the map, most important first: each yields to those before it. */
const owners = ["symbols", "told", "places", "distances", "basemap"] as const;

export type LabelOwner = (typeof owners)[number];

/** Where layers tell each other which parts of the screen they have taken; boxes are in layer pixels. */
export class LabelBoard {
  readonly #boxes = new Map<LabelOwner, readonly Box[]>();
  readonly #listeners = new Map<LabelOwner, () => void>();

  /** Takes room for `owner` and lets the owners after it place their labels anew. */
  take(owner: LabelOwner, boxes: readonly Box[]): void {
    this.#boxes.set(owner, boxes);
    for (const later of owners.slice(owners.indexOf(owner) + 1)) this.#listeners.get(later)?.();
  }

  /** The room that more important owners have taken. */
  takenBefore(owner: LabelOwner): readonly Box[] {
    return owners.slice(0, owners.indexOf(owner)).flatMap((name) => this.#boxes.get(name) ?? []);
  }

  /** Calls back when a more important owner takes other room; returns the way to stop listening. */
  onChange(owner: LabelOwner, listener: () => void): () => void {
    this.#listeners.set(owner, listener);
    return () => {
      this.#listeners.delete(owner);
    };
  }
}
