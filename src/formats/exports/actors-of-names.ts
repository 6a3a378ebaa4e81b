import type { Actor } from "../../incidents/actor.ts";
import { actorColours } from "../../incidents/actor-colour.ts";
import { createIdentifiers } from "./identifiers.ts";

/** Language of texts that do not say theirs (ISO 639-2). */
export const unknownLanguage = "und";

/** Colours for the names that stand in most rows; grey for all others. */
const ownColours = actorColours.filter((colour) => colour !== "grey");

/**
 * Actors for the names of a table, by name. `counts`: in how many rows each stands. The most frequent get a colour
 * of their own; letters are told apart as long as there are any.
 */
export function actorsOfNames(counts: ReadonlyMap<string, number>): ReadonlyMap<string, Actor> {
  const identifiers = createIdentifiers();
  const letters = new Set<string>();
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  return new Map(
    byCount.map(([name], rank) => {
      const letter = letterFor(name, letters);
      letters.add(letter);
      const actor: Actor = {
        id: identifiers.take(name, `actor-${rank + 1}`),
        name: { [unknownLanguage]: name },
        aliases: [],
        colour: ownColours[rank] ?? "grey",
        letter,
      };
      return [name, actor];
    }),
  );
}

/** An initial, two initials, two letters of the name, else any two signs nobody has yet. */
function letterFor(name: string, taken: ReadonlySet<string>): string {
  const words = name.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const initials = words.map((word) => Array.from(word)[0] ?? "");
  const [first = ""] = initials;
  const pairs = [...initials.slice(1), ...Array.from(words[0] ?? "").slice(1)].map(
    (other) => first + other,
  );
  const candidates = [first, ...pairs].filter((sign) => sign.length >= 1 && sign.length <= 2);
  return [...candidates, ...allPairs].find((sign) => !taken.has(sign)) ?? "?";
}

const signs = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
const allPairs = signs.flatMap((first) => signs.map((second) => first + second));
