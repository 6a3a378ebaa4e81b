import type { ActorColour } from "../incidents/actor-colour.ts";
import type { ControlStatus } from "../incidents/control-area.ts";
import { toneClass } from "../view/tone.ts";

interface ControlSwatchProps {
  readonly status: ControlStatus;
  readonly colour: ActorColour;
}

/** A sample of how an area is drawn: colour for the actor, pattern for how it is known. */
export function ControlSwatch({ status, colour }: ControlSwatchProps) {
  return (
    <span className={`control-swatch status-${status} ${toneClass(colour)}`} aria-hidden="true" />
  );
}
