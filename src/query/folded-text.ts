/** Text without case, accents and vowel marks, so that "Dayr az-Zāwr" is found as "dayr az-zawr". */
export function foldedText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

/** The folded words of a search; all of them must occur. */
export function searchWords(text: string): readonly string[] {
  return foldedText(text)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Whether every word occurs somewhere in a text that is folded already. */
export function hasAllWords(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}
