import { toAsciiDigits } from "./to-ascii-digits.ts";

/** Words for a hemisphere beside an angle, the longer of two that begin alike first; `O` alone is east or west by language. */
const words = {
  N: ["north", "norte", "nord", "с\\.? ?ш", "пн\\.? ?ш", "(?:ال)?شمالا?"],
  S: ["south", "sur", "sul", "sud", "süd", "ю\\.? ?ш", "пд\\.? ?ш", "(?:ال)?جنوبا?"],
  W: ["west", "oeste", "ouest", "ovest", "з\\.? ?д", "зх\\.? ?д", "(?:ال)?غربا?"],
  E: ["east", "leste", "este", "est", "ost", "в\\.? ?д", "сх\\.? ?д", "(?:ال)?شرقا?"],
} as const;

const patterns = Object.entries(words).map(
  ([letter, ofLetter]) =>
    [letter, new RegExp(`(?<!\\p{L})(?:${ofLetter.join("|")})(?!\\p{L})\\.?`, "giu")] as const,
);

/** A text of coordinates in plain digits and letters, as `parseCoordinates` knows them, whatever language it is in. */
export function plainCoordinates(text: string): string {
  const plain = toAsciiDigits(text).replaceAll("\u066b", ".").replaceAll("\u060c", ",");
  return withHemisphereLetters(plain.trim());
}

/** A text with the words for hemispheres in it as letters: `35,31 с.ш.` as `35,31 N`, `شمال 35.31` as `N 35.31`. */
export function withHemisphereLetters(text: string): string {
  if (!/\p{L}/u.test(text)) return text;
  return patterns.reduce((before, [letter, pattern]) => before.replace(pattern, letter), text);
}
