import { citeMessages as cite } from "./english/cite.ts";
import { claimMessages as claims } from "./english/claims.ts";
import { documentMessages as document } from "./english/document.ts";
import { wordMessages as words } from "./english/words.ts";

/**
 * The words of claims, of an incident told in sentences and of citations. They are kept out of the catalogue
 * of the interface because the first screen says none of them: import this file where they are, lazily.
 */
export const claimMessages = { claims, cite, document, words };
