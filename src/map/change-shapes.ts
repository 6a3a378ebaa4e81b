import { positionFrom } from "../geodesy/longitude.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { ControlChange } from "../incidents/control-changes.ts";
import { type Tone, toneOfActor } from "../view/tone.ts";
import type { Shape } from "./shape-layer.ts";

/** Who held ground by one statement and by the other, as tones. */
export interface TonePair {
  readonly before: Tone;
  readonly after: Tone;
}

/** The tones of a change. */
export function tonesOf({ before, after }: ControlChange, atlas: Atlas): TonePair {
  return { before: toneOfActor(atlas, before.actor), after: toneOfActor(atlas, after.actor) };
}

/** The id of the stripes of two tones. */
export function changePatternId({ before, after }: TonePair): string {
  return `atlas-change-${before}-${after}`;
}

/** Ground that changed hands, striped in both tones. */
export function changeShape(change: ControlChange, atlas: Atlas, onPick: () => void): Shape {
  return {
    key: change.id,
    kind: "area",
    lines: change.geometry.coordinates.flat().map((ring) => ring.map(positionFrom)),
    className: "atlas-change",
    fill: changePatternId(tonesOf(change, atlas)),
    onPick,
  };
}
