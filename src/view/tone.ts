import { type ActorColour, actorColours } from "../incidents/actor-colour.ts";
import type { Atlas } from "../incidents/atlas.ts";
import { severalVoices } from "../incidents/voices.ts";
import { type ColourBy, type MapAnswer, otherValues } from "../query/query-protocol.ts";
import { datasetColour } from "./dataset-colour.ts";
import { foreignActors } from "./foreign-actors.ts";

/** A colour by the name of its token; the raw values are in the style sheet. */
export type Tone = ActorColour;

/** The class that gives an element and its children `--tone`. */
export function toneClass(tone: Tone): string {
  return `tone-${tone}`;
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

/** The tone of one value of what symbols are coloured by, in an answer; `index` is its place in the legend. */
export function toneOfValue(
  { frequentActors }: Pick<MapAnswer, "frequentActors">,
  atlas: Atlas,
  colourBy: ColourBy,
  value: string,
  index: number,
): Tone {
  switch (colourBy) {
    case "actor":
      return foreignActors(frequentActors, atlas).get(value)?.colour ?? toneOfActor(atlas, value);
    case "precision":
      return precisionTones[value] ?? "grey";
    case "dataset":
      return datasetColour(value);
    case "side":
    case "claimant":
      if (value === "" || value === severalVoices || value === otherValues) return "grey";
      return actorColours[index % actorColours.length] ?? "grey";
    case "type":
      return actorColours[index % actorColours.length] ?? "grey";
  }
}
