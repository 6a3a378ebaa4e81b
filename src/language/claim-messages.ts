import { citeMessages } from "./english/cite.ts";
import { claimMessages } from "./english/claims.ts";
import { documentMessages } from "./english/document.ts";
import { wordMessages } from "./english/words.ts";

/**
 * The words of claims, of an incident told in sentences and of citations. They are kept out of the catalogue
 * of the interface because the first screen says none of them: import this file where they are, lazily.
 */
export const claimTexts = {
  claims: claimMessages,
  cite: citeMessages,
  document: documentMessages,
  words: wordMessages,
};
