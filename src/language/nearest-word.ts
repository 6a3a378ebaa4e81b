/** More changed letters than this make another word, not a slip. */
const mostSlips = 2;

/** Words longer than this are no slips of one another worth looking for. */
const longestWord = 40;

/** The one of `words` that `word` was probably meant to be: at most two letters apart; null where none is. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  if (word.length > longestWord) return null;
  const distances = words.map((each) => ({ each, slips: slipsBetween(word, each) }));
  const [best] = distances.toSorted((a, b) => a.slips - b.slips);
  if (best === undefined || best.slips > Math.min(mostSlips, word.length / 2)) return null;
  return best.each;
}

/** Letters to add, drop or change, upper and lower case alike (https://en.wikipedia.org/wiki/Levenshtein_distance). */
function slipsBetween(a: string, b: string): number {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  let previous = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const changed = (previous[at - 1] ?? 0) + Number(letter !== to[at - 1]);
      current.push(Math.min(changed, (previous[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
