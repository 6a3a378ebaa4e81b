import { parseCoordinates } from "../geodesy/parse-coordinates.ts";
import type { UncertainPosition } from "../geodesy/position.ts";
import type { Atlas } from "../incidents/atlas.ts";
import { type NameHit, nameEntries, searchNames } from "../incidents/search-names.ts";

/** Something the search box offers for what was typed. */
export type Suggestion =
  | { readonly kind: "hit"; readonly hit: NameHit }
  | { readonly kind: "coordinates"; readonly at: UncertainPosition }
  | { readonly kind: "filter"; readonly text: string };

/** What to offer for a text; nothing for a blank one. */
export type Suggester = (typed: string) => readonly Suggestion[];

/** How many names are suggested. */
const suggestionLimit = 8;

/** Suggests places and incidents of an atlas in any spelling, coordinates in any notation, and a filter. */
export function createSuggester(atlas: Atlas, language: string): Suggester {
  const entries = nameEntries(atlas, language);
  return function suggest(typed) {
    if (typed.trim() === "") return [];
    const coordinates = coordinatesIn(typed);
    const hits = searchNames(entries, typed, suggestionLimit);
    return [
      ...(coordinates ? [{ kind: "coordinates", at: coordinates } as const] : []),
      ...hits.map((hit) => ({ kind: "hit", hit }) as const),
      { kind: "filter", text: typed.trim() },
    ];
  };
}

/** A spot known no better than its last digit says. */
function coordinatesIn(typed: string): UncertainPosition | null {
  const parsed = parseCoordinates(typed);
  return parsed && { position: parsed.position, uncertaintyMeters: parsed.precisionMeters };
}
