import { appMessages } from "./english/app.ts";
import { issueMessages } from "./english/issues.ts";
import { mapMessages } from "./english/map.ts";
import { timelineMessages } from "./english/timeline.ts";
import { vocabulary } from "./english/vocabulary.ts";

/** The English catalogue: one section a part of the interface; figures come in as values, not as text. */
export const english = {
  app: appMessages,
  issues: issueMessages,
  map: mapMessages,
  timeline: timelineMessages,
  vocabulary,
};
