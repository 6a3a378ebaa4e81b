import type { Actor } from "../incidents/actor.ts";
import { textIn } from "../incidents/localized-text.ts";
import { useLanguage } from "../language/language.ts";
import { toneClass } from "../view/tone.ts";

interface ActorBadgeProps {
  readonly actor: Actor;
  /** `false` where the actor's name stands beside it. */
  readonly named?: boolean;
}

/** An actor's letter on its colour: colour is never the only cue. */
export function ActorBadge({ actor, named = true }: ActorBadgeProps) {
  const { tag } = useLanguage();
  const name = textIn(actor.shortName ?? actor.name, tag.slice(0, 2)).text;
  return (
    <span className={`actor-badge ${toneClass(actor.colour)}`} title={named ? name : undefined}>
      <span aria-hidden="true">{actor.letter}</span>
      {named && <span className="visually-hidden">{name}</span>}
    </span>
  );
}
