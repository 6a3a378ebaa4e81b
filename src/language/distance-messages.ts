import { descriptionMessages as descriptions } from "./english/descriptions.ts";
import { distanceSlips as slips } from "./english/distance-slips.ts";
import { nearMessages as near } from "./english/near.ts";
import { nearnessMessages as nearness } from "./english/nearness.ts";
import { reportedDistanceMessages as reported } from "./english/reported-distance.ts";

/**
 * The words of asking for distances and of holding them against each other. They are kept out of the
 * catalogue of the interface because the first screen says none of them: import this file where they are,
 * lazily.
 */
export const distanceMessages = { descriptions, slips, near, nearness, reported };
