/** Text without case, accents and vowel marks, so that "Dayr az-Zāwr" is found as "dayr az-zawr". */
export function foldedText(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
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
