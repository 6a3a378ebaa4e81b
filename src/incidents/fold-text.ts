/**
 * A text as search sees it: lower case, without diacritics, vowel signs and tatweel, Arabic letters that
 * writers swap made one, digits Latin, punctuation a space, articles (al-, ez-, ال) dropped. Folding twice
 * changes nothing more.
 */
export function foldText(text: string): string {
  const letters = unifyLetters(text.normalize("NFKD").toLowerCase().normalize("NFKD"));
  const words = letters
    .replace(/[\p{M}\u0640'’‘ʼʾʿ`´]/gu, "")
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ");
  const bare = words.filter((word) => !latinArticles.has(word)).map(withoutArabicArticle);
  return (bare.length === 0 ? words : bare).join(" ");
}

/** Whether every word of the folded query occurs somewhere in the folded text; an empty query always does. */
export function matchesFolded(foldedText: string, foldedQuery: string): boolean {
  return foldedQuery.split(" ").every((word) => foldedText.includes(word));
}

/** "al" and what it becomes before the letters that swallow its l. */
const latinArticles: ReadonlySet<string> = new Set(
  "al el ul ad ed adh ar er as es ash esh at et ath az ez an en".split(" "),
);

const unified: Readonly<Record<string, string>> = {
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  ۀ: "ه",
  ء: "",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i",
};

const swapped = new RegExp(`[${Object.keys(unified).join("")}]`, "gu");

function unifyLetters(text: string): string {
  return text.replace(swapped, (letter) => unified[letter] ?? letter);
}

/** Decimal digits of every script stand in runs of ten that begin at a zero. */
function latinDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return String(code - zero);
}

function withoutArabicArticle(word: string): string {
  return word.replace(/^(?:ال)+(?=..)/u, "");
}
