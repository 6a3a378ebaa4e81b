import { type ActorColour, actorColours } from "../incidents/actor-colour.ts";
import { atlasDataset } from "./selection-of.ts";

/** Colours of files; black and grey are left to what has no colour of its own. */
const fileColours = actorColours.filter((colour) => colour !== "black" && colour !== "grey");

/** The colour of a data set wherever it is shown: the atlas black, each file its own in turn. */
export function datasetColour(dataset: string): ActorColour {
  if (dataset === atlasDataset) return "black";
  const number = Number(/\d+$/.exec(dataset)?.[0] ?? 1);
  return fileColours[(number - 1) % fileColours.length] ?? "grey";
}
