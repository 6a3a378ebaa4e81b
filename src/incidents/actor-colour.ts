/** Colours an actor may have: names of tokens, never raw values, so contrast is checked once for all. */
export const actorColours = [
  "blue",
  "vermillion",
  "green",
  "purple",
  "orange",
  "sky",
  "yellow",
  "black",
  "grey",
] as const;

export type ActorColour = (typeof actorColours)[number];
