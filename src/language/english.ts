import { mapMessages } from "./english/map.ts";

/** The English catalogue: one section a part of the interface; figures come in as values, not as text. */
export const english = {
  map: mapMessages,
};
