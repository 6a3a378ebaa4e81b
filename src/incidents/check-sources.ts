import { type Check, issueAt } from "./checked-atlas.ts";

/** Sources nobody can look up: neither an address nor an archived copy. One of the two is enough. */
export const checkSources: Check = ({ atlas, at }) =>
  atlas.sources
    .filter(({ url, archiveUrl }) => url === undefined && archiveUrl === undefined)
    .map((source) => issueAt("source-not-reachable", "warning", at(source), ""));
