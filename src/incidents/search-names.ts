import type { Atlas } from "./atlas.ts";
import { foldText } from "./fold-text.ts";
import { textIn } from "./localized-text.ts";

/** Something that can be found by name. `names` are as written; `folded` has the same order. */
export interface NameEntry {
  readonly kind: "place" | "incident";
  readonly id: string;
  /** In the reader's language. */
  readonly name: string;
  readonly names: readonly string[];
  readonly folded: readonly string[];
}

/** How well a name fits, best first. */
const nameMatches = ["exact", "prefix", "word-prefix", "substring", "near"] as const;

type NameMatch = (typeof nameMatches)[number];

export interface NameHit {
  readonly entry: NameEntry;
  readonly match: NameMatch;
  /** The name that fits, as written; it may be an alias in another script. */
  readonly matchedName: string;
}

/** Everything in an atlas that has a name to search for: places with all their spellings, incidents by title. */
export function nameEntries(
  atlas: Pick<Atlas, "places" | "incidents">,
  language: string,
): readonly NameEntry[] {
  const places = atlas.places.map(({ id, name, aliases }) =>
    entryOf("place", id, textIn(name, language).text, [
      ...Object.values(name),
      ...Object.values(aliases).flat(),
    ]),
  );
  const incidents = atlas.incidents.map(({ id, title }) =>
    entryOf("incident", id, textIn(title, language).text, Object.values(title)),
  );
  return [...places, ...incidents];
}

/**
 * The entries a query names, best fit first, then places before incidents, shorter names before longer.
 * One letter may be wrong, missing, added or swapped in words of five letters or more.
 */
export function searchNames(
  entries: readonly NameEntry[],
  query: string,
  limit: number,
): readonly NameHit[] {
  const folded = foldText(query.slice(0, 200));
  if (folded === "") return [];
  return entries
    .flatMap((entry) => bestHit(entry, folded) ?? [])
    .sort(byFit)
    .slice(0, limit);
}

function entryOf(
  kind: NameEntry["kind"],
  id: string,
  name: string,
  names: readonly string[],
): NameEntry {
  return { kind, id, name, names, folded: names.map(foldText) };
}

function bestHit(entry: NameEntry, query: string): NameHit | null {
  const hits = entry.folded.map((name, at) => ({ match: matchOf(name, query), at }));
  for (const match of nameMatches) {
    const hit = hits.find((each) => each.match === match);
    if (hit !== undefined) return { entry, match, matchedName: entry.names[hit.at] ?? entry.name };
  }
  return null;
}

function matchOf(name: string, query: string): NameMatch | null {
  if (name === query) return "exact";
  if (name.startsWith(query)) return "prefix";
  const nameWords = name.split(" ");
  const queryWords = query.split(" ");
  if (queryWords.every((word) => nameWords.some((each) => each.startsWith(word)))) {
    return "word-prefix";
  }
  if (queryWords.every((word) => name.includes(word))) return "substring";
  const isNear =
    queryWords.every((word) => nameWords.some((each) => isNearWord(each, word))) ||
    isNearWord(nameWords.join(""), queryWords.join(""));
  return isNear ? "near" : null;
}

function isNearWord(word: string, asked: string): boolean {
  if (word.startsWith(asked)) return true;
  return asked.length >= 5 && word.length >= 5 && isOneEditApart(word, asked);
}

/** Whether one letter added, dropped, replaced or swapped with its neighbour makes `a` into `b`. */
function isOneEditApart(a: string, b: string): boolean {
  if (a.length < b.length) return isOneEditApart(b, a);
  let at = 0;
  while (at < b.length && a[at] === b[at]) at += 1;
  if (a.length - b.length === 1) return a.slice(at + 1) === b.slice(at);
  if (a.length !== b.length) return false;
  if (a.slice(at + 1) === b.slice(at + 1)) return true;
  const isSwap = a[at] === b[at + 1] && a[at + 1] === b[at];
  return isSwap && a.slice(at + 2) === b.slice(at + 2);
}

function byFit(a: NameHit, b: NameHit): number {
  const rank = nameMatches.indexOf(a.match) - nameMatches.indexOf(b.match);
  if (rank !== 0) return rank;
  if (a.entry.kind !== b.entry.kind) return a.entry.kind === "place" ? -1 : 1;
  return a.entry.name.length - b.entry.name.length || a.entry.id.localeCompare(b.entry.id);
}
