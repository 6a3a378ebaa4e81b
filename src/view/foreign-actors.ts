import { type ActorColour, actorColours } from "../incidents/actor-colour.ts";
import type { Atlas } from "../incidents/atlas.ts";

/** How an actor that only files name is shown. */
export interface ForeignActor {
  readonly colour: ActorColour;
  /** First letter of its name: colour is never the only cue. */
  readonly letter: string;
}

/** More colours than these cannot be told apart; further actors are grey. */
const colouredActors = 6;

const known = new WeakMap<readonly string[], ReadonlyMap<string, ForeignActor>>();

/**
 * The first of the actors, the most frequent ones before others, that the atlas does not know, with a colour by rank:
 * first the colours that the atlas leaves free.
 */
export function foreignActors(
  actors: readonly string[],
  atlas: Atlas,
): ReadonlyMap<string, ForeignActor> {
  const before = known.get(actors);
  if (before) return before;
  const own = new Set(atlas.actors.map(({ id }) => id));
  const taken = new Set(atlas.actors.map(({ colour }) => colour));
  const palette = actorColours.filter((colour) => colour !== "grey" && colour !== "black");
  const byFreedom = [
    ...palette.filter((colour) => !taken.has(colour)),
    ...palette.filter((colour) => taken.has(colour)),
  ];
  const frequent = actors.filter((name) => !own.has(name)).slice(0, colouredActors);
  const coloured = new Map(
    frequent.map((name, rank) => [
      name,
      { colour: byFreedom[rank] ?? "grey", letter: firstLetter(name) } as const,
    ]),
  );
  known.set(actors, coloured);
  return coloured;
}

function firstLetter(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? "";
}
