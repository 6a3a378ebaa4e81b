/** Words in which blame is laid, as patterns; the first letters are enough to find them in a claim again. */
const blaming: readonly RegExp[] = [
  /war crimes?/giu,
  /crimes? against humanity/giu,
  /massacre/giu,
  /atrocit(?:y|ies)/giu,
  /genocid/giu,
  /ethnic(?:ally)? cleans/giu,
  /murder/giu,
  /(?<!\p{L})execut(?:ed|ion|ing)/giu,
  /tortur/giu,
  /(?<!\p{L})raped?(?!\p{L})/giu,
  /loot(?:ed|ing)/giu,
  /indiscriminate/giu,
  /deliberate/giu,
  /unprovoked/giu,
  /aggression/giu,
  /human shields?/giu,
  /chemical (?:weapons?|attack)/giu,
  /(?:was|were|is|are) (?:responsible for|to blame)/giu,
  /violat(?:ed|ing|ion)/giu,
  /(?:broke|breached) the (?:cease-?fire|agreement|truce)/giu,
];

/** What somebody is said to have done to others. */
const harming =
  "killed|wounded|attacked|shelled|bombed|bombarded|ambushed|shot down|fired on|opened fire|struck|hit|destroyed|abducted";

const longestProse = 20_000;

/** Every wording of an English text that lays blame, or has one of `names` do harm, as it is written there. */
export function proseAccusations(text: string, names: readonly string[]): readonly string[] {
  const prose = text.slice(0, longestProse);
  const patterns = names.length === 0 ? blaming : [...blaming, harmBy(names)];
  return patterns.flatMap((pattern) => Array.from(prose.matchAll(pattern), ([found]) => found));
}

/** A name and soon after it what its bearer did, within a clause. */
function harmBy(names: readonly string[]): RegExp {
  const anyName = names
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
  return new RegExp(
    `(?<!\\p{L})(?:${anyName})(?!\\p{L})(?: \\p{L}+){0,2} (?:${harming})(?!\\p{L})`,
    "gu",
  );
}

/** The word that says what was done, by which a claim that says the same is known. */
export function accusingWord(accusation: string): string {
  const words = accusation.toLowerCase().split(" ");
  return (words.at(-1) ?? "").slice(0, 6);
}
