import { appMessages } from "./english/app.ts";
import { detailsMessages } from "./english/details.ts";
import { filterMessages } from "./english/filters.ts";
import { leftOutMessages } from "./english/left-out.ts";
import { legendMessages } from "./english/legend.ts";
import { listMessages } from "./english/list.ts";
import { mapMessages } from "./english/map.ts";
import { searchMessages } from "./english/search.ts";
import { timelineMessages } from "./english/timeline.ts";
import { vocabulary } from "./english/vocabulary.ts";

/**
 * The English catalogue of the first screen: one section a part of the interface; figures come in as values,
 * not as text. What is said later is apart: claim-messages.ts, file-messages.ts, issue-sentence.ts.
 */
export const english = {
  app: appMessages,
  details: detailsMessages,
  filters: filterMessages,
  leftOut: leftOutMessages,
  legend: legendMessages,
  list: listMessages,
  map: mapMessages,
  search: searchMessages,
  timeline: timelineMessages,
  vocabulary,
};
