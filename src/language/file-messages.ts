import { fileMessages as files } from "./english/files.ts";

/**
 * The words of the reader's files. They are kept out of the catalogue of the interface because the first
 * screen says none of them: import this file where they are, lazily.
 */
export const fileMessages = files;
