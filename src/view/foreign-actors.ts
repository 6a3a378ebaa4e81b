import { type ActorColour, actorColours } from "../incidents/actor-colour.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { FacetCount } from "../query/query-protocol.ts";

/** How an actor that only files name is shown. */
export interface ForeignActor {
  readonly colour: ActorColour;
  /** First letter of its name: colour is never the only cue. */
  readonly letter: string;
}

/** More colours than these cannot be told apart; further actors are grey. */
const colouredActors = 6;

const known = new WeakMap<readonly FacetCount[], ReadonlyMap<string, ForeignActor>>();

/**
 * The most frequent actors that the atlas does not know, with a colour by rank: first the colours that the
 * atlas leaves free. The same data give the same colours whatever is filtered.
 */
export function foreignActors(
  actors: readonly FacetCount[],
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
  const frequent = actors
    .filter(({ value }) => !own.has(value))
    .toSorted((a, b) => b.all - a.all || (a.value < b.value ? -1 : 1))
    .slice(0, colouredActors);
  const coloured = new Map(
    frequent.map(({ value }, rank) => [
      value,
      { colour: byFreedom[rank] ?? "grey", letter: firstLetter(value) } as const,
    ]),
  );
  known.set(actors, coloured);
  return coloured;
}

function firstLetter(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? "";
}
