import { descriptionMessages } from "./english/descriptions.ts";
import { distanceSlips } from "./english/distance-slips.ts";
import { nearMessages } from "./english/near.ts";
import { nearnessMessages } from "./english/nearness.ts";
import { reportedDistanceMessages } from "./english/reported-distance.ts";

/**
 * The words of asking for distances and of holding them against each other. They are kept out of the
 * catalogue of the interface because the first screen says none of them: import this file where they are,
 * lazily.
 */
export const distanceTexts = {
  descriptions: descriptionMessages,
  slips: distanceSlips,
  near: nearMessages,
  nearness: nearnessMessages,
  reported: reportedDistanceMessages,
};
