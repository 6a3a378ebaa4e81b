import { type ActorColour, actorColours } from "../incidents/actor.ts";
import type { Atlas } from "../incidents/atlas.ts";
import type { ColourBy } from "../query/query-protocol.ts";

/** A colour by the name of its token; the raw values are in the style sheet. */
export type Tone = ActorColour;

/** The class that gives an element and its children `--tone`. */
export function toneClass(tone: Tone): string {
  return `atlas-tone-${tone}`;
}

/** The custom property of a tone, or of what is written on it. */
export function toneProperty(tone: Tone, part: "tone" | "on" = "tone"): string {
  return part === "tone" ? `--tone-${tone}` : `--on-tone-${tone}`;
}

/** The tone of an actor; grey where the atlas does not know it. */
export function toneOfActor(atlas: Atlas, actorId: string | undefined): Tone {
  return atlas.actors.find(({ id }) => id === actorId)?.colour ?? "grey";
}

const precisionTones: Readonly<Record<string, Tone>> = {
  exact: "black",
  settlement: "blue",
  locality: "sky",
  district: "orange",
  region: "yellow",
};

/** The tone of one value of what symbols are coloured by; `index` is its place in the legend. */
export function toneOfValue(atlas: Atlas, colourBy: ColourBy, value: string, index: number): Tone {
  switch (colourBy) {
    case "actor":
      return toneOfActor(atlas, value);
    case "precision":
      return precisionTones[value] ?? "grey";
    case "type":
    case "dataset":
      return actorColours[index % actorColours.length] ?? "grey";
  }
}
